import Growth
import Records
import Testing

@testable import School

@Suite("Growth walls, quadrants and thermometers")
struct GrowthWallTests {
    @Test("a row from the first to the latest score, with the growth that the benchmarks expect")
    func rows() async throws {
        var school = BandWallTests.three()
        school.wall("growth", "staff", "class: r")
        for (student, day, score) in [
            (0, "2026-09-01", "50"), (0, "2026-10-21", "64"), (1, "2026-09-01", "50"), (2, "2026-08-20", "80"),
            (2, "2026-10-21", "70"),
        ] { school.score(student, day, score) }
        let picture = try await school.picture()
        let rows = try #require(picture?.growthRows)
        #expect(rows.rows.map(\.student.code) == [2, 0].map(WallSchool.code))
        #expect(rows.rows.map(\.direction) == [.dipping, .rising])
        // 20 words in 100 days; before September nobody has said what to expect.
        #expect(rows.rows.map(\.expected) == [nil, 10])
        #expect(rows.waiting.map(\.code) == [WallSchool.code(1)])
        #expect(picture?.updated == day("2026-10-21"))
    }

    @Test("two scores of one day are no growth")
    func oneDay() async throws {
        var school = BandWallTests.three()
        school.wall("growth", "staff", "class: r")
        school.score(0, "2026-09-01", "50")
        school.score(0, "2026-09-01", "60")
        #expect(try await school.picture()?.growthRows?.rows.isEmpty == true)
        #expect(try await school.picture()?.growthRows?.waiting.count == 3)
    }

    @Test("what a group grew by, from ten students on", arguments: [9, 10, 11])
    func group(students: Int) async throws {
        var school = WallSchool()
        school.add("r", students: students)
        school.wall("growth", "public", "class: r")
        for student in 0..<students {
            school.score(student, "2026-09-01", "\(50 + student)")
            school.score(student, "2026-10-21", "\(60 + 2 * student)")
        }
        let picture = try await school.picture(for: .public)
        guard students >= 10 else {
            #expect(picture?.nothing == .tooFew)
            return
        }
        let growth = try #require(picture?.groupGrowth)
        let middle = Double(students - 1) / 2
        #expect(growth.medianGain == 10 + middle)
        #expect(growth.medianFrom == 50 + middle && growth.medianNow == 60 + 2 * middle)
        #expect(growth.expected == 10)
        #expect(growth.effectSize != nil)
        #expect(growth.students == .count(students))
        #expect((growth.from, growth.now) == (day("2026-09-01"), day("2026-10-21")))
    }

    @Test("fewer seconds are growth")
    func lower() async throws {
        var school = BandWallTests.three()
        school.files["assessments/words.md"] = WallSchool.words.replacing("min: 0", with: "better: lower\nmin: 0")
        school.wall("growth", "staff", "class: r")
        school.score(0, "2026-09-01", "80")
        school.score(0, "2026-12-01", "60")
        let row = try #require(try await school.picture()?.growthRows?.rows.first)
        #expect(row.direction == .rising)
        #expect(row.expected.map { $0 < 0 } == true)
    }

    @Test("a quadrant parts at the benchmarks; without them at the upper half of the bands and at no growth")
    func quadrant() async throws {
        var school = BandWallTests.three()
        school.wall("quadrant", "staff", "class: r")
        for (student, day, score) in [
            (0, "2026-09-01", "50"), (0, "2026-10-21", "64"), (1, "2026-09-01", "90"), (1, "2026-10-01", "80"),
            (2, "2026-10-01", "80"),
        ] { school.score(student, day, score) }
        let points = try #require(try await school.picture()?.quadrant)
        #expect(points.points.map(\.growth) == [-10, 14])
        #expect(points.points.map(\.achievement) == [80, 64])
        #expect(points.waiting.map(\.code) == [WallSchool.code(2)])
        #expect(points.since == day("2026-09-01"))
        #expect(points.achievementCut == 70 && points.growthCut == 10)
        school.files["assessments/words.md"] = WallSchool.words.replacing("expected:", with: "tags: [a]\nx:")
            .replacing("x: [{date: 2026-09-01, value: 60}, {date: 2026-12-10, value: 80}]\n", with: "")
        let bare = try #require(try await school.picture()?.quadrant)
        #expect(bare.achievementCut == 60 && bare.growthCut == 0)
    }

