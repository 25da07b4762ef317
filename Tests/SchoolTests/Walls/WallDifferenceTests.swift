import Growth
import Records
import Testing

@testable import School

/// What a curious reader finds by laying walls, editions and pages beside each other and subtracting.
@Suite("Walls beside each other")
struct WallDifferenceTests {
    static let open: [Readership] = [.public, .school, .classRoom("r"), .family(student: "s-0")]

    @Test(
        "a sum or a median of a class is not told where all but a few of its scores hang on cards",
        arguments: ["thermometer", "growth"], [0, 1, 9, 10])
    func sumBesideCards(layout: String, others: Int) async throws {
        var school = WallSchool()
        school.add("r", students: 20 + others, work: { $0 < 20 ? "class" : "family" })
        school.wall("bands", "class", "class: r")
        school.wall(layout, "public", "class: r", id: "all")
        for student in 0..<school.count {
            if layout == "growth" { school.score(student, "2026-09-01", "50") }
            school.score(student, "2026-10-01", "\(60 + student)")
        }
        let linked = try await school.linked()
        #expect(linked.picture(for: .classRoom("r"))?.bandNotes?.notes.count == 20)
        for readership in Self.open {
            #expect((linked.picture("all", for: readership)?.nothing == .tooFew) == (1...9).contains(others))
        }
    }

    @Test("nor where their scores stand on pages of evidence", arguments: [1, 9, 10])
    func sumBesideEvidence(others: Int) async throws {
        var school = WallSchool()
        school.add("r", students: 12 + others, work: { $0 < 12 ? "public" : "family" })
        school.wall("thermometer", "public", "class: r")
        for student in 0..<school.count {
            guard student < 12 else {
                school.score(student, "2026-10-01", "70")
                continue
            }
            school.files["students/s-\(student)/evidence/e.md"] = Write.evidence(
                "E", "assessment: words", "score: 70", "audience: public")
        }
        #expect(try await school.picture(for: .public)?.together?.now == (others == 10 ? 1540 : nil))
    }

    @Test("what only a class has on cards stays hidden from everyone")
    func narrowerCards() async throws {
        var school = WallSchool()
        // Twelve cards for everyone; the other four hang in the class alone.
        school.add("r", students: 16, work: { $0 < 12 ? "public" : "class" })
        school.add("s", students: 40)
        school.wall("bands", "class", "class: r")
        school.wall("growth", "public", "class: r", id: "rows")
        school.wall("bands", "school", id: "all")
        school.wall("bands", "public", "class: s", id: "s")
        for student in 0..<school.count {
            school.score(student, "2026-10-01", student < 16 || student.isMultiple(of: 2) ? "30" : "70")
        }
        let linked = try await school.linked()
        #expect(linked.picture(for: .classRoom("r"))?.bandNotes?.notes.count == 16)
        let all = linked.picture("all", for: .school)?.bandCounts?.days.first
        let other = linked.picture("s", for: .public)?.bandCounts?.days.first
        // 36 less 20 and less twelve cards are four in the first band.
        #expect(all?.counts.first ?? .hidden == .hidden || other?.counts.first ?? .hidden == .hidden)
    }

    @Test("two sums of one class that begin on other days are not told beside each other")
    func otherPeriods() async throws {
        var school = WallSchool()
        school.add("r", students: 12)
        school.wall("thermometer", "public", "class: r", "period: {from: 2026-09-01}", id: "a")
        school.wall("thermometer", "public", "class: r", "period: {from: 2026-09-02}", id: "b")
        school.score(3, "2026-09-01", "41")
        for student in 0..<12 { school.score(student, "2026-09-10", "10") }
        let linked = try await school.linked()
        let sums = ["a", "b"].map { linked.picture($0, for: .public)?.together?.now }
        #expect(sums.compactMap(\.self).count == 1)
    }

    @Test("the sums of a school less those of a class, on two days, are not those of one child")
    func sumsOverTime() async throws {
        var school = WallSchool()
        school.add("r", students: 12)
        school.add("s", students: 12)
        school.wall("thermometer", "public", id: "whole")
        school.wall("thermometer", "public", "class: r", id: "r")
        for student in 0..<24 { school.score(student, "2026-09-01", "10") }
        for student in 0..<13 { school.score(student, "2026-09-08", "7") }
        for student in 13..<24 { school.score(student, "2026-09-15", "5") }
        let linked = try await school.linked()
        let (whole, room) = (
            linked.picture("whole", for: .public)?.together?.totals, linked.picture("r", for: .public)?.together?.totals
        )
        #expect(whole?.map(\.day) == [day("2026-09-01"), day("2026-09-15")])
        #expect(whole?.map(\.value) == [240, 386])
        // Nobody in the class has added anything since the 8th.
        #expect(room?.map(\.value) == [120, 204])
        #expect(room?.last?.day == day("2026-09-15"))
    }

