import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Mastery from records")
struct MasteryTests {
    /// Four bands are the levels 1 to 4.
    static let slips =
        "---\ntitle: Slips\nunit: steps\npurpose: for\nstandards: [m1]\nmin: 0\nmax: 40\nbands: [{id: a, label: A, from: 0}, {id: b, label: B, from: 10}, {id: c, label: C, from: 20}, {id: d, label: D, from: 30}]\n---\n"

    /// A sheet of the bands 1 to 4, a week apart.
    static func sheet(_ levels: [Int]) -> String {
        "student,assessment,date,score\n"
            + levels.enumerated().map {
                "ada-l,slips,2026-10-\($0.offset * 7 + 1 < 10 ? "0" : "")\($0.offset * 7 + 1),\($0.element * 10 - 5)\n"
            }
            .joined()
    }

    static func school(_ mastery: String = "", standard: String = "", with files: [String: String] = [:]) -> SmallSchool
    {
        var school = SmallSchool([
            "assessments/slips.md": slips, "standards/m1.md": Write.standard("M1", standard),
        ])
        school.files["school.yml", default: ""] += mastery.isEmpty ? "" : "mastery: {\(mastery)}\n"
        school.files.merge(files) { $1 }
        return school
    }

    /// The state of each standard that there is evidence for, as `m1 secure 3.0`.
    static func states(_ school: SmallSchool, for readership: Readership = .staff, on day: String = "2026-11-01")
        async throws -> [String]
    {
        let linked = try await Linked(school)
        #expect(linked.faults == [])
        let view = linked.view(readership, on: day)
        let student = try #require(view.all(Student.self).first { $0.record.head.id == "ada-l" }?.handle)
        let map = try #require(view.map(ofStudent: student))
        return map.progress.map { progress in
            let value = progress.finding.value.value.flatMap { roundedHalfUp($0) }.map { "\($0)" } ?? "-"
            return "\(view[progress.standard].head.id) \(progress.finding.state.rawValue) \(value)"
        }
    }

    @Test(
        "each rule gives its state from the scores of a sheet",
        arguments: [
            ("rule: highest", "m1 extending 4.0"), ("rule: latest", "m1 secure 3.0"),
            ("rule: mean", "m1 developing 2.8"),
            ("rule: median", "m1 secure 3.0"), ("rule: n-of-times, times: 3", "m1 secure 3.25"),
            ("rule: n-of-times, times: 5", "m1 developing -"), ("rule: n-in-a-row, times: 2", "m1 secure 3.25"),
            ("rule: weighted-average", "m1 developing 2.91"), ("rule: weighted-average, weight: 1", "m1 secure 3.0"),
            ("rule: decaying-average, weight: 0.5", "m1 secure 3.13"), ("rule: power-law", "m1 extending 4.1"),
            ("rule: triangulated", "m1 developing -"), ("cut: 4", "m1 secure 4.0"),
        ])
    func rules(rule: String, state: String) async throws {
        let scores = ["scores/s.csv": Self.sheet([1, 3, 3, 4, 3])]
        #expect(try await Self.states(Self.school(rule, with: scores)) == [state])
    }

    @Test("something made, something seen and something talked about are three forms")
    func triangulated() async throws {
        func piece(_ source: String, _ score: Int) -> String {
            Write.evidence("E", "source: \(source)", "assessment: slips", "score: \(score)")
        }
        var school = Self.school("rule: triangulated")
        school.files["students/ada-l/evidence/a.md"] = piece("product", 25)
        school.files["students/ada-l/evidence/b.md"] = piece("observation", 26)
        #expect(try await Self.states(school.onDaysOfTheirOwn()) == ["m1 developing -"])
        school.files["students/ada-l/evidence/c.md"] = piece("conversation", 27)
        #expect(try await Self.states(school.onDaysOfTheirOwn()) == ["m1 secure 3.0"])
    }

