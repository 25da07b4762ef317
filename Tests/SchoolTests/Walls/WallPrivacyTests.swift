import Growth
import Records
import Seeded
import Testing

@testable import School

@Suite("What walls tell of whom")
struct WallPrivacyTests {
    static let layouts = ["bands", "growth", "standards", "thermometer", "calendar", "goals"]
    static let readerships: [Readership] = [.public, .school, .classRoom("r"), .family(student: "s-0")]

    /// Two classes. Every third family agrees to nothing beyond the family. Those children's scores have digits after
    /// the point that are in no other number.
    private static func school(students: Int, layout: String, audience: String) -> WallSchool {
        var school = WallSchool()
        school.files["standards/a.md"] = Write.standard("A", "strand: Number")
        school.files["assessments/words.md"] = WallSchool.words.replacing("min: 0", with: "standards: [a]\nmin: 0")
        for room in ["r", "s"] {
            school.add(room, students: students, work: { $0 % 3 == 2 ? "family" : "public" })
        }
        for student in 0..<school.count {
            let secret = student % 3 == 2 ? ".1875" : ""
            school.score(student, "2026-09-01", "\(50 + student % 20)\(secret)")
            school.score(student, "2026-10-0\(1 + student % 3)", "\(60 + student % 40)\(secret)")
            school.files["students/s-\(student)/goals/g.md"] = GoalWallTests.goal(
                "audience: public", tasks: "- [ ] Secret\(student)secret\n")
            school.files["students/s-\(student)/evidence/e.md"] = EvidenceWallTests.evidence(
                "a", "two", on: "2026-09-20"
            )
            .replacing("assessment: level", with: "assessment: words").replacing("level: two", with: "score: 77")
        }
        school.wall(layout, audience, "class: r")
        return school
    }

    @Test(
        "no picture for others than the staff holds a name, or anything of a child whose family did not agree",
        arguments: layouts, [5, 12, 20])
    func nothingOfOthers(layout: String, students: Int) async throws {
        for audience in ["public", "school", "class"] {
            let linked = try await Self.school(students: students, layout: layout, audience: audience).linked()
            #expect(linked.faults == [])
            for readership in Self.readerships {
                guard let picture = linked.picture(for: readership) else { continue }
                let text = String(describing: picture)
                for student in 0..<2 * students {
                    let isOwn = readership == .family(student: "s-\(student)")
                    #expect(isOwn || !text.contains("Zq\(student)given"))
                    guard student % 3 == 2 || student >= students else { continue }
                    #expect(!text.contains("\"\(WallSchool.code(student))\""))
                    #expect(!text.contains("Secret\(student)secret"))
                }
                // A median or a sum of ten may have these digits; a score of one child may not be there.
                let ofAll = picture.groupGrowth != nil || picture.together != nil
                #expect(ofAll || !text.contains(".1875"))
            }
        }
    }

    @Test(
        "a quadrant and coverage are empty for others, even if a wall slips through",
        arguments: ["quadrant", "coverage"])
    func staffOnly(layout: String) async throws {
        let linked = try await Self.school(students: 12, layout: layout, audience: "public").linked()
        #expect(linked.faults.count == 1)
        #expect(linked.picture(for: .public)?.nothing == .notForThese)
        #expect(linked.picture(for: .public)?.updated == nil)
    }

    @Test("the order of rows and files changes no picture", arguments: layouts + ["quadrant", "coverage"])
    func order(layout: String) async throws {
        for audience in ["staff", "public"] {
            var school = Self.school(students: 13, layout: layout, audience: audience)
            // Two values of one day both count.
            school.score(0, "2026-09-01", "61")
            let plain = try await school.linked().picture(for: audience == "staff" ? .staff : .public)
            let text = try #require(plain.map { String(describing: $0) })
            for seed in 1...3 {
                let shuffled = try await school.linked(shuffling: SeededGenerator(seed: UInt64(seed)))
                let other = shuffled.picture(for: audience == "staff" ? .staff : .public)
                #expect(other.map { String(describing: $0) } == text)
            }
        }
    }

