import Growth
import Records
import TestSupport
import Testing

@Suite("The data notebook")
struct NotebookTests {
    static let page = "students/ada-l/notebook/index.html"

    static func notebook(
        _ readership: Readership = .family(student: "ada-l"), _ school: SmallSchool = LearningSchool.school
    )
        async throws -> String
    {
        // Later, so that the second term has begun.
        try await LearningSchool.site(readership, school, on: "2027-01-20")[page]
    }

    /// The figure of an assessment.
    static func figure(_ id: String, of page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<figure class=\"figure\" id=\"_chart-\(id)\">"))
        let rest = page[start.lowerBound...]
        return String(rest[..<(rest.firstRange(of: "</figure>")?.upperBound ?? rest.endIndex)])
    }

    static func cells(_ figure: String) -> [String] {
        figure.split(separator: "<tr").dropFirst(2).map { row in
            HTMLPage("<tr" + row[..<(row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex)]).text.split(
                whereSeparator: \.isNewline
            ).joined()
        }
    }

    @Test("all scores stand with their dates, days that were missed as such, and the picture has the scores alone")
    func numbers() async throws {
        let page = try await Self.notebook()
        #expect(HTMLPage(page).faults == [])
        let facts = try Self.figure("facts", of: page)
        #expect(Self.cells(facts) == ["September 110", "September 15absent", "October 116", "November 218"])
        #expect(facts.contains("<details class=\"numbers\" open>"))
        #expect(facts.split(separator: "<circle").count - 1 == 3)
        #expect(facts.contains("<tr class=\"is-missed\">"))
    }

    @Test("the day on which a goal on it was set is marked in the picture, and told to those who hear it")
    func goalDays() async throws {
        var school = LearningSchool.school
        let marked = try Self.figure("facts", of: try await Self.notebook(.staff, school))
        #expect(marked.contains("chart-phase") && marked.contains(">goal set</text>"))
        #expect(marked.contains("A goal on it was set on October 1."))
        school.files["\(LearningSchool.ada)/goals/2026-10-01-reach.md"]?.replace(
            "audience: public", with: "draft: true")
        let unmarked = try Self.figure("facts", of: try await Self.notebook(.staff, school))
        #expect(!unmarked.contains("goal set") && !unmarked.contains("A goal on it"))
    }

    @Test("letters and scores about many standards are numbers without a line")
    func withoutLine() async throws {
        let page = try await Self.notebook()
        let letters = try Self.figure("letters", of: page)
        #expect(Self.cells(letters) == ["September 3A", "October 3C"] && !letters.contains("<svg"))
        let slips = try Self.figure("slips", of: page)
        #expect(
            Self.cells(slips) == ["October 225Title one", "October 915Title two", "October 2035Title one"]
                && !slips.contains("<svg"))
    }

    @Test("a child who only missed an assessment has that in the notebook")
    func onlyMissed() async throws {
        var school = LearningSchool.school
        school.files["scores/letters.csv"] = "student,2026-09-03\nada-l,exempt\n"
        let letters = try Self.figure("letters", of: try await Self.notebook(school: school))
        #expect(Self.cells(letters) == ["September 3excused"])
    }

    private static func notebook(school: SmallSchool) async throws -> String {
        try await notebook(.family(student: "ada-l"), school)
    }

    @Test("goals and reflections stand in their terms, oldest first")
    func terms() async throws {
        let page = try await Self.notebook()
        let order = ["First term", "Done it", "Reach thirty", "Thought", "Second term", "Later", "What I can show"]
        let text = try #require(page.firstRange(of: "id=\"_period-1\"")).lowerBound
        let rest = page[text...]
        let places = order.map { rest.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(rest.contains("What was hard?") && rest.contains("Draw it smaller.") && rest.contains("It was big."))
    }

    @Test("each standard has its state, the rule in words, and links to the evidence behind it")
    func standards() async throws {
        let site = try await LearningSchool.site(.family(student: "ada-l"))
        for path in [Self.page, "students/ada-l/index.html"] {
            let html = HTMLPage(site[path])
            let text = html.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("Extending October 20 I can do one."), "\(path)")
            #expect(text.contains("4 of 4, from 2 scores. Counts as secure from 3 on; the latest score counts."))
            #expect(text.contains("Developing October 9 I can do two."))
            #expect(text.contains("2 of 4, from 1 score."))
            #expect(html.links.contains { $0.hasSuffix("evidence/poster/") })
            #expect(html.links.contains { $0.hasSuffix("assessments/slips/") })
        }
    }

    @Test("the standard's page says the rule that counts for it: its own, or the school's")
    func rule() async throws {
        var school = LearningSchool.school
        school.files["standards/m2.md"]?.replace(
            "grade: 3", with: "grade: 3\nmastery: {rule: n-of-times, cut: 2, times: 3}")
        let site = try await LearningSchool.site(.public, school)
        #expect(site["standards/m1/index.html"].contains("Counts as secure from 3 on; the latest score counts."))
        #expect(site["standards/m2/index.html"].contains("Counts as secure from 2 on; it must be reached 3 times."))
    }
}
