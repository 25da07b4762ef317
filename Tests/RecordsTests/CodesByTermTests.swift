import Diagnostics
import Foundation
import Growth
import Records
import Seeded
import TestSupport
import Testing

@Suite("Codes by term")
struct CodesByTermTests {
    static func list(_ rows: String) -> CodeList {
        let (list, report) = CodeListTests.read("student,code,term\n" + rows)
        #expect(report.diagnostics.isEmpty)
        return list
    }

    /// Four terms, of which the third begins after a holiday.
    static func terms() async throws -> [Term] {
        var school = SmallSchool()
        school.files["school.yml"] = """
            name: S
            timezone: UTC
            year: 2026-27
            terms:
              - {id: fall, title: F, start: 2026-08-20, end: 2026-10-20}
              - {id: early-winter, title: E, start: 2026-10-20, end: 2026-12-20}
              - {id: a-late-winter, title: L, start: 2027-01-05, end: 2027-03-20}
              - {id: spring, title: S, start: 2027-03-20, end: 2027-06-20}

            """
        return try #require(try await school.records().records.settings).terms
    }

    @Test(
        "in force is the code of the latest term that has begun by then, else the earliest",
        arguments: [
            ("2026-01-01", ["ada": "CDFH", "bo": "MNPR", "cy": "RTVW"]),
            ("2026-08-19", ["ada": "CDFH", "bo": "MNPR", "cy": "RTVW"]),
            ("2026-08-20", ["ada": "DFHJ", "bo": "MNPR", "cy": "RTVW"]),
            ("2026-10-20", ["ada": "DFHJ", "bo": "MNPR", "cy": "RTVW"]),
            ("2026-12-25", ["ada": "DFHJ", "bo": "MNPR", "cy": "RTVW"]),
            ("2027-01-04", ["ada": "DFHJ", "bo": "MNPR", "cy": "RTVW"]),
            ("2027-01-05", ["ada": "FHJK", "bo": "MNPR", "cy": "RTVW"]),
            ("2027-03-20", ["ada": "FHJK", "bo": "NPRT", "cy": "RTVW"]),
            ("2030-01-01", ["ada": "FHJK", "bo": "NPRT", "cy": "RTVW"]),
        ])
    func inForce(day: String, codes: [String: String]) async throws {
        let day = try #require(Day(day))
        let rows = [
            "ada,FHJK,a-late-winter", "ada,CDFH,", "ada,DFHJ,fall", "bo,NPRT,spring", "bo,MNPR,early-winter",
            "cy,RTVW,",
        ]
        let terms = try await Self.terms()
        for rows in [rows, rows.reversed()] {
            let list = Self.list(rows.joined(separator: "\n")).inForce(on: day, terms: terms)
            #expect(list.codes == codes, "whatever the order of the lines")
            #expect(list.rows.count == 6)
        }
    }

    @Test("the codes of a term are those that hold when it has begun")
    func inTerm() async throws {
        let list = Self.list("ada,CDFH,fall\nada,DFHJ,spring\nbo,MNPR,fall\n")
        let terms = try await Self.terms()
        #expect(list.inForce(in: "a-late-winter", terms: terms).codes == ["ada": "CDFH", "bo": "MNPR"])
        #expect(list.inForce(in: "spring", terms: terms).codes == ["ada": "DFHJ", "bo": "MNPR"])
    }

    @Test("2,000 students, four terms: no code twice, none like a name, and the file tells nothing of the roster")
    func large() throws {
        var generator = SeededGenerator(seed: 2026)
        let given = ["Amélie", "Björn", "Chidi", "Đặng", "Łucja", "Nkechi", "Priya", "Xochitl", "Fatmah", "Krzysztof"]
        let family = ["Ångström", "Kwiatkowski", "Van den Hoek", "Xu", "O’Brien", "Çelik", "Mthembu", "Nuñez", "Fjord"]
        var students: [String: [String]] = [:]
        for number in 0..<2000 {
            let names = [given, family].map { $0[Int.random(in: 0..<$0.count, using: &generator)] }
            let id = "\(names[0].prefix(1))-\(number)"
            students[id] = [id] + names
        }
        var list = CodeList()
        var text = "student,code,term\n"
        for term in ["t1", "t2", "t3", "t4"] {
            let lines = list.renew(for: students, term: term, using: &generator)
            #expect(lines.count == 2000)
            #expect(list.renew(for: students, term: term, using: &generator).isEmpty, "a term is done once")
            let codes = lines.map { String($0.split(separator: ",")[1]) }
            #expect(codes == codes.sorted())
            // Sorted by codes that are random, the students come in no order: about half of the neighbours go up.
            let ids = lines.map { String($0.split(separator: ",")[0]) }
            let rising = zip(ids, ids.dropFirst()).count { $0 < $1 }
            #expect((850...1150).contains(rising), "\(rising) of 1999 neighbours are in the order of the ids")
            text += lines.map { $0 + "\n" }.joined()
        }
        #expect(list.rows.count == 8000)
        #expect(Set(list.rows.map(\.code)).count == 8000)
        for row in list.rows {
            #expect(row.code.allSatisfy { "CDFHJKMNPRTVWX".contains($0) })
            let names = (students[row.student] ?? []).joined().uppercased().replacing("Ł", with: "L")
                .replacing("Đ", with: "D").decomposedLetters
            #expect(row.code.count { names.contains($0) } <= 2, "\(row)")
        }
        let (again, report) = CodeListTests.read(text)
        #expect(report.diagnostics.isEmpty)
        #expect(again.rows.map(\.code) == list.rows.map(\.code))
    }

    @Test("a new code is none of an old term, and none of a student who left, in whatever place they stand")
    func neverAgain() {
        var generator = SeededGenerator(seed: 3)
        var list = CodeList()
        let first = Dictionary(uniqueKeysWithValues: (0..<500).map { ("old-\($0)", [String]()) })
        let old = Set(list.complete(for: first, term: "t1", using: &generator).map { $0.split(separator: ",")[1] })
        let lines = list.renew(for: ["new": [], "old-1": []], term: "t2", using: &generator)
        #expect(lines.count == 2)
        #expect(old.isDisjoint(with: lines.map { $0.split(separator: ",")[1] }))
        #expect(list.complete(for: first.merging(["new": []]) { $1 }, term: "t2", using: &generator).isEmpty)
    }
}

extension String {
    /// The base letters alone, without marks: by Unicode's decomposition of each character.
    fileprivate var decomposedLetters: Set<Character> {
        Set(flatMap { String($0).decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1).map { Character($0) } })
    }
}
