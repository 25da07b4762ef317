import Growth
import Records
import Testing

@testable import School

@Suite("Bands walls")
struct BandWallTests {
    /// Three students of one class. Codes are in the opposite order.
    static func three() -> WallSchool {
        var school = WallSchool()
        school.add("r", students: 3, work: { _ in "class" })
        school.wall("bands", "staff", "class: r")
        return school
    }

    @Test("a note stands by the last score on or before each day")
    func steps() async throws {
        var school = Self.three()
        for (student, day, score) in [
            (0, "2026-09-01", "50"), (0, "2026-10-01", "65"), (0, "2026-11-01", "95"), (1, "2026-10-01", "91"),
        ] { school.score(student, day, score) }
        let picture = try #require(try await school.picture())
        let notes = try #require(picture.bandNotes)
        #expect(notes.days == [day("2026-09-01"), day("2026-10-01"), day("2026-11-01")])
        // In the order of codes: the last student first.
        #expect(notes.notes.map(\.student.code) == [WallSchool.code(1), WallSchool.code(0)])
        #expect(notes.notes.map(\.steps) == [[nil, 2, 2], [0, 1, 2]])
        #expect(notes.waiting.map(\.code) == [WallSchool.code(2)])
        #expect(notes.notes[0].student.name == "Zq1given Zq1family")
        #expect(notes.notes.map(\.hasMoved) == [false, true])
        #expect(notes.notes.map(\.direction) == [nil, .rising])
        #expect(picture.students == .count(3))
        #expect(picture.updated == day("2026-11-01") && picture.isStale)
    }

    @Test(
        "growth is told from `compare`, else from the first score of the period",
        arguments: [
            ("period: {from: 2026-09-15}", "2026-10-01"), ("compare: {from: 2026-10-20}", "2026-10-01"),
            ("compare: {from: 2026-08-01}", "2026-09-01"), ("compare: {from: 2026-09-01}", "2026-09-01"),
            ("stale-after: 3", "2026-09-01"),
        ])
    func from(line: String, expected: String) async throws {
        var school = Self.three()
        school.wall("bands", "staff", "class: r", line)
        for (day, score) in [("2026-09-01", "50"), ("2026-10-01", "65"), ("2026-11-01", "95")] {
            school.score(0, day, score)
        }
        let note = try #require(try await school.picture()?.bandNotes?.notes.first)
        #expect(note.from.day == day(expected))
        #expect(note.now.day == day("2026-11-01"))
    }

    @Test("what lies outside of the period, or after the day of the site, is not there")
    func period() async throws {
        var school = Self.three()
        school.wall("bands", "staff", "class: r", "period: {from: 2026-09-15, to: 2026-10-15}")
        for (day, score) in [("2026-09-01", "50"), ("2026-10-01", "65"), ("2026-11-01", "95")] {
            school.score(0, day, score)
        }
        #expect(try await school.picture()?.bandNotes?.days == [day("2026-10-01")])
        school.wall("bands", "staff", "class: r")
        #expect(try await school.picture(on: "2026-10-01")?.bandNotes?.days.last == day("2026-10-01"))
        #expect(try await school.picture(on: "2026-08-31")?.nothing == .noData)
    }

    @Test(
        "a change within the standard error is steady; a fall is dipping",
        arguments: [(4, Direction.steady), (5, .rising), (-5, .dipping)])
    func direction(change: Int, expected: Direction) async throws {
        var school = Self.three()
        school.score(0, "2026-09-01", "70")
        school.score(0, "2026-10-01", "\(70 + change)")
        #expect(try await school.picture()?.bandNotes?.notes.first?.direction == expected)
    }