    @Test("a thermometer adds up what all have, day by day, for the staff")
    func together() async throws {
        var school = BandWallTests.three()
        school.wall("thermometer", "staff", "class: r", "period: {from: 2026-09-01}")
        for (student, day, score) in [
            (0, "2026-08-20", "500"), (0, "2026-09-01", "10"), (1, "2026-09-01", "20"), (2, "2026-09-08", "5"),
        ] { school.score(student, day, score) }
        let together = try #require(try await school.picture()?.together)
        #expect(
            together.totals == [Score(day: day("2026-09-01"), value: 30), Score(day: day("2026-09-08"), value: 35)])
        #expect(together.now == 35 && together.target == 100000)
    }

    @Test("for others a day is told when at least the minimum group has added to it")
    func togetherInSteps() async throws {
        var school = WallSchool()
        school.add("r", students: 12)
        school.wall("thermometer", "public", "class: r")
        for student in 0..<12 { school.score(student, "2026-09-01", "10") }
        for student in 0..<6 { school.score(student, "2026-09-08", "1") }
        for student in 0..<6 { school.score(student, "2026-09-15", "1") }
        for student in 6..<10 { school.score(student, "2026-09-22", "1") }
        school.score(11, "2026-09-29", "7")
        let together = try #require(try await school.picture(for: .public)?.together)
        #expect(
            together.totals == [Score(day: day("2026-09-01"), value: 120), Score(day: day("2026-09-22"), value: 136)])
        #expect(try await school.picture(for: .staff)?.together?.now == 143)
    }

    @Test("the school's sum less those of its classes is not the sum of a small class", arguments: [9, 10])
    func togetherBeside(small: Int) async throws {
        var school = WallSchool()
        school.add("r", students: 12)
        school.add("s", students: small)
        school.wall("thermometer", "public", id: "whole")
        for student in 0..<12 + small { school.score(student, "2026-09-01", "10") }
        #expect(try await school.picture("whole", for: .public)?.together?.now == Double(120 + 10 * small))
        school.wall("thermometer", "school", "class: r", id: "r")
        #expect(try await school.picture("r", for: .school)?.together?.now == 120)
        let whole = try await school.picture("whole", for: .public)
        #expect(whole?.together?.now == (small == 10 ? 220 : nil))
    }
}

@Suite("Goals walls")
struct GoalWallTests {
    static func goal(_ lines: String..., tasks: String = "- [ ] First\n- [ ] Second\n") -> String {
        "---\ntitle: G\ndate: 2026-09-10\ndue: 2026-12-10\nwhy: w\nset-by: student\nsuccess-criteria: [s]\n"
            + lines.map { $0 + "\n" }.joined() + "---\n" + tasks
    }

    @Test(
        "how far a goal is",
        arguments: [
            ([], "", "2026-10-01", GoalStage.set), ([], "- [x] One\n- [ ] Two\n", "2026-10-01", .working),
            (["status: met"], "", "2026-10-01", .met), (["status: exceeded"], "", "2027-01-01", .met),
            ([], "", "2026-12-10", .review), ([], "", "2026-12-09", .set),
            (["review-dates: [2026-10-01]"], "", "2026-10-01", .review),
            (["review-dates: [2026-10-02]"], "", "2026-10-01", .set),
            (["status: revised", "review-dates: [2026-10-01]"], "- [x] a\n", "2026-10-02", .review),
        ])
    func stages(lines: [String], tasks: String, on day: String, expected: GoalStage) async throws {
        var school = BandWallTests.three()
        school.wall("goals", "staff", "class: r")
        school.files["students/s-0/goals/g.md"] = Self.goal(lines.joined(separator: "\n"), tasks: tasks)
        let notes = try #require(try await school.picture(on: day)?.goalNotes)
        #expect(notes.notes.map(\.stage) == [expected])
    }

    @Test("a look that was written about is over; evidence is work")
    func looked() async throws {
        var school = BandWallTests.three()
        school.wall("goals", "staff", "class: r")
        school.files["students/s-0/goals/g.md"] = Self.goal("review-dates: [2026-10-01]")
        school.files["students/s-0/reflections/r.md"] = Write.reflection("R", "about: [goal:g]")
        #expect(try await school.picture()?.goalNotes?.notes.map(\.stage) == [.set])
        school.files["students/s-0/evidence/e.md"] = Write.evidence("E", "goal: g")
        let picture = try await school.picture()
        #expect(picture?.goalNotes?.notes.map(\.stage) == [.working])
        #expect(picture?.updated == day("2026-10-01"))
        #expect(picture?.goalNotes?.notes.map(\.nextStep) == ["First"])
    }