    @Test("the standard's own rule and cut go before the school's, the school's before the usual one")
    func whose() async throws {
        let scores = ["scores/s.csv": Self.sheet([4, 2])]
        #expect(try await Self.states(Self.school(with: scores)) == ["m1 extending 4.0"])
        #expect(try await Self.states(Self.school("rule: latest, cut: 2", with: scores)) == ["m1 secure 2.0"])
        #expect(
            try await Self.states(
                Self.school("rule: latest, cut: 2", standard: "mastery: {rule: mean, cut: 4}", with: scores))
                == ["m1 developing 3.0"])
    }

    @Test("levels of a rubric and letters of a scale are spread over 1 to 4")
    func levels() async throws {
        let rubric =
            "---\ntitle: R\ncriteria:\n  - id: own\n    description: d\n    standard: m2\n    levels: [{score: 0, label: a, description: b}, {score: 5, label: a, description: b}, {score: 10, label: a, description: b}]\n  - id: other\n    description: d\n    levels: [{score: 1, label: a, description: b}, {score: 2, label: a, description: b}]\n---\n"
        let school = Self.school(
            "rule: latest",
            with: [
                "standards/m2.md": Write.standard("M2"), "standards/m3.md": Write.standard("M3"),
                "rubrics/r.md": rubric,
                "assessments/letters.md":
                    "---\ntitle: L\nunit: level\npurpose: for\nstandards: [m3]\nlevels: [A, B, C, D, E, F, G]\n---\n",
                // The criterion with a standard counts for it, the other for those of the piece.
                "students/ada-l/evidence/r.md": Write.evidence(
                    "E", "rubric: r", "rubric-scores: {own: 5, other: 2}", "standards: [m1]"),
                "students/ada-l/evidence/l.md": Write.evidence("E", "assessment: letters", "level: E"),
            ])
        #expect(try await Self.states(school) == ["m1 extending 4.0", "m2 developing 2.5", "m3 secure 3.0"])
    }

    @Test("a piece's own standards go before those of its assessment, and a row's before those of the sheet's")
    func own() async throws {
        let school = Self.school(
            "rule: latest",
            with: [
                "standards/m2.md": Write.standard("M2"), "standards/m3.md": Write.standard("M3"),
                "students/ada-l/evidence/e.md": Write.evidence(
                    "E", "assessment: slips", "score: 35", "standards: [m2]"),
                "scores/s.csv": "student,assessment,date,score,standard\nada-l,slips,2026-10-08,25,m3\n",
            ])
        #expect(try await Self.states(school) == ["m2 extending 4.0", "m3 secure 3.0"])
    }

    @Test("less is further along where less is better")
    func lower() async throws {
        let run =
            "---\ntitle: Run\nunit: seconds\npurpose: for\nstandards: [m1]\nbetter: lower\nbands: [{id: d, label: D, from: 100}, {id: c, label: C, from: 200}, {id: b, label: B, from: 300}, {id: a, label: A, from: 400}]\n---\n"
        let school = Self.school(
            "rule: latest", with: ["assessments/run.md": run, "scores/run.csv": "student,2026-10-01\nada-l,250\n"])
        #expect(try await Self.states(school) == ["m1 secure 3.0"])
    }

    @Test("what was mastered needs a refresh when its newest evidence is older than the school's limit, not before")
    func refresh() async throws {
        let school = Self.school("refresh-after: 30", with: ["scores/s.csv": Self.sheet([3])])
        #expect(try await Self.states(school, on: "2026-10-31") == ["m1 secure 3.0"])
        #expect(try await Self.states(school, on: "2026-11-01") == ["m1 needs-a-refresh 3.0"])
    }

    @Test("a family knows how far its child is, staff how far everyone is, and nobody else how far anyone is")
    func readers() async throws {
        let school = Self.school(
            "",
            with: [
                "students/ada-l/evidence/e.md": Write.evidence(
                    "E", "assessment: slips", "score: 35", "audience: public")
            ])
        let linked = try await Linked(school)
        for (readership, count) in [
            (Readership.staff, 2), (.family(student: "ada-l"), 1), (.public, 0), (.school, 0),
            (.classRoom("room-1"), 0),
        ] {
            let view = linked.view(readership)
            #expect(view.all(Student.self).count { view.map(ofStudent: $0.handle) != nil } == count, "\(readership)")
        }
    }

    @Test("a row about a standard that the readers may not see counts for no other")
    func hiddenStandard() async throws {
        let school = Self.school(
            "",
            with: [
                "standards/m2.md": Write.standard("M2", "audience: staff"),
                "scores/s.csv": "student,assessment,date,score,standard\nada-l,slips,2026-10-08,35,m2\n",
            ])
        #expect(try await Self.states(school) == ["m2 extending 4.0"])
        #expect(try await Self.states(school, for: .family(student: "ada-l")) == [])
    }
}

extension SmallSchool {
    /// Pieces of one day on one assessment would contradict each other: each gets its own day.
    fileprivate func onDaysOfTheirOwn() -> SmallSchool {
        var copy = self
        let pieces = files.keys.filter { $0.hasPrefix("students/ada-l/evidence/") }.sorted()
        for (offset, path) in pieces.enumerated() {
            copy.files[path] = files[path]?.replacing("date: 2026-10-01", with: "date: 2026-10-0\(offset + 1)")
        }
        return copy
    }
}
