import Growth
import Records
import TestSupport
import Testing

@Suite("Terms in what pages say")
struct TermLinkingTests {
    /// The fields of `FullSchool` that are prose, and where their terms are links.
    static let linked: [(page: String, fields: Set<String>)] = [
        ("students/ada-l/index.html", ["why-set", "why-words", "criterion", "student-body", "goal-body"]),
        ("students/ada-l/goals/set/index.html", ["why-set", "strategy", "goal-body", "reply", "feedback-body"]),
        ("students/ada-l/goals/words/index.html", ["why-words", "criterion", "strategy", "goal-body"]),
        (
            "students/ada-l/reflections/thought/index.html",
            ["prompt", "next-step", "reflection-body", "reply", "feedback-body"]
        ),
        (
            "students/ada-l/evidence/seen/index.html",
            ["chosen", "evidence-body", "level-text", "next-text", "reply", "feedback-body"]
        ),
        ("students/ada-l/notebook/index.html", ["why-set", "why-words", "prompt", "next-step", "reflection-body"]),
        ("students/ada-l/family/index.html", ["chosen", "next-step", "prompt"]),
        ("standards/m1/index.html", ["way", "help", "standard-body"]),
        ("assessments/facts/index.html", ["assessment-body", "cut-source"]),
        ("rubrics/r/index.html", ["rubric-body", "level-text", "next-text"]),
        ("classes/index.html", ["class-body"]), ("classes/room-1/index.html", ["class-body"]),
        ("about/index.html", ["page-body"]),
    ]

    /// Titles and prose that never are links where they stand.
    static let unlinked = ["evidence", "reflection", "standard", "rubric", "page", "i-can"]

    /// Titles that some sentences of pages have in them.
    static let inSentences = ["goal-set", "assessment"]

    static let fields = linked.reduce(into: Set(unlinked + inSentences)) { $0.formUnion($1.fields) }

    /// A word that stands only in this field.
    static func word(_ field: String) -> String { "Zed" + field.replacing("-", with: "") }

    /// Every field with a word of its own, and each of these a term.
    static func school(
        definitions: String = "{student: A word.}", before: String = "", extra: String = ""
    ) -> SmallSchool {
        var school = FullSchool.of { field in
            fields.contains(field) ? "Say \(before)\(word(field)) here" : field.replacing("-", with: "")
        }
        for field in fields.sorted() {
            school.files["lexicon/z-\(field).md"] =
                "---\ntitle: \(word(field))\ndefinitions: \(definitions)\n\(extra)---\n"
        }
        return school
    }

    @Test("a school that says `lexicon: off` has no links in what people write, and still knows who uses which term")
    func offForTheSchool() async throws {
        var school = Self.school()
        school.files["school.yml", default: ""] += "lexicon: off\n"
        let site = try await school.build(for: .staff) { $0.day = Day("2026-10-20") }
        #expect(site.faults.allSatisfy { $0.hasSuffix("[missing-reading]") }, "\(site.faults)")
        for path in site.pages.keys where path.hasSuffix(".html") {
            #expect(!LinkedTerms(site[path]).texts.contains { $0.hasPrefix("Zed") }, "\(path)")
        }
        #expect(site["students/ada-l/goals/set/index.html"].contains(Self.word("why-set")))
        #expect(site["lexicon/z-why-set/index.html"].contains("students/ada-l/goals/set/"))
    }

    @Test("each prose field of each page links its terms, and nothing else does")
    func everyField() async throws {
        let site = try await Self.school().build(for: .staff) { $0.day = Day("2026-10-20") }
        #expect(site.pages.count > 30)
        for (path, fields) in Self.linked {
            let found = LinkedTerms(site[path]).texts.filter { $0.hasPrefix("Zed") }
            let missing = Set(fields.map(Self.word)).subtracting(found)
            #expect(missing.isEmpty, "\(path)")
        }
        let never = Set(Self.unlinked.map(Self.word))
        for (path, page) in site.pages where path.hasSuffix(".html") && !path.hasPrefix("lexicon/") {
            let found = LinkedTerms(page).links.filter { never.contains($0.text) }
            #expect(found.map { "\(path): \($0)" } == [])
        }
    }

