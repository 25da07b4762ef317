import Growth
import Records
import Seeded
import TestSupport
import Testing

@testable import School

@Suite("Scores of sheets and evidence together")
struct ScoreBookTests {
    static let evidence = "students/ada-l/evidence"
    static let facts = CheckTests.facts
    /// An assessment whose slips are each about one standard.
    static let slips =
        "---\ntitle: Slips\nunit: steps\npurpose: for\nmin: 0\nmax: 4\nbands: [{id: a, label: A, from: 0}, {id: b, label: B, from: 3}]\n---\n"

    static func quiz(_ score: Int, on day: String = "2026-10-01", _ lines: String...) -> String {
        Write.evidence("Quiz", "assessment: facts", "score: \(score)", lines.joined(separator: "\n"))
            .replacing("date: 2026-10-01", with: "date: \(day)").replacing("\n\n", with: "\n")
    }

    /// A student's days and values on one assessment, and the days that were missed.
    static func told(
        _ linked: Linked, _ readership: Readership = .staff, student: String = "ada-l", assessment: Int = 0
    ) -> (scores: [String], missed: [String]) {
        let view = linked.view(readership)
        let handle = view.all(Student.self).first { $0.record.head.id == student }?.handle
        let all = handle.map(view.series) ?? []
        guard all.indices.contains(assessment) else { return ([], []) }
        return (
            all[assessment].series.scores.map { "\($0.day) \($0.value)" },
            all[assessment].missed.map { "\($0.day) \($0.reason)" }
        )
    }

    @Test("a score that stands in a sheet and in evidence counts once; other days and values count too")
    func once() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts, "\(Self.evidence)/e.md": Self.quiz(20),
            "scores/facts.csv": "student,2026-09-01,2026-10-01\nada-l,12,20\nbo-k,12,\n",
        ])
        #expect(linked.faults == [])
        #expect(Self.told(linked).scores == ["2026-09-01 12.0", "2026-10-01 20.0"])
        #expect(Self.told(linked, student: "bo-k").scores == ["2026-09-01 12.0"])
    }

    @Test("two values of one day both count, and the warning names both places")
    func conflict() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts, "\(Self.evidence)/e.md": Self.quiz(20),
            "scores/facts.csv": "student,2026-09-01,2026-10-01\nada-l,12,21\n",
        ])
        #expect(Self.told(linked).scores == ["2026-09-01 12.0", "2026-10-01 20.0", "2026-10-01 21.0"])
        #expect(
            linked.faults == [
                "scores/facts.csv:2:10: warning: two scores on 2026-10-01 for one student and assessment: 20 and 21; both count; correct one when it is a slip of the pen, or the date when it was another day [conflicting-scores]"
            ])
        #expect(
            linked.report.printed(as: .text).contains(
                "the other one is in content/students/ada-l/evidence/e.md, line 7"))
        // The smaller value is the first, wherever it stands.
        let other = try await Linked([
            "assessments/facts.md": Self.facts, "\(Self.evidence)/e.md": Self.quiz(20),
            "scores/facts.csv": "student,2026-10-01\nada-l,19\n",
        ])
        #expect(other.faults.map { $0.prefix(45) } == ["students/ada-l/evidence/e.md:7:8: warning: tw"])
    }

    @Test("the order of sheets and of their rows changes nothing")
    func order() async throws {
        let rows = (0..<30).map { "\($0 % 3 == 0 ? "bo-k" : "ada-l"),facts,2026-09-\(10 + $0 % 12),\($0 % 7)" }
        var generator = SeededGenerator(seed: 4)
        var known: [String] = []
        for round in 0..<5 {
            let shuffled = round == 0 ? rows : rows.shuffled(using: &generator)
            let cut = Int.random(in: 0...30, using: &generator)
            let head = "student,assessment,date,score\n"
            let linked = try await Linked([
                "assessments/facts.md": Self.facts,
                "scores/a.csv": head + shuffled[..<cut].map { $0 + "\n" }.joined(),
                "scores/b.csv": head + shuffled[cut...].map { $0 + "\n" }.joined(),
            ])
            let told = Self.told(linked).scores + Self.told(linked, student: "bo-k").scores
            if round == 0 { known = told }
            #expect(told == known && told.count > 20)
        }
    }

    @Test("days without a score are kept with their reason, also where there is no score at all")
    func missed() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts,
            "scores/facts.csv": "student,2026-09-01,2026-10-01,2026-11-01\nada-l,exempt,5,absent\nbo-k,absent,,\n",
        ])
        #expect(linked.faults == [])
        let ada = Self.told(linked)
        #expect(ada.scores == ["2026-10-01 5.0"] && ada.missed == ["2026-09-01 exempt", "2026-11-01 absent"])
        let bo = Self.told(linked, student: "bo-k")
        #expect(bo.scores == [] && bo.missed == ["2026-09-01 absent"])
        #expect(Self.told(linked, .public).missed == [], "and nobody else is told")
        #expect(Self.told(linked, .family(student: "ada-l")).missed.count == 2)
    }

    @Test("slips about different standards are different scores, whatever their values")
    func standards() async throws {
        let linked = try await Linked([
            "assessments/slips.md": Self.slips, "standards/m1.md": Write.standard("M1"),
            "standards/m2.md": Write.standard("M2"),
            "scores/slips.csv":
                "student,assessment,date,score,standard\nada-l,slips,2026-10-01,3,m1\nada-l,slips,2026-10-01,3,m2\nada-l,slips,2026-10-01,1,m2\nbo-k,slips,2026-10-01,3,m1\nbo-k,slips,2026-10-08,2,m1\n",
        ])
        #expect(
            linked.faults.map { $0.prefix(33) } == ["scores/slips.csv:3:24: warning: tw"].map { $0.prefix(33) },
            "only the two of m2 contradict each other")
        #expect(
            Self.told(linked).scores == ["2026-10-01 1.0", "2026-10-01 3.0", "2026-10-01 3.0"])
        let view = linked.view(.staff)
        let mixes = view.all(Student.self).map { view.series(ofStudent: $0.handle).map(\.mixesStandards) }
        #expect(mixes == [[true], [false]])
    }

    @Test("where the evidence is not for the readers, the same score of a sheet stays")
    func narrowed() async throws {
        let linked = try await Linked([
            "assessments/facts.md": Self.facts, "\(Self.evidence)/e.md": Self.quiz(20, "audience: staff"),
            "\(Self.evidence)/f.md": Self.quiz(30, on: "2026-11-01", "audience: staff"),
            "scores/facts.csv": "student,2026-10-01\nada-l,20\n",
        ])
        #expect(linked.faults == [])
        #expect(Self.told(linked).scores == ["2026-10-01 20.0", "2026-11-01 30.0"])
        #expect(Self.told(linked, .family(student: "ada-l")).scores == ["2026-10-01 20.0"])
    }
}