    @Test("a slider stops at most at twelve days, evenly, the first and the last among them")
    func thinning() {
        let all = (0..<40).map { Day.epoch.adding(days: $0) }
        let days = SliderDays.of(all.shuffled())
        #expect(days.count == 12)
        #expect(days.first == all.first && days.last == all.last)
        let gaps = zip(days, days.dropFirst()).map { $1.days(since: $0) }
        #expect(gaps.allSatisfy { (3...4).contains($0) })
        for count in 0...12 { #expect(SliderDays.of(all[..<count]) == Array(all[..<count])) }
        for count in 13...60 {
            #expect(Set(SliderDays.of((0..<count).map { Day.epoch.adding(days: $0) })).count == 12)
        }
    }

    @Test("with `better: lower` the furthest band comes last; letters have their order")
    func scales() async throws {
        var school = Self.three()
        school.files["assessments/mile.md"] =
            "---\ntitle: Mile\nunit: s\npurpose: for\nmin: 300\nmax: 2000\nbetter: lower\n"
            + "bands: [{id: a, label: A, from: 300}, {id: b, label: B, from: 500}, {id: c, label: C, from: 700}]\n---\n"
        school.files["assessments/book.md"] = "---\ntitle: Book\nunit: level\npurpose: for\nlevels: [J, K, L]\n---\n"
        school.wall("bands", "staff", "assessment: mile")
        school.wall("bands", "staff", "assessment: book", id: "letters")
        for (student, score) in ["900", "500", "300"].enumerated() {
            school.score(student, "2026-10-01", score, on: "mile")
        }
        school.score(0, "2026-09-01", "J", on: "book")
        school.score(0, "2026-10-01", "L", on: "book")
        let linked = try await school.linked()
        #expect(linked.faults == [])
        #expect(linked.picture()?.bandNotes?.notes.map(\.steps) == [[2], [2], [0]])
        let note = linked.picture("letters")?.bandNotes?.notes.first
        #expect(note?.steps == [0, 2] && note?.direction == .rising)
    }

    @Test("the next step is that of the newest goal on the assessment, else on its standards")
    func nextStep() async throws {
        var school = Self.three()
        school.files["standards/st.md"] = Write.standard()
        school.files["assessments/words.md"] = WallSchool.words.replacing("min: 0", with: "standards: [st]\nmin: 0")
        for student in 0..<3 { school.score(student, "2026-10-01", "70") }
        let measure =
            "measure: {assessment: words, baseline: {date: 2026-09-01, value: 1}, target: {date: 2026-12-01, value: 2}}"
        func goal(_ task: String, _ lines: String...) -> String {
            "---\ntitle: G\ndate: 2026-10-01\ndue: 2027-01-01\nwhy: w\nset-by: student\n"
                + (lines.contains(measure) ? "" : "success-criteria: [s]\n") + lines.map { $0 + "\n" }.joined()
                + "---\n- [x] Done\n- [ ] \(task)\n- [ ] Later\n"
        }
        school.files["students/s-0/goals/a.md"] = goal("By standard", "standards: [st]")
        school.files["students/s-0/goals/b.md"] = goal("By *measure*", measure)
        school.files["students/s-1/goals/a.md"] = goal("By standard", "standards: [st]")
        school.files["students/s-1/goals/b.md"] = goal("Met", measure, "status: met")
        school.files["students/s-2/goals/a.md"] = goal("Other")
        let linked = try await school.linked()
        #expect(linked.faults == [])
        #expect(linked.picture()?.bandNotes?.notes.map(\.nextStep) == [nil, "By standard", "By measure"])
        // The class may read only what is for the class.
        school.wall("bands", "class", "class: r")
        school.files["students/s-0/goals/b.md"] = goal("By measure", measure, "audience: class")
        let notes = try #require(try await school.picture(for: .classRoom("r"))?.bandNotes)
        #expect(notes.notes.map(\.nextStep) == [nil, nil, "By measure"])
        #expect(notes.notes.map(\.student.name) == (0..<3).reversed().map(WallSchool.code))
    }

    @Test("no students, no scores, or an assessment that is not for these readers: the wall says so")
    func nothing() async throws {
        var school = Self.three()
        #expect(try await school.picture()?.nothing == .noData)
        #expect(try await school.picture()?.updated == nil)
        school.wall("bands", "public", "class: r")
        school.files["assessments/words.md"] = WallSchool.words.replacing("min: 0", with: "audience: school\nmin: 0")
        school.score(0, "2026-10-01", "70")
        #expect(try await school.picture(for: .public)?.nothing == .notForThese)
        #expect(try await school.picture(for: .staff)?.bandNotes?.notes.count == 1)
        school.wall("bands", "staff", "grade: 5")
        let picture = try await school.picture()
        #expect(picture?.nothing == .noStudents && picture?.students == .count(0))
    }

    @Test("on a class's wall those have a note whose family agreed; of others it tells nothing, not even their number")
    func consent() async throws {
        var school = WallSchool()
        school.add("r", students: 4, work: { ["class", "family", "public", "none"][$0] })
        school.wall("bands", "class", "class: r")
        for student in 0..<4 { school.score(student, "2026-10-01", "7\(student)") }
        let picture = try #require(try await school.picture(for: .classRoom("r")))
        #expect(picture.bandNotes?.notes.map(\.student.code) == [2, 0].map(WallSchool.code))
        #expect(picture.students == .count(2))
        #expect(try await school.picture()?.bandNotes?.notes.count == 4)
    }

    @Test("on a wall for all, notes hang only when at least the minimum group has one", arguments: [9, 10])
    func minimumGroup(agreed: Int) async throws {
        var school = WallSchool()
        school.add("r", students: 25, work: { $0 < agreed ? "public" : "class" })
        school.wall("bands", "public", "class: r")
        for student in 0..<25 { school.score(student, "2026-10-01", student < 12 ? "70" : "95") }
        let picture = try #require(try await school.picture(for: .public))
        #expect(picture.bandNotes?.notes.count == (agreed == 10 ? 10 : nil))
        // Nobody is in the first band: that is not told, nor what it could be worked out from.
        #expect(picture.bandCounts?.days.first?.counts == (agreed == 9 ? [.hidden, .hidden, .count(13)] : nil))
        #expect(picture.bandCounts?.days.first?.total == (agreed == 9 ? .count(25) : nil))
    }

    @Test(
        "a wall for a class or the family that is about several classes needs consent for the school",
        arguments: ["family", "class", "school"])
    func severalClasses(audience: String) async throws {
        var school = WallSchool()
        school.add("r", students: 12, work: { _ in "class" })
        school.wall("bands", audience)
        for student in 0..<12 { school.score(student, "2026-10-01", "70") }
        for readership in [Readership.classRoom("r"), .family(student: "s-0"), .school] {
            #expect(try await school.picture(for: readership)?.bandNotes == nil)
        }
    }

    @Test("more students than cards: how many are in each band; for the staff every number is true")
    func many() async throws {
        var school = WallSchool()
        school.add("r", students: 121, work: { _ in "public" })
        school.wall("bands", "public")
        for student in 0..<121 {
            school.score(student, "2026-10-01", student == 0 ? "30" : student <= 60 ? "70" : "95")
        }
        let staff = try #require(try await school.picture()?.bandCounts)
        #expect(staff.days.map(\.counts) == [[.count(1), .count(60), .count(60)]])
        let all = try #require(try await school.picture(for: .public)?.bandCounts)
        #expect(all.days.map(\.counts) == [[.hidden, .hidden, .count(60)]])
    }

    @Test("a slider doesn't stop between which only one or two were scored", arguments: [1, 2, 3])
    func stragglers(late: Int) async throws {
        var school = WallSchool()
        school.add("r", students: 40)
        school.add("t", students: 40)
        school.wall("bands", "public", "class: r")
        for student in 0..<80 { school.score(student, "2026-09-01", student.isMultiple(of: 2) ? "40" : "70") }
        for student in 0..<late { school.score(student * 2, "2026-09-08", "70") }
        for student in 40..<80 { school.score(student, "2026-09-09", "40") }
        let linked = try await school.linked()
        let room = try #require(linked.picture(for: .public)?.bandCounts)
        let told = late == 3
        #expect(room.days.map(\.counts.first) == [.count(20)] + (told ? [.count(17), .count(17)] : []))
    }
}
