import Records
import TestSupport
import Testing

@Suite("I saw, I thought, I set")
struct ChainTests {
    /// A goal that came from a reflection about a self-assessment, and another piece of evidence.
    static func school(evidence: String = "public", reflection: String = "public") -> SmallSchool {
        let ada = "students/ada-l"
        func evidenceText(_ title: String, _ method: String, _ day: String) -> String {
            "---\ntitle: \(title)\ndate: \(day)\nmethod: \(method)\npurpose: as\naudience: \(evidence)\n---\n"
        }
        return SmallSchool([
            "\(ada)/evidence/quiz.md": evidenceText("A quiz", "quiz", "2026-09-01"),
            "\(ada)/evidence/seen.md": evidenceText("What I saw", "self-assessment", "2026-09-02"),
            "\(ada)/reflections/thought.md":
                "---\ntitle: What I thought\ndate: 2026-09-03\nabout: [evidence:quiz, evidence:seen]\naudience: \(reflection)\n---\n",
            "\(ada)/goals/set.md":
                "---\ntitle: What I set\ndate: 2026-09-04\ndue: 2026-12-01\nwhy: w\nset-by: student\nfrom: thought\nsuccess-criteria: [s]\naudience: public\n---\n",
            "\(ada)/goals/alone.md":
                "---\ntitle: Alone\ndate: 2026-09-04\ndue: 2026-12-01\nwhy: w\nset-by: student\nsuccess-criteria: [s]\naudience: public\n---\n",
        ])
    }

    /// The steps of a page's chains: the tokens of their list items.
    static func steps(_ page: String) -> [[String]] {
        page.split(separator: "<ol class=\"chain\">").dropFirst().map { chain in
            let items = chain.prefix(upTo: chain.firstRange(of: "</ol>")?.lowerBound ?? chain.endIndex)
            return items.split(separator: "<li class=\"is-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
    }

    @Test("a goal shows what was seen, what was thought, and itself; the self-assessment before other evidence")
    func whole() async throws {
        let site = try await Self.school().build()
        #expect(site.faults == [])
        let page = site["students/krtm/goals/set/index.html"]
        #expect(Self.steps(page) == [["evidence", "reflection", "goal"]])
        let html = HTMLPage(page)
        #expect(html.links.contains("../../evidence/seen/"))
        #expect(
            Self.steps(site["students/krtm/index.html"]) == [["evidence", "reflection", "goal"]], "and so does its card"
        )
        // The reflection knows where it led.
        #expect(HTMLPage(site["students/krtm/reflections/thought/index.html"]).text.contains("What I set"))
    }

    @Test("a step that these readers may not see is left out, and a goal alone is no chain")
    func narrowed() async throws {
        // A reflection is no wider than what it is about.
        let private1 = try await Self.school(evidence: "family").build()
        #expect(Self.steps(private1["students/krtm/goals/set/index.html"]) == [])
        #expect(Self.steps(private1["students/krtm/index.html"]) == [])
        let private2 = try await Self.school(reflection: "family").build()
        #expect(Self.steps(private2["students/krtm/goals/set/index.html"]) == [])
        let family = try await Self.school(evidence: "family").build(for: .family(student: "ada-l"))
        #expect(Self.steps(family["students/ada-l/goals/set/index.html"]) == [["evidence", "reflection", "goal"]])
    }

    @Test("a reflection without evidence is a chain of two")
    func two() async throws {
        var school = Self.school()
        school.files["students/ada-l/reflections/thought.md"] =
            "---\ntitle: T\ndate: 2026-09-03\naudience: public\n---\n"
        let site = try await school.build()
        #expect(Self.steps(site["students/krtm/goals/set/index.html"]) == [["reflection", "goal"]])
    }
}
