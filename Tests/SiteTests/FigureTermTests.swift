import Growth
import Records
import School
import TestSupport
import Testing

@Suite("Every number is explained")
struct FigureTermTests {
    /// A school with scores, goals and standards, and a lexicon with the terms of all figures but `missing`.
    static func school(without missing: Set<Figure> = []) -> SmallSchool {
        var school = LearningSchool.school
        for figure in Figure.allCases where !missing.contains(figure) {
            school.files["lexicon/\(figure.termID).md"] =
                "---\ntitle: word \(figure.rawValue)\ndefinitions: {student: A word.}\n---\n"
        }
        return school
    }

    /// The figures of the line of words in the part of a page that begins with `start`.
    static func words(after start: String, in page: String) -> [String] {
        guard let place = page.firstRange(of: start),
            let line = page[place.upperBound...].firstRange(of: "<p class=\"term-words\">")
        else { return [] }
        let rest = page[line.upperBound...]
        return LinkedTerms(String(rest[..<(rest.firstRange(of: "</p>")?.lowerBound ?? rest.endIndex)])).links.map {
            String($0.card.dropFirst("_term-".count))
        }
    }

    @Test("the terms of what the charts of a section show are named, and no others")
    func charts() async throws {
        let site = try await LearningSchool.site(.staff, Self.school())
        let portfolio = site["students/ada-l/index.html"]
        #expect(
            Self.words(after: "id=\"_goals\"", in: portfolio) == [
                "baseline", "target", "aim-line", "gain", "performance-band",
            ])
        #expect(Self.words(after: "id=\"_growth\"", in: portfolio) == ["gain", "performance-band"])
        #expect(
            Self.words(after: "id=\"_numbers\"", in: site["students/ada-l/notebook/index.html"]) == [
                "gain", "performance-band",
            ])
        #expect(
            Self.words(after: "id=\"_chart-scale\"", in: site["assessments/facts/index.html"]) == [
                "performance-band", "cut-score",
            ])
        #expect(Self.words(after: "id=\"_what-i-can\"", in: portfolio) == ["standard", "mastery"])
        #expect(portfolio.contains(">word zone-of-proximal-development</a></p>"))
    }

    @Test("a rate is named where the caption tells one")
    func rate() async throws {
        var school = Self.school()
        school.files["scores/facts.csv"] =
            "student,2026-09-01,2026-09-08,2026-09-15,2026-09-22,2026-09-29,2026-10-06,2026-10-13\nada-l,10,12,13,15,17,18,20\n"
        let portfolio = try await LearningSchool.site(.staff, school)["students/ada-l/index.html"]
        #expect(
            Self.words(after: "id=\"_growth\"", in: portfolio) == [
                "gain", "rate-of-improvement", "performance-band",
            ])
    }

    @Test("what the caption links is not named again")
    func captions() async throws {
        var school = Self.school(without: [.gain])
        school.files["lexicon/gain.md"] = "---\ntitle: facts\ndefinitions: {student: A word.}\n---\n"
        let portfolio = try await LearningSchool.site(.staff, school)["students/ada-l/index.html"]
        let figure = try #require(portfolio.firstRange(of: "<figure class=\"figure\" id=\"_chart-facts\">"))
        let caption = "\n<figcaption><a href=\"../../lexicon/gain/\" class=\"term\""
        #expect(portfolio[figure.upperBound...].hasPrefix(caption))
        #expect(Self.words(after: "id=\"_growth\"", in: portfolio) == ["performance-band"])
    }

    @Test("a lexicon without the terms leaves nothing of the line")
    func missing() async throws {
        let site = try await LearningSchool.site(.staff, Self.school(without: Set(Figure.allCases)))
        for (path, page) in site.pages where path.hasSuffix(".html") {
            #expect(!page.contains("term-words"), "\(path)")
            #expect(!page.contains("Words to know"), "\(path)")
        }
    }

    @Test("the family page names the words of its numbers once")
    func family() async throws {
        let page = try await LearningSchool.site(.family(student: "ada-l"), Self.school())[
            "students/ada-l/family/index.html"]
        #expect(Self.words(after: "id=\"_here\"", in: page) == ["gain"])
        #expect(Self.words(after: "id=\"_there\"", in: page) == ["zone-of-proximal-development"])
    }
}