    @Test("no term is a link in a link, heading, title, button, table header or drawing")
    func places() async throws {
        let forbidden: Set<String> = [
            "a", "h1", "h2", "h3", "h4", "h5", "h6", "title", "button", "summary", "caption", "th", "svg", "label",
            "head",
        ]
        let site = try await Self.school().build(for: .staff) { $0.day = Day("2026-10-20") }
        var count = 0
        for (path, page) in site.pages where path.hasSuffix(".html") {
            for link in LinkedTerms(page).links {
                count += 1
                #expect(forbidden.isDisjoint(with: link.around), "\(path): \(link)")
            }
            #expect(HTMLPage(page).faults == [], "\(path)")
        }
        #expect(count > 60)
    }

    @Test("a backslash before a term is shown nowhere, and there is no link", arguments: [Readership.staff, .public])
    func escapes(readership: Readership) async throws {
        let site = try await Self.school(before: "\\").build(for: readership) { $0.day = Day("2026-10-20") }
        #expect(site.pages.count > 20)
        for (path, page) in site.pages where path.hasSuffix(".html") {
            if let place = page.firstRange(of: "\\Zed") {
                Issue.record("\(path): \(page[place.lowerBound...].prefix(60))")
            }
            #expect(LinkedTerms(page).texts.filter { $0.hasPrefix("Zed") } == [], "\(path)")
        }
        #expect(
            site[readership == .staff ? "students/ada-l/index.html" : "students/krtm/index.html"].contains("Say Zed"))
    }

    @Test("a record with `lexicon: off` has no links, on its own page and on others")
    func off() async throws {
        var school = Self.school()
        for path in school.files.keys where path.hasPrefix("students/") || path.hasPrefix("standards/") {
            school.files[path] = school.files[path]?.replacing(/^---\n/, with: "---\nlexicon: off\n")
        }
        let site = try await school.build(for: .staff) { $0.day = Day("2026-10-20") }
        #expect(site.pages.count > 30)
        for path in site.pages.keys where path.hasPrefix("students/") || path.hasPrefix("standards/m1") {
            let found = LinkedTerms(site[path]).texts.filter { $0.hasPrefix("Zed") }
            #expect(found.isSubset(of: ["level-text", "next-text", "assessment"].map(Self.word)), "\(path)")
        }
    }

    @Test("the row of a record links what its body links, and never what is escaped or code there")
    func rows() async throws {
        let body = "I know my \\baseline and `gain` and my target, the target. An [aim line](https://a.example) too."
        let site = try await SmallSchool([
            "lexicon/baseline.md": "---\ntitle: baseline\ndefinitions: {student: Where I began.}\n---\n",
            "lexicon/gain.md": "---\ntitle: gain\ndefinitions: {student: More.}\n---\n",
            "lexicon/target.md": "---\ntitle: target\ndefinitions: {student: There.}\n---\n",
            "students/ada-l/reflections/2026-10-01-r.md": LearningSchool.record("R", "2026-10-01", body: body),
            "students/ada-l/reflections/2026-10-02-s.md": LearningSchool.record("S", "2026-10-02", body: "My target."),
        ]).build(for: .staff) { $0.day = Day("2026-10-20") }
        #expect(!site.report.hasErrors)
        let portfolio = site["students/ada-l/index.html"]
        #expect(LinkedTerms(portfolio).links.map(\.text) == ["target"], "in a list each term is linked once")
        #expect(portfolio.contains("I know my baseline and gain and my target"))
        #expect(LinkedTerms(site["students/ada-l/reflections/r/index.html"]).links.map(\.text) == ["target"])
    }
}