    @Test("shares and medians of the school beside those of all classes but a small one", arguments: [9, 10])
    func smallClass(small: Int) async throws {
        for layout in ["standards", "growth"] {
            var school = EvidenceWallTests.school(students: 20, work: "family")
            school.add("s", students: small)
            let lines = layout == "standards" ? "standards: [a]" : "stale-after: 3"
            school.wall(layout, "public", lines, id: "whole")
            school.wall(layout, "public", "class: r", lines, id: "r")
            for student in 0..<school.count {
                school.score(student, "2026-09-01", "50")
                school.score(student, "2026-10-01", "95")
            }
            let linked = try await school.linked()
            #expect(linked.picture("r", for: .public)?.nothing == nil)
            #expect((linked.picture("whole", for: .public)?.nothing == .tooFew) == (small == 9))
        }
    }

    @Test("shares are not told beside a grid in which all but a few are", arguments: [0, 1, 10])
    func sharesBesideGrid(others: Int) async throws {
        var school = EvidenceWallTests.school(students: 0)
        school.add("r2", students: 20 + others, work: { $0 < 20 ? "class" : "family" })
        school.wall("standards", "class", "class: r2", "standards: [a]")
        school.wall("standards", "public", "class: r2", "standards: [a]", id: "all")
        for student in 0..<school.count { school.score(student, "2026-09-01", "95") }
        let linked = try await school.linked()
        #expect(linked.picture(for: .classRoom("r2"))?.grid?.students.count == 20)
        #expect((linked.picture("all", for: .public)?.shares == nil) == (others == 1))
    }

    @Test("a grid has neither rows nor a day that only those without a card brought there")
    func gridOfOthers() async throws {
        var school = EvidenceWallTests.school()
        school.add("q", students: 1)
        school.files["students/s-3/student.md"]?.replace("class: q", with: "class: r")
        school.wall("standards", "class", "class: r")
        school.score(0, "2026-09-01", "95")
        school.files["students/s-3/evidence/e.md"] = EvidenceWallTests.evidence("b", "four", on: "2026-10-05")
        let picture = try #require(try await school.picture(for: .classRoom("r")))
        #expect(picture.grid?.students.count == 3)
        #expect(picture.grid?.standards.count == 1)
        #expect(picture.updated == day("2026-09-01"))
        #expect(try await school.picture()?.grid?.standards.count == 2)
    }

    @Test("shares have no row for a standard that only a few have been looked at", arguments: [9, 10])
    func touched(students: Int) async throws {
        var school = EvidenceWallTests.school(students: 20, work: "family")
        school.wall("standards", "public", "class: r")
        for student in 0..<20 { school.score(student, "2026-09-01", "95") }
        for student in 0..<students {
            school.files["students/s-\(student)/evidence/e.md"] = EvidenceWallTests.evidence("b", "four")
        }
        #expect(try await school.picture(for: .public)?.shares?.count == (students == 9 ? 1 : 2))
    }

    @Test("a calendar has no day on which only a child worked whose work is not shown", arguments: [1, 10])
    func calendar(others: Int) async throws {
        var school = EvidenceWallTests.school(students: 12, work: "public")
        school.add("q", students: others)
        for student in 12..<school.count {
            school.files["students/s-\(student)/student.md"]?.replace("class: q", with: "class: r")
            school.files["students/s-\(student)/evidence/e.md"] = EvidenceWallTests.evidence(
                "a", "two", on: "2026-10-12")
        }
        for student in 0..<12 {
            school.files["students/s-\(student)/evidence/e.md"] = EvidenceWallTests.evidence("a", "two")
                .replacing("method:", with: "audience: public\nmethod:")
        }
        school.wall("calendar", "public", "class: r")
        #expect(try await school.picture()?.calendar?.days.count == 2)
        for readership in Self.open {
            let picture = try await school.picture(for: readership)
            #expect(picture?.calendar?.days.count == (others == 10 ? 2 : 1))
        }
    }

    @Test(
        "goals that have a page are known one by one, and those few that have none are not counted", arguments: [3, 12])
    func goalPages(others: Int) async throws {
        var school = WallSchool()
        // Nine goals that are met have pages for everyone; too few to hang one by one.
        school.add("r", students: 45 + others, work: { $0 < 9 ? "public" : "family" })
        school.wall("goals", "public", "class: r")
        for student in 0..<school.count {
            let stage =
                switch student {
                case ..<9, 45...: ("status: met", "")
                case ..<21: ("tags: [a]", "- [ ] a\n")
                case ..<33: ("tags: [a]", "- [x] a\n- [ ] b\n")
                default: ("review-dates: [2026-10-01]", "")
                }
            school.files["students/s-\(student)/goals/g.md"] = GoalWallTests.goal(
                stage.0, "audience: public", tasks: stage.1)
        }
        let counts = try #require(try await school.picture(for: .public)?.goalCounts)
        #expect(counts.counts.map(\.count).last == (others == 3 ? .hidden : .count(21)))
    }

    @Test("a wall whose time is over waits for no new scores")
    func overIsNotStale() async throws {
        var school = BandWallTests.three()
        school.wall("bands", "staff", "class: r", "period: {from: 2026-09-01, to: 2026-10-01}", "stale-after: 14")
        school.score(0, "2026-09-25", "70")
        #expect(try await school.picture()?.isStale == false)
        school.wall("bands", "staff", "class: r", "period: {from: 2026-09-01}", "stale-after: 14")
        #expect(try await school.picture()?.isStale == true)
    }
}