    @Test("drafts and goals that were given up are not there, nor those of another time")
    func left() async throws {
        var school = BandWallTests.three()
        school.wall("goals", "staff", "class: r", "period: {from: 2026-09-01, to: 2026-11-01}")
        for (number, change) in [
            "status: draft", "status: retired", "draft: true", "tags: [a]",
        ].enumerated() { school.files["students/s-0/goals/g\(number).md"] = Self.goal(change) }
        school.files["students/s-1/goals/late.md"] = Self.goal().replacing("2026-09-10", with: "2026-11-02")
        school.files["students/s-1/goals/early.md"] = Self.goal().replacing("2026-09-10", with: "2026-08-20")
            .replacing("2026-12-10", with: "2026-08-31")
        #expect(try await school.picture()?.goalNotes?.notes.map(\.student.code) == [WallSchool.code(0)])
    }

    @Test("a goal hangs where both the family's consent and its own audience let it", arguments: ["class", "family"])
    func audience(own: String) async throws {
        var school = BandWallTests.three()
        school.wall("goals", "class", "class: r")
        for student in 0..<3 { school.files["students/s-\(student)/goals/g.md"] = Self.goal("audience: \(own)") }
        let picture = try await school.picture(for: .classRoom("r"))
        #expect(picture?.goalNotes?.notes.count == (own == "class" ? 3 : nil))
        #expect(own == "class" || picture?.nothing == .tooFew)
    }

    @Test("in counts each student stands once, with the newest goal")
    func counts() async throws {
        var school = WallSchool()
        school.add("r", students: 24)
        school.wall("goals", "public", "class: r")
        for student in 0..<24 {
            school.files["students/s-\(student)/goals/old.md"] = Self.goal("status: met")
                .replacing("2026-09-10", with: "2026-09-01")
            school.files["students/s-\(student)/goals/new.md"] = Self.goal(
                student < 11 ? "status: met" : "tags: [a]", tasks: "- [x] a\n- [ ] b\n")
        }
        let counts = try #require(try await school.picture(for: .public)?.goalCounts)
        #expect(counts.total == .count(24))
        #expect(counts.counts.map(\.stage) == GoalStage.allCases)
        // Beside 13 and 11 of 24 it would be known that nobody is in the other two.
        #expect(counts.counts.map(\.count) == [.hidden, .count(13), .hidden, .hidden])
    }
}

@Suite("Standards, calendar and coverage walls")
struct EvidenceWallTests {
    static func school(students: Int = 3, work: String = "class") -> WallSchool {
        var school = WallSchool()
        school.add("r", students: students, work: { _ in work })
        school.files["standards/a.md"] = Write.standard("A", "strand: Number")
        school.files["standards/b.md"] = Write.standard("B", after: ["a"], "strand: Reading")
        school.files["standards/c.md"] = Write.standard("C", "grade: 9", "strand: Number")
        school.files["assessments/words.md"] = WallSchool.words.replacing("min: 0", with: "standards: [a]\nmin: 0")
        school.files["assessments/level.md"] =
            "---\ntitle: L\nunit: level\npurpose: for\nlevels: [one, two, three, four]\n---\n"
        return school
    }

    static func evidence(_ standard: String, _ level: String, on date: String = "2026-10-01") -> String {
        Write.evidence("E", "standards: [\(standard)]", "assessment: level", "level: \(level)")
            .replacing("2026-10-01", with: date)
    }

