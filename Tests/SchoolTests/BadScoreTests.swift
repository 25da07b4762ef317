import Diagnostics
import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Scores that can't be")
struct BadScoreTests {
    /// The faults of one wide and one long sheet that have the same cell, in lines 2, columns 7 and 30.
    static func faults(_ cell: String, on assessment: String = CheckTests.facts) async throws -> [String] {
        try await Linked([
            "assessments/facts.md": assessment,
            "scores/facts.csv": "student,2026-09-01\nada-l,\(cell)\n",
            "scores/long.csv": "student,assessment,date,score\nbo-k,facts,2026-09-01,\(cell)\n",
        ]).faults
    }

    @Test(
        "a score that is no number, or off the scale, is an error at its cell that says what to do",
        arguments: [
            ("nan", "`nan` is no score; a cell holds a number such as 84 or 84.5, a level,"),
            ("-Infinity", "`-Infinity` is no score; a cell holds a number"),
            ("1e400", "`1e400` is no score; a cell holds a number"),
            ("12%", "`12%` is no score; a cell holds a number"),
            ("twelve", "`facts` has no levels, so `twelve` must be a number"),
            ("Absent", "`facts` has no levels, so `Absent` must be a number; did you mean `absent`?"),
            ("-1", "-1 is off the scale of `facts`, which goes from 0 to 60; mostly a digit is a slip of the pen"),
            ("61", "61 is off the scale of `facts`, which goes from 0 to 60; mostly a digit is a slip of the pen"),
            ("1e300", "1e+300 is off the scale of `facts`, which goes from 0 to 60"),
        ])
    func cells(cell: String, message: String) async throws {
        let faults = try await Self.faults(cell)
        try #require(faults.count == 2, "\(faults)")
        #expect(faults[0].hasPrefix("scores/facts.csv:2:7: error: " + message), "\(faults)")
        #expect(faults[1].hasPrefix("scores/long.csv:2:23: error: " + message), "\(faults)")
    }

    @Test("without `min` the scale begins with the first band: a score below it is in none")
    func belowFirstBand() async throws {
        let scale = CheckTests.facts.replacing("min: 0\n", with: "").replacing("from: 0", with: "from: 10")
        #expect(try await Self.faults("10", on: scale) == [])
        let faults = try await Self.faults("9.5", on: scale)
        #expect(faults.count == 2)
        #expect(faults.allSatisfy { $0.contains("9.5 is off the scale of `facts`, which goes from 10 to 60") })
    }

    static func days(_ day: String, upTo site: String?) async throws -> [String] {
        try await Linked(
            SmallSchool([
                "assessments/facts.md": CheckTests.facts,
                "scores/facts.csv": "student,2026-09-01,\(day)\nada-l,3,4\nbo-k,,\n",
                "scores/long.csv": "student,assessment,date,score\nbo-k,facts,\(day),5\n",
            ]), on: site.flatMap { Day($0) }
        ).faults
    }

    @Test("a score lies within the school year, whose last day is in it; older ones are welcome")
    func year() async throws {
        #expect(try await Self.days("2027-06-30", upTo: nil) == [])
        #expect(try await Self.days("2019-06-30", upTo: nil) == [])
        let fault =
            "error: a score on 2027-07-01, and the school year ends on 2027-06-30; mostly the date is a slip of the pen; a day that is still to come has an empty cell [future-score]"
        #expect(
            try await Self.days("2027-07-01", upTo: nil) == [
                "scores/facts.csv:2:9: \(fault)", "scores/long.csv:2:23: \(fault)",
            ])
    }

    @Test("with --date no score is younger than that day; without it the newest score says what day it is")
    func site() async throws {
        #expect(try await Self.days("2026-11-02", upTo: "2026-11-02") == [])
        let faults = try await Self.days("2026-11-03", upTo: "2026-11-02")
        #expect(faults.count == 2)
        #expect(
            faults.first?.hasPrefix(
                "scores/facts.csv:2:9: error: a score on 2026-11-03, and the site is made for 2026-11-02") == true,
            "\(faults)")
        // The year still ends when somebody looks back at it from years later.
        #expect(try await Self.days("2028-01-01", upTo: "2030-01-01").first?.contains("ends on 2027-06-30") == true)
    }

    @Test("the dates of a whole year may stand over empty cells, and somebody may be exempt in advance")
    func emptyCells() async throws {
        let linked = try await Linked(
            SmallSchool([
                "assessments/facts.md": CheckTests.facts,
                "scores/facts.csv": "student,2026-09-01,2027-05-01,2028-01-01\nada-l,3,,\nbo-k,4,exempt,\n",
            ]), on: Day("2026-09-02"))
        #expect(linked.faults == [])
    }

    @Test("a score in evidence of a day to come is told at the score")
    func evidence() async throws {
        let linked = try await Linked(
            SmallSchool([
                "assessments/facts.md": CheckTests.facts,
                "students/ada-l/evidence/e.md": Write.evidence("E", "assessment: facts", "score: 3"),
            ]), on: Day("2026-09-30"))
        #expect(
            linked.faults == [
                "students/ada-l/evidence/e.md:7:8: error: a score on 2026-10-01, and the site is made for 2026-09-30; mostly the date is a slip of the pen; a day that is still to come has an empty cell [future-score]"
            ])
    }
}
