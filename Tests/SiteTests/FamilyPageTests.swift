import Growth
import Records
import TestSupport
import Testing

@Suite("The family page")
struct FamilyPageTests {
    static let page = "students/ada-l/family/index.html"
    static let family = Readership.family(student: "ada-l")

    @Test("it is in the family's site and in the staff's, for the own child and for everyone, and nowhere else")
    func readers() async throws {
        let paths = { (site: BuiltSite) in
            site.files.keys.filter { $0.hasSuffix("/family/index.html") || $0.hasSuffix("/notebook/index.html") }
                .sorted()
        }
        let own = ["students/ada-l/family/index.html", "students/ada-l/notebook/index.html"]
        #expect(paths(try await LearningSchool.site(Self.family)) == own)
        #expect(
            paths(try await LearningSchool.site(.staff)) == own + own.map { $0.replacing("ada-l", with: "bo-k") })
        for readership in [Readership.public, .school, .classRoom("room-1")] {
            let site = try await LearningSchool.site(readership)
            #expect(site.faults == [] && site.files["students/krtm/index.html"] != nil)
            #expect(paths(site) == [])
        }
    }

    @Test(
        "how far a child is with the standards stands in no byte that more than family and staff may read",
        arguments: [Readership.public, .school, .classRoom("room-1")])
    func noMastery(readership: Readership) async throws {
        let words = try ["mastery-state-", "ready-", "family-", "mastery-value", "mastery-scores"].flatMap(Self.words)
        #expect(words.count > 20)
        let site = try await LearningSchool.site(readership)
        for (path, text) in site.pages where path.hasSuffix(".html") {
            let shown = HTMLPage(text).text
            for word in words { #expect(!shown.contains(word), "“\(word)” in \(path)") }
        }
        let staff = try await LearningSchool.site(.staff)
        let shown = HTMLPage(staff["students/ada-l/index.html"]).text
        #expect(words.count { shown.contains($0) } > 3, "they can be found")
    }

    /// The interface's words whose keys begin so, up to their first hole.
    static func words(_ prefix: String) throws -> [String] {
        let text = String(decoding: try ProjectTree.templates().read("strings/en.yml").bytes, as: UTF8.self)
        return text.split(separator: "\n").filter { $0.hasPrefix(prefix) }.compactMap { line in
            let word = line.drop { $0 != "\"" }.dropFirst().prefix { $0 != "{" && $0 != "\"" }
            return word.count > 5 ? String(word) : nil
        }
    }

    @Test("what only the staff may read is on no family's page, in the staff's edition either")
    func staffOnly() async throws {
        var school = LearningSchool.school
        school.files["\(LearningSchool.ada)/reflections/2026-11-15-aside.md"] = LearningSchool.record(
            "Aside", "2026-11-15", "next-step: Ask the counselor.", "audience: staff")
        let site = try await LearningSchool.site(.staff, school)
        #expect(site["students/ada-l/notebook/index.html"].contains("Ask the counselor."))
        #expect(site.files[Self.page] != nil && !site[Self.page].contains("Ask the counselor."))
    }

    @Test("a family's site begins with it; every other home page begins with the school")
    func home() async throws {
        let own = try await LearningSchool.site(Self.family)
        let headings = Self.headings(own["index.html"])
        #expect(headings.first == "h1: How Adalind is growing")
        #expect(headings.count { $0.hasPrefix("h1") } == 1)
        #expect(HTMLPage(own["index.html"]).text.contains("Ask Bo to quiz me"))
        #expect(HTMLPage(own["index.html"]).faults == [] && SiteLinks(own).broken == [])
        for readership in [Readership.public, .school, .classRoom("room-1"), .staff] {
            let site = try await LearningSchool.site(readership)
            #expect(Self.headings(site["index.html"]).first == "h1: Test School")
        }
    }

    static func headings(_ page: String) -> [String] {
        page.split(separator: "<h").dropFirst().compactMap { part in
            guard let level = part.first?.wholeNumberValue, let end = part.firstRange(of: "</h\(level)>") else {
                return nil
            }
            return "h\(level): "
                + HTMLPage("<h" + part[..<end.upperBound]).text
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// The text of the part with this `id` on its heading, spaces folded.
    static func part(_ id: String, of page: String) throws -> String {
        let start = try #require(page.firstRange(of: "aria-labelledby=\"\(id)\">"))
        let rest = page[start.upperBound...]
        let end = rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex
        return HTMLPage(String(rest[..<end])).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("HERE: growth in plain sentences, what is mastered, and work with the child's own reason")
    func here() async throws {
        let here = try Self.part("_here", of: try await LearningSchool.site(Self.family)[Self.page])
        #expect(here.contains("Facts grew from 10 to 18 points since September 1."))
        #expect(here.contains("Letters has grown from A to C since September 3."))
        #expect(here.contains("One standard is mastered. Shown last: I can do one."))
        #expect(here.contains("Poster Work sample, October 20") && here.contains("I drew it twice."))
        #expect(!here.contains("Slips"), "scores about many standards are no line")
    }

    @Test("THERE: the next steps in the child's words, what is ready now with help at home, and a question to ask")
    func there() async throws {
        let there = try Self.part("_there", of: try await LearningSchool.site(Self.family)[Self.page])
        let steps = ["Ask Bo to quiz me", "Draw it smaller.", "Try a border."]
        let places = try steps.map { try #require(there.firstRange(of: $0)).lowerBound }
        #expect(places == places.sorted())
        #expect(there.contains("2 of the 14 points gained, with 4 weeks to go."))
        #expect(there.contains("Ms. Giver said on October 22, about Poster"))
        #expect(!there.contains("Try a frame."), "what was acted on is no next step")
        #expect(there.contains("I can do two. Title two · C.two · begun, the newest on October 9"))
        #expect(
            there.contains("Count the stairs.") && !there.contains("I can do three") && !there.contains("Too early"))
        #expect(there.contains("“What was hard?” was the question on October 21."))
        #expect(there.contains("“Reach thirty”") && there.contains("“Poster”"))
    }

    @Test("a child about whom there is nothing yet has a page that says how to begin, and a question")
    func empty() async throws {
        let site = try await SmallSchool().build(for: Self.family)
        #expect(site.faults == [])
        let text = HTMLPage(site[Self.page]).text
        #expect(text.contains("Growth shows here from the second score on."))
        #expect(text.contains("Begin by asking what was hard this week."))
        #expect(text.contains("What did you find out this week"))
    }

    @Test(
        "each direction has its sentence, and growth stands first",
        arguments: [
            ("better: higher", "10,12,18", "Facts grew from 10 to 18 points since September 1."),
            (
                "better: lower", "18,12,10",
                "Facts went from 18 to 10 points since September 1. Here less is further along."
            ),
            ("standard-error: 3", "10,20,12", "Facts is about the same as on September 1: 12 points."),
            (
                "better: higher", "14,20,10",
                "Facts is at 10 points now; the best so far was 20. A dip is a good time to ask what changed."
            ),
        ])
    func sentences(line: String, scores: String, sentence: String) async throws {
        let school = SmallSchool([
            // By the name it comes before the other.
            "assessments/facts.md": LearningSchool.assessment("Facts", line),
            "assessments/words.md": LearningSchool.assessment("Words"),
            "scores/facts.csv": "student,2026-09-01,2026-09-08,2026-09-15\nada-l,\(scores)\n",
            "scores/words.csv": "student,2026-09-01,2026-09-15\nada-l,1,2\n",
        ])
        let here = try Self.part("_here", of: try await LearningSchool.site(Self.family, school)[Self.page])
        let place = try #require(here.firstRange(of: sentence)?.lowerBound, "\(here)")
        let other = try #require(here.firstRange(of: "Words grew from 1 to 2")?.lowerBound)
        #expect((place < other) == sentence.contains("further along") || (place < other) == sentence.contains("grew"))
    }

    @Test("counts that a wall adds up are told as a sum, and fewer in a week is no dip")
    func counts() async throws {
        let school = SmallSchool([
            "assessments/facts.md": LearningSchool.assessment("Books"),
            "walls/w.md":
                "---\ntitle: W\nlayout: thermometer\naudience: school\nquestion: How many?\nassessment: facts\ntarget: {value: 50}\nnext-step: Read.\n---\n",
            "scores/facts.csv": "student,2026-09-01,2026-09-08,2026-09-15\nada-l,3,2,1\n",
        ])
        let site = try await LearningSchool.site(Self.family, school)
        #expect(site.faults == [])
        let here = try Self.part("_here", of: site[Self.page])
        #expect(here.contains("Books: 6 points since September 1.") && !here.contains("−2"))
        let portfolio = HTMLPage(site["students/ada-l/index.html"]).text
        #expect(portfolio.contains("Books: 6 points since September 1") && !portfolio.contains("dipping"))
    }

    @Test("the portfolio leads to it and to the notebook, for family and staff")
    func links() async throws {
        for (readership, folder, isLinked) in [
            (Self.family, "ada-l", true), (.staff, "ada-l", true), (.public, "krtm", false), (.school, "krtm", false),
        ] {
            let links = HTMLPage(try await LearningSchool.site(readership)["students/\(folder)/index.html"]).links
            #expect(!links.isEmpty)
            #expect(links.contains("family/") == isLinked)
            #expect(links.contains("notebook/") == isLinked)
        }
    }
}
