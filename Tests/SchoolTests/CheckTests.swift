import Records
import TestSupport
import Testing

@testable import School

@Suite("What must hold between records")
struct CheckTests {
    static let evidence = "students/ada-l/evidence"
    static let facts =
        "---\ntitle: Facts\nunit: facts\npurpose: for\nmin: 0\nmax: 60\nbands: [{id: a, label: A, from: 0}]\n---\n"
    static let level = "---\ntitle: Level\nunit: level\npurpose: for\nlevels: [J, K, L]\n---\n"

    @Test(
        "dates of a student's records lie in the school year, its last day too",
        arguments: [
            ("2026-08-14", true), ("2026-08-15", false), ("2027-06-30", false), ("2027-07-01", true),
            ("2025-10-01", true),
        ])
    func dates(date: String, isOutside: Bool) async throws {
        let linked = try await Linked(["\(Self.evidence)/e.md": Write.evidence().replacing("2026-10-01", with: date)])
        #expect(
            linked.faults
                == (isOutside
                    ? [
                        "\(Self.evidence)/e.md:3:7: warning: \(date) is outside the school year, which goes from 2026-08-15 to 2027-06-30; correct the date, or the terms in school.yml [outside-school-year]"
                    ] : []))
    }

    @Test("scores in sheets and dates of pages may be older")
    func olderScores() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts, "scores/facts.csv": "student,2019-05-05\nada-l,3\n",
            "pages/p.md": Write.page("P", "date: 2001-01-01"),
        ])
        #expect(linked.faults == [])
    }

    @Test(
        "a score lies on its assessment's scale, in evidence and in sheets",
        arguments: [("0", true), ("60", true), ("60.5", false), ("-1", false), ("1e9", false)])
    func scale(score: String, isOn: Bool) async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts,
            "\(Self.evidence)/e.md": Write.evidence("E", "assessment: facts", "score: \(score)"),
            "scores/facts.csv": "student,2026-09-01\nada-l,\(score)\n",
        ])
        let plain = ["-1": "-1", "1e9": "1000000000", "60.5": "60.5"][score] ?? score
        let fault =
            "\(plain) is off the scale of `facts`, which goes from 0 to 60; mostly a digit is a slip of the pen; else change `min` or `max` of the assessment [score-off-scale]"
        #expect(
            linked.faults
                == (isOn
                    ? [] : ["scores/facts.csv:2:7: error: " + fault, "\(Self.evidence)/e.md:7:8: error: " + fault]))
    }

    @Test("a level is one of its assessment's, and a number is none")
    func levels() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts, "assessments/level.md": Self.level,
            "\(Self.evidence)/a.md": Write.evidence("A", "assessment: level", "level: K"),
            "\(Self.evidence)/b.md": Write.evidence("B", "assessment: level", "level: M"),
            "\(Self.evidence)/c.md": Write.evidence("C", "assessment: level", "score: 3"),
            "\(Self.evidence)/d.md": Write.evidence("D", "assessment: facts", "level: K"),
            "scores/level.csv": "student,2026-09-01,2026-09-08\nada-l,J,Z\nbo-k,7,absent\n",
        ])
        #expect(
            linked.faults == [
                "scores/level.csv:2:9: error: `Z` is not a level of `level`; there are J, K, L [unknown-level]",
                "scores/level.csv:3:6: error: `7` is not a level of `level`; there are J, K, L [unknown-level]",
                "\(Self.evidence)/b.md:7:8: error: `M` is not a level of `level`; there are J, K, L [unknown-level]",
                "\(Self.evidence)/c.md:7:8: error: `3` is not a level of `level`; there are J, K, L [unknown-level]",
                "\(Self.evidence)/d.md:7:8: error: `facts` has no levels, so `K` must be a number [unknown-level]",
            ])
    }

    @Test("a score or level says on which assessment; one that is unknown is told once")
    func withoutAssessment() async throws {
        let linked = try await Linked([
            "\(Self.evidence)/a.md": Write.evidence("A", "score: 3", "level: K"),
            "\(Self.evidence)/b.md": Write.evidence("B", "assessment: fax", "score: 3"),
        ])
        #expect(
            linked.faults == [
                "\(Self.evidence)/a.md:6:8: error: `score` needs `assessment`: the scale that it is on; add a line `assessment: …` with an assessment's id [score-without-assessment]",
                "\(Self.evidence)/a.md:7:8: error: `level` needs `assessment`: the scale that it is on; add a line `assessment: …` with an assessment's id [score-without-assessment]",
                "\(Self.evidence)/b.md:6:13: error: no assessment `fax`; `datawall new assessment` makes one [unknown-reference]",
            ])
    }

    @Test("students, assessments and standards of a sheet are there; a wide sheet's assessment is told once")
    func sheets() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts,
            "scores/long.csv":
                "student,assessment,date,score,standard\nada,facts,2026-09-01,3,\nada-l,fact,2026-09-01,3,m9\n",
            "scores/fact.csv": "student,2026-09-01,2026-09-08\nada-l,3,4\nbo-k,5,6\n",
            "scores/empty.csv": "student,2026-09-01\n",
        ])
        #expect(
            linked.faults == [
                "scores/fact.csv:1:1: error: no assessment `fact`; did you mean `facts`? [unknown-reference]",
                "scores/long.csv:2:1: error: no student `ada`; did you mean `ada-l`? [unknown-reference]",
                "scores/long.csv:3:7: error: no assessment `fact`; did you mean `facts`? [unknown-reference]",
                "scores/long.csv:3:25: error: no standard `m9`; `datawall new standard` makes one [unknown-reference]",
            ])
    }

    @Test("a student who is unknown in a wide sheet is told once a row, not once a date")
    func unknownInWide() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts,
            "scores/facts.csv": "student,2026-09-01,2026-09-08\nadal,3,4\nbo-k,5,6\n",
        ])
        #expect(
            linked.faults == [
                "scores/facts.csv:2:1: error: no student `adal`; did you mean `ada-l`? [unknown-reference]"
            ])
    }

    static let rubric = """
        ---
        title: R
        criteria:
          - {id: claim, description: d, levels: [{score: 1, label: Low, description: d}, {score: 2.5, label: High, description: d}]}
        ---

        """

    @Test("rubric scores are for criteria and levels of the record's rubric")
    func rubricScores() async throws {
        let linked = try await Linked([
            "rubrics/r.md": Self.rubric,
            "\(Self.evidence)/a.md": Write.evidence("A", "rubric: r", "rubric-scores: {claim: 2.5}"),
            "\(Self.evidence)/b.md": Write.evidence("B", "rubric: r", "rubric-scores: {clam: 1, claim: 2}"),
            "\(Self.evidence)/c.md": Write.evidence("C", "rubric-scores: {claim: 1}"),
            "\(Self.evidence)/d.md": Write.evidence("D", "rubric: q", "rubric-scores: {claim: 1}"),
        ])
        #expect(
            linked.faults == [
                "\(Self.evidence)/b.md:7:17: error: `clam` is not a criterion of `r`; did you mean `claim`? [rubric-mismatch]",
                "\(Self.evidence)/b.md:7:33: error: `claim` has no such level; there are 1 (Low), 2.5 (High) [rubric-mismatch]",
                "\(Self.evidence)/c.md:6:17: error: `rubric-scores` needs `rubric`: the criteria that it is about; add a line `rubric: …` with a rubric's id [rubric-mismatch]",
                "\(Self.evidence)/d.md:6:9: error: no rubric `q`; `datawall new rubric` makes one [unknown-reference]",
            ])
    }

    @Test("a class and its students agree")
    func classMismatch() async throws {
        let linked = try await Linked([
            "classes/room-2/class.md":
                "---\ntitle: R\ngrade: 5\nteachers: [T]\nstudents:\n  - bo-k\n  - ada-l\nterm: t3\n---\n",
            "students/bo-k/student.md": "---\nname: Bo\nclass: room-2\n---\n",
        ])
        #expect(
            linked.faults == [
                "classes/room-2/class.md:7:5: error: `ada-l` is listed here, but says `class: room-1`, not `room-2`; take the student out of this list, or change `class` in student.md [class-mismatch]",
                "classes/room-2/class.md:8:7: error: `t3` is not a term of the school year; there are t1, t2 [unknown-term]",
            ])
    }

    @Test("consent is given for students who are there")
    func consents() async throws {
        let linked = try await Linked([
            "private/consent.csv":
                "student,given-by,date,name,photo,voice,work,celebration\nada-1,Dad,2026-08-20,none,none,none,none,none\n"
        ])
        #expect(
            linked.faults == [
                "private/consent.csv:2:1: error: no student `ada-1`; did you mean `ada-l`? [consent-for-nobody]"
            ])
    }

    @Test("faults are the same for any number of tasks", arguments: [2, 5, 16])
    func jobs(count: Int) async throws {
        var files = [
            "rubrics/r.md": Self.rubric, "assessments/level.md": Self.level,
            "pages/p.md": Write.page(body: "[x](gone.md) [y](#gone)\n"),
        ]
        for number in 0..<40 {
            files["\(Self.evidence)/\(number).md"] = Write.evidence(
                "E", "goal: g\(number)", "assessment: level", "level: \(number)")
        }
        #expect(try await Linked(files, jobs: 1).faults == Linked(files, jobs: count).faults)
        #expect(try await Linked(files, jobs: 1).faults.count == 82)
    }

    @Test(
        "a wall that calculates needs an assessment with numbers",
        arguments: ["growth", "quadrant", "thermometer", "bands"])
    func wallOnLevels(layout: String) async throws {
        let linked = try await Linked([
            "assessments/level.md": Self.level,
            "walls/w.md":
                "---\ntitle: W\nlayout: \(layout)\naudience: staff\nquestion: Q\nnext-step: N\nassessment: level\n"
                + (layout == "thermometer" ? "target: {value: 5}\n" : "") + "---\n",
        ])
        #expect(
            linked.faults
                == (layout == "bands"
                    ? []
                    : [
                        "walls/w.md:7:13: error: a wall of the layout `\(layout)` needs numbers, and `level` has levels; choose the layout `bands`, or an assessment with `bands` [wall-on-levels]"
                    ]))
    }
}