    @Test(
        "cards stand in the order of codes",
        arguments: ["bands", "growth", "standards", "goals", "quadrant", "coverage"])
    func codes(layout: String) async throws {
        let picture = try #require(
            try await Self.school(students: 13, layout: layout, audience: "staff").picture(for: .staff))
        let codes: [String] =
            switch picture.content {
            case .bands(let notes): notes.notes.map(\.student.code)
            case .growth(let rows): rows.rows.map(\.student.code)
            case .standards(let grid): grid.students.map(\.code)
            case .goals(let notes): notes.notes.map(\.student.code)
            case .quadrant(let points): points.points.map(\.student.code)
            case .coverage(let grid): grid.rows.map(\.student.code)
            default: []
            }
        #expect(codes.count == 13)
        #expect(codes == codes.sorted())
    }

    @Test(
        "the walls of the classes and of the school, laid beside each other, leave no small count to be worked out",
        arguments: 1...12)
    func audit(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var school = WallSchool()
        let rooms = (0..<Int.random(in: 2...4, using: &generator)).map { "r\($0)" }
        for room in rooms {
            school.add(room, students: Int.random(in: 8...45, using: &generator))
            school.wall("bands", "public", "class: \(room)", id: room)
            school.wall("goals", "public", "class: \(room)", id: "goals-" + room)
        }
        school.wall("bands", "public", id: "all")
        school.wall("goals", "public", id: "goals-all")
        for student in 0..<school.count {
            for day in ["2026-09-01", "2026-10-01", "2026-11-01"] where Bool.random(using: &generator) {
                school.score(student, day, "\([30, 70, 95][Int.random(in: 0..<3, using: &generator)])")
            }
            school.files["students/s-\(student)/goals/g.md"] = GoalWallTests.goal(
                ["status: met", "tags: [a]", "review-dates: [2026-10-01]"][Int.random(in: 0..<3, using: &generator)])
        }
        // A number of ten or more that a wall does not tell, as it tells nothing, may be known.
        let linked = try await school.linked()
        let whole = linked.picture("all", for: .public)?.bandCounts
        let days = (whole?.days.map(\.day) ?? []) + [day("2026-09-01"), day("2026-10-01"), day("2026-11-01")]
        for day in Set(days) {
            func row(_ wall: String) -> (cells: [PublishedTable.Entry], total: PublishedTable.Entry) {
                let found = linked.picture(wall, for: .public)?.bandCounts?.days.first { $0.day == day }
                return (
                    found?.counts.map(\.entry) ?? [.hidden, .hidden, .hidden], found?.total.entry ?? .hidden
                )
            }
            let all = row("all")
            let table = try #require(
                PublishedTable(
                    cells: rooms.map { row($0).cells }, rowTotals: rooms.map { row($0).total }, columnTotals: all.cells,
                    total: all.total))
            #expect(table.telling(minimumGroup: 10)?.filter { $0.lowest < 10 } == [])
        }

        func goals(_ wall: String) -> (cells: [PublishedTable.Entry], total: PublishedTable.Entry) {
            let counts = linked.picture(wall, for: .public)?.goalCounts
            return (
                counts?.counts.map(\.count.entry) ?? [.hidden, .hidden, .hidden, .hidden],
                counts?.total.entry ?? .hidden
            )
        }
        let table = try #require(
            PublishedTable(
                cells: rooms.map { goals("goals-" + $0).cells }, rowTotals: rooms.map { goals("goals-" + $0).total },
                columnTotals: goals("goals-all").cells, total: goals("goals-all").total))
        #expect(table.telling(minimumGroup: 10)?.filter { $0.lowest < 10 } == [])
    }

    @Test("counts beside cards tell nothing of those few who have no card", arguments: [1, 9, 10])
    func cardsBesideCounts(others: Int) async throws {
        var school = WallSchool()
        school.add("r", students: 20 + 2 * others, work: { $0 < 20 ? "class" : "family" })
        school.wall("bands", "class", "class: r")
        school.wall("bands", "school", id: "all")
        for student in 0..<school.count {
            school.score(student, "2026-10-01", ["30", "70"][student % 2])
        }
        #expect(try await school.picture(for: .classRoom("r"))?.bandNotes?.notes.count == 20)
        let counts = try await school.picture("all", for: .school)?.bandCounts?.days.first?.counts
        // Without the other wall all would be told, down to the one child in a band who has no card.
        #expect(counts == (others == 10 ? [.hidden, .count(20), .hidden] : nil))
    }

    @Test("that all have a card on the class's own wall tells others nothing")
    func cardsForOthers() async throws {
        var school = WallSchool()
        school.add("r", students: 12, work: { _ in "class" })
        school.add("s", students: 40)
        school.wall("bands", "class", "class: r")
        school.wall("bands", "public", "class: r", id: "open")
        for student in 0..<school.count {
            school.score(student, "2026-10-01", student == 0 ? "95" : student % 2 == 0 ? "30" : "70")
        }
        #expect(try await school.picture(for: .classRoom("r"))?.bandNotes?.notes.count == 12)
        #expect(try await school.picture("open", for: .public)?.nothing == .tooFew)
    }

    @Test("what is hidden on one day of a slider is hidden on all before it")
    func hiddenBefore() async throws {
        var school = WallSchool()
        school.add("r", students: 60)
        school.add("s", students: 60)
        school.wall("bands", "public", "class: r")
        // In November the first band is small, in October and December it isn't.
        for student in 0..<120 {
            for (day, first) in [("2026-10-01", 19), ("2026-11-01", 5), ("2026-12-01", 19)] {
                school.score(student, day, student % 60 < first ? "30" : student % 60 < 40 ? "70" : "95")
            }
        }
        let days = try #require(try await school.picture(for: .public)?.bandCounts?.days)
        #expect(days.count == 3)
        #expect(days[0].counts.map { $0 == .hidden } == days[1].counts.map { $0 == .hidden })
        #expect(days[1].counts[0] == .hidden)
        #expect(days[2].counts == [.count(19), .count(21), .count(20)])
    }

    @Test("a wall without students, with one, and with two thousand", arguments: [0, 1, 2000])
    func sizes(students: Int) async throws {
        var school = WallSchool()
        school.add("r", students: students, work: { _ in "public" })
        for layout in Self.layouts { school.wall(layout, "public", id: layout) }
        for layout in ["quadrant", "coverage"] { school.wall(layout, "staff", id: layout) }
        for student in 0..<students {
            school.score(student, "2026-09-01", "50")
            school.score(student, "2026-10-01", ["30", "70", "95"][student % 3])
        }
        let linked = try await school.linked()
        for layout in Self.layouts {
            for readership in [Readership.public, .staff] {
                let picture = try #require(linked.picture(layout, for: readership))
                if students == 0 { #expect(picture.nothing == .noStudents) }
                if students == 1, readership == .public, layout == "bands" { #expect(picture.nothing == .tooFew) }
                if students == 2000, layout == "bands" { #expect(picture.bandCounts != nil) }
                if students == 2000, layout == "growth" { #expect(picture.groupGrowth?.medianGain == 20) }
            }
        }
        #expect(linked.picture("quadrant")?.quadrant?.points.count == (students == 0 ? nil : students))
    }
}

extension PublishedCount {
    fileprivate var entry: PublishedTable.Entry {
        switch self {
        case .count(let count): .count(count)
        case .hidden: .hidden
        }
    }
}
