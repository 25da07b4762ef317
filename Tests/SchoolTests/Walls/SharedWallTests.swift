import Diagnostics
import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Walls that show what all did together")
struct SharedWallTests {
    static let day = Day("2026-11-01") ?? .epoch

    static func school(_ layout: String, _ audience: String, agreed: Int, of count: Int = 26, _ lines: String...)
        async throws -> Linked
    {
        var small = WallSchool()
        small.add("room-1", students: count) { $0 < agreed ? "public" : "family" }
        for student in 0..<count { small.score(student, "2026-09-10", "50") }
        small.wall(layout, audience)
        if !lines.isEmpty {
            small.files["walls/w.md"] = small.files["walls/w.md"]?.replacing(
                "question: Q\n", with: "question: Q\n" + lines.map { $0 + "\n" }.joined())
        }
        return try await small.linked()
    }

    static func notes(_ linked: Linked, drafts: Bool = false) -> [Diagnostic] {
        var report = DiagnosticReport()
        linked.school.noteSharedWalls(on: day, drafts: drafts, reporting: &report)
        return report.diagnostics
    }

    @Test("a wall with too few consents says so at its `audience`, with how to see who is missing")
    func tooFew() async throws {
        let note = try #require(Self.notes(try await Self.school("growth", "public", agreed: 9)).first)
        #expect(note.severity == .note)
        #expect(note.path == "content/walls/w.md")
        #expect(note.range?.start.line == 4 && note.range?.start.column == 11)
        #expect(
            note.message
                == "9 of 26 students may have a card on a wall for everyone; 10 are needed, so it shows what all did together"
        )
        #expect(note.suggestion == "`datawall consent` says whose consent for `work` is not as wide")
    }

    @Test("it is said exactly when the picture has no cards", arguments: ["bands", "growth", "goals", "standards"])
    func asThePicture(layout: String) async throws {
        for audience in ["class", "school", "public"] {
            for agreed in [0, 1, 9, 10, 26] {
                let linked = try await Self.school(layout, audience, agreed: agreed, "class: room-1")
                let needed = audience == "class" ? 1 : 10
                #expect(Self.notes(linked).isEmpty == (agreed >= needed), "\(layout) \(audience) \(agreed)")
            }
        }
    }

    @Test("layouts without cards, walls for the staff, drafts and walls of nobody say nothing")
    func silent() async throws {
        for layout in ["thermometer", "calendar"] {
            #expect(Self.notes(try await Self.school(layout, "public", agreed: 0)).isEmpty, "\(layout)")
        }
        for layout in ["bands", "quadrant"] {
            #expect(Self.notes(try await Self.school(layout, "staff", agreed: 0)).isEmpty, "\(layout)")
        }
        let draft = try await Self.school("growth", "public", agreed: 0, "draft: true")
        #expect(Self.notes(draft).isEmpty)
        #expect(Self.notes(draft, drafts: true).count == 1)
        let nobody = try await Self.school("growth", "public", agreed: 0, "grade: 9")
        #expect(Self.notes(nobody).isEmpty)
    }

    @Test("more cards than a wall has room for")
    func tooMany() async throws {
        let note = try #require(Self.notes(try await Self.school("growth", "public", agreed: 121, of: 121)).first)
        #expect(
            note.message
                == "121 cards are too many for one wall, which has room for 120, so it shows what all did together")
        #expect(note.suggestion == "make a wall of each class, with `class:`")
        #expect(Self.notes(try await Self.school("growth", "public", agreed: 120, of: 121)).isEmpty)
    }

    @Test("a build for any readers says the same, also with --strict, which it does not fail")
    func builds() async throws {
        var small = SmallSchool([
            "assessments/words.md": WallSchool.words,
            "walls/w.md":
                "---\ntitle: W\nlayout: growth\naudience: class\nclass: room-1\nassessment: words\nquestion: Q\nnext-step: N\n---\n",
            "scores/a.csv": "student,assessment,date,score\nada-l,words,2026-09-10,50\nbo-k,words,2026-09-10,60\n",
        ])
        small.files["private/consent.csv"] = nil
        for readership in [
            Readership.public, .school, .classRoom("room-1"), .family(student: "ada-l"), .staff,
        ] {
            let site = try await small.build(for: readership) { $0.isStrict = true }
            let notes = site.report.diagnostics.filter { $0.rule == .wallShownTogether }
            #expect(
                notes.map(\.message) == [
                    "0 of 2 students may have a card on a wall for the class; 1 is needed, so it shows what all did together"
                ], "\(readership)")
            #expect(notes.allSatisfy { $0.severity == .note } && !site.report.hasErrors)
        }
    }
}