    @Test("each student with each standard, from sheets and evidence")
    func grid() async throws {
        var school = Self.school()
        school.wall("standards", "staff", "class: r", "standards: [a, b]")
        school.score(0, "2026-09-01", "95")
        school.files["students/s-1/evidence/e.md"] = Self.evidence("b", "two")
        school.files["students/s-2/evidence/e.md"] = Self.evidence("b", "four", on: "2026-10-05")
        let picture = try #require(try await school.picture())
        let grid = try #require(picture.grid)
        #expect(grid.students.map(\.code) == (0..<3).reversed().map(WallSchool.code))
        #expect(
            grid.states == [
                [.notYetAssessed, .notYetAssessed, .extending], [.extending, .developing, .notYetAssessed],
            ])
        #expect(picture.updated == day("2026-10-05"))
    }

    @Test("a row of a sheet about one of its standards is as new as any evidence")
    func updatedBySheet() async throws {
        var school = Self.school()
        school.wall("standards", "staff", "class: r", "standards: [a, b]")
        school.files["students/s-1/evidence/e.md"] = Self.evidence("b", "two")
        school.files["scores/slips.csv"] =
            "student,assessment,date,score,standard\ns-0,level,2026-10-09,three,b\ns-0,level,2026-10-16,three,c\n"
        #expect(try await school.picture()?.updated == day("2026-10-09"))
    }

    @Test("without `standards` those of the assessment, else those of the grade that there is evidence for")
    func standards() async throws {
        var school = Self.school()
        school.files["students/s-1/evidence/b.md"] = Self.evidence("b", "two")
        school.files["students/s-1/evidence/c.md"] = Self.evidence("c", "two")
        func titles() async throws -> [String] {
            let view = try await school.linked().view(.staff)
            let wall = try #require(view.all(Wall.self).first?.handle)
            return (view.picture(of: wall)?.grid?.standards ?? []).map { view[$0].head.title.value }
        }
        school.wall("standards", "staff", "class: r")
        #expect(try await titles() == ["B"])
        school.wall("standards", "staff")
        #expect(try await titles() == ["B", "C"])
        school.score(0, "2026-09-01", "95")
        school.wall("standards", "staff", "assessment: words")
        #expect(try await titles() == ["A"])
    }

    @Test("for all only shares, as finely as the group's size allows, and not of small groups", arguments: [9, 10, 20])
    func shares(students: Int) async throws {
        var school = Self.school(students: students, work: "family")
        school.wall("standards", "public", "class: r", "standards: [a]")
        for student in 0..<students { school.score(student, "2026-09-01", student < 6 ? "95" : "10") }
        let picture = try await school.picture(for: .public)
        #expect(picture?.students == .hidden || students == 9)
        #expect(picture?.nothing == (students == 9 ? .tooFew : nil))
        #expect(picture?.shares?.map(\.mastered) == [9: nil, 10: [.between(60, 79)], 20: [.between(30, 39)]][students])
    }

    @Test("evidence that is for the staff alone is on the staff's wall alone")
    func staffEvidence() async throws {
        var school = Self.school()
        school.wall("standards", "class", "class: r", "standards: [b]")
        for student in 0..<3 {
            school.files["students/s-\(student)/evidence/e.md"] = Self.evidence("b", "four")
                .replacing("method:", with: student == 0 ? "audience: staff\nmethod:" : "method:")
        }
        #expect(
            try await school.picture(for: .classRoom("r"))?.grid?.states == [[.extending, .extending, .notYetAssessed]])
        #expect(try await school.picture()?.grid?.states == [[.extending, .extending, .extending]])
    }

    @Test("a calendar counts pieces for the staff, and tells steps to others", arguments: [9, 10])
    func calendar(students: Int) async throws {
        var school = Self.school(students: students, work: "family")
        school.wall("calendar", "public", "class: r", "period: {from: 2026-09-01}")
        for student in 0..<students {
            school.files["students/s-\(student)/evidence/a.md"] = Self.evidence("a", "two")
        }
        school.files["students/s-0/evidence/b.md"] = Self.evidence("a", "two", on: "2026-10-03")
        school.files["students/s-0/evidence/before.md"] = Self.evidence("a", "two", on: "2026-08-20")
        school.files["students/s-0/evidence/draft.md"] = Self.evidence("a", "two", on: "2026-10-04")
            .replacing("method:", with: "draft: true\nmethod:")
        let staff = try #require(try await school.picture()?.calendar)
        #expect(staff.days.map(\.count) == [.count(students), .count(1)])
        #expect(staff.days.map(\.step) == [3, 1] && staff.steps == [1, 3, 6, 12])
        #expect((staff.first, staff.last) == (day("2026-09-01"), day("2026-12-01")))
        let all = try await school.picture(for: .public)
        guard students == 10 else {
            #expect(all?.nothing == .tooFew)
            return
        }
        #expect(all?.calendar?.days.map(\.count) == [.hidden, .hidden])
        #expect(all?.calendar?.days.map(\.step) == [2, 1] && all?.calendar?.steps == [1, 10, 20, 40])
    }

    @Test("coverage: the days since the last evidence in each subject")
    func coverage() async throws {
        var school = Self.school()
        school.wall("coverage", "staff", "class: r", "period: {from: 2026-09-01}")
        school.files["students/s-1/evidence/b.md"] = Self.evidence("b", "two")
        school.files["students/s-1/evidence/b2.md"] = Self.evidence("b", "two", on: "2026-09-20")
        school.files["students/s-0/evidence/c.md"] = Self.evidence("c", "two", on: "2026-12-01")
        school.files["students/s-2/evidence/old.md"] = Self.evidence("a", "two", on: "2026-08-20")
        school.files["students/s-2/evidence/words.md"] = Write.evidence("E", "assessment: words")
        let grid = try #require(try await school.picture()?.coverage)
        #expect(grid.subjects == ["Number", "Reading"])
        #expect(grid.rows.map(\.days) == [[61, nil], [nil, 61], [0, nil]])
    }
}
