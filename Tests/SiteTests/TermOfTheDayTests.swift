import Growth
import TestSupport
import Testing

@testable import Site

@Suite("The term of the day")
struct TermOfTheDayTests {
    static func turns(of count: Int, from start: Int, days: Int) throws -> [Int] {
        try (start..<(start + days)).map { number in
            let day = try #require(Day(daysSince1970: number))
            return try #require(DailyTurn.index(on: day, among: count))
        }
    }

    @Test("in as many days as there are terms each has its turn once, whenever the days begin", arguments: 1...130)
    func round(count: Int) throws {
        for start in [-3, 0, 20_777] {
            let turns = try Self.turns(of: count, from: start, days: count)
            #expect(turns.sorted() == Array(0..<count))
        }
    }

    @Test("two days in a row are not neighbours in the alphabet", arguments: 5...130)
    func apart(count: Int) throws {
        let turns = try Self.turns(of: count, from: 20_000, days: count + 1)
        for (a, b) in zip(turns, turns.dropFirst()) { #expect(abs(a - b) > 1) }
    }

    @Test("none among none")
    func none() throws {
        let day = try #require(Day(daysSince1970: 1))
        #expect(DailyTurn.index(on: day, among: 0) == nil)
    }

    static func term(_ site: BuiltSite) -> String? {
        let part = TermPageTests.part(of: site["index.html"], from: "<p class=\"daily-term\">", to: "</p>")
        return HTMLPage(part).links.first
    }

    @Test("every edition shows the same one, though some know more terms, and says it to its own readers")
    func editions() async throws {
        var school = SpokenSchool.school
        for name in ["aaa", "bbb", "ccc", "zzz"] {
            school.files["lexicon/\(name).md"] = SpokenSchool.term(
                name, "definitions: {student: Private.}", "audience: staff")
        }
        school.files["lexicon/draft.md"] = SpokenSchool.term("draft", "definitions: {student: D.}", "draft: true")
        var seen: Set<String> = []
        for day in 10..<18 {
            var terms: Set<String> = []
            for readers in SmallSchoolReaders.allCases {
                let site = try await school.build(for: readers.value) { $0.day = Day("2026-11-\(day)") }
                terms.insert(try #require(Self.term(site)))
            }
            #expect(terms.count == 1)
            seen.formUnion(terms)
        }
        #expect(seen == ["lexicon/baseline/", "lexicon/gain/", "lexicon/median/", "lexicon/target/"])
    }

    @Test("no note without a lexicon")
    func noLexicon() async throws {
        #expect(try await !SmallSchool().build()["index.html"].contains("daily"))
    }
}
