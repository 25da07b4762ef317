import Growth
import Records
import Testing

@testable import School

/// What a reader finds who kept the last edition.
@Suite("The last edition beside the next one")
struct DifferenceTests {
    /// Publishes one class, then another.
    private func faults(
        _ first: PublishedClass, _ second: PublishedClass, for readership: Readership = .public
    ) async throws -> [String] {
        var publication = Publication()
        #expect(try await publication.publish(first.school()) == [])
        return try await publication.publish(second.school(), for: readership)
    }

    @Test("one score that was made up is not told by a sum")
    func oneScore() async throws {
        var first = PublishedClass()
        first.scores[11]?[PublishedClass.days[1]] = nil
        let faults = try await faults(first, PublishedClass())
        #expect(
            faults == [
                "walls/w.md: `s-11` alone changes the sum, from 1601 to 1692: that tells what this student did"
            ])
    }

    @Test("nor by growth, nor by how many are in a band", arguments: ["growth", "bands"])
    func otherFigures(layout: String) async throws {
        var first = PublishedClass(40, layout: layout)
        // So that both bands can be told, and the last student moves.
        for student in 0..<20 { first.scores[student] = ["2026-09-01": 40, "2026-10-01": 50] }
        for student in 20..<40 { first.scores[student] = ["2026-09-01": 61, "2026-10-01": 70] }
        var second = first
        second.scores[39]?["2026-10-01"] = 55
        if layout == "growth" { second.scores[39]?["2026-10-01"] = 300 }
        if layout == "growth" { second.scores[38]?["2026-09-01"] = 1 }
        let faults = try await faults(first, second)
        #expect(faults.count == 1)
        #expect(faults.first?.contains("`s-39`") == true)
    }

    @Test("two know their own, three don't know each other's", arguments: [1, 2, 3])
    func several(changed: Int) async throws {
        var second = PublishedClass()
        for student in 0..<changed { second.scores[student]?[PublishedClass.days[1]] = 7 }
        let faults = try await faults(PublishedClass(), second)
        #expect(faults.isEmpty == (changed == 3))
        #expect(faults.first?.contains("`s-0` and `s-1` alone change the sum") ?? (changed == 3) == (changed != 1))
    }

    @Test("the next sheet passes, with a child who was away and whose score comes later by its own day")
    func nextSheet() async throws {
        var publication = Publication()
        var room = PublishedClass()
        #expect(try await publication.publish(room.school()) == [])
        for student in 0..<11 { room.scores[student]?["2026-11-01"] = 9 }
        #expect(try await publication.publish(room.school()) == [])
        room.scores[11]?["2026-11-04"] = 9
        #expect(try await publication.publish(room.school()) == [])
        for student in 0..<12 { room.scores[student]?["2026-11-08"] = 9 }
        #expect(try await publication.publish(room.school()) == [])
    }

    @Test("what three changed in one month doesn't hide what one changed in the next")
    func windows() async throws {
        var second = PublishedClass()
        for student in 0..<3 { second.scores[student]?[PublishedClass.days[0]] = 7 }
        #expect(try await faults(PublishedClass(), second) == [])
        second.scores[5]?[PublishedClass.days[1]] = 8
        #expect(try await faults(PublishedClass(), second).first?.contains("`s-5` alone") == true)
    }

    @Test("a child who leaves takes a part out of the sum, one who comes brings none until there are scores")
    func comingAndLeaving() async throws {
        var (large, small) = (PublishedClass(13), PublishedClass(12))
        #expect(try await faults(large, small).first?.contains("`s-12` alone") == true)
        #expect(try await faults(small, large).first?.contains("`s-12` alone") == true)
        large.scores[12] = [:]
        #expect(try await faults(small, large) == [])
        small.lines = ["period: {from: 2026-08-20}"]
        #expect(try await faults(large, small) == [])
    }

    @Test("a name and a code change nothing, and the same school gives the same ledger")
    func names() async throws {
        var publication = Publication()
        var school = PublishedClass().school()
        #expect(try await publication.publish(school) == [])
        let ledger = publication.ledger.bytes
        school.files["students/s-3/student.md"] = "---\nname: Other\nclass: r\n---\n"
        #expect(try await publication.publish(school) == [])
        #expect(publication.ledger.bytes == ledger)
    }

    @Test("a figure that could not be told before tells of all")
    func becomesTellable() async throws {
        #expect(try await faults(PublishedClass(9), PublishedClass(10)) == [])
    }

    @Test("a figure that is hidden for a while is compared with what was told last")
    func hiddenMeanwhile() async throws {
        var publication = Publication()
        var room = PublishedClass(10)
        #expect(try await publication.publish(room.school()) == [])
        let all = room.scores[9]
        room.scores[9] = [:]
        #expect(try await publication.publish(room.school()) == [])
        room.scores[9] = all?.mapValues { $0 + 1 }
        #expect(try await publication.publish(room.school()).first?.contains("`s-9` alone") == true)
    }

    @Test("what one edition told stands beside every other", arguments: [Readership.school, .classRoom("r"), .staff])
    func otherEditions(readership: Readership) async throws {
        var second = PublishedClass()
        second.scores[4]?[PublishedClass.days[1]] = 7
        #expect(try await faults(PublishedClass(), second, for: readership).isEmpty == (readership == .staff))
    }

    @Test("an edition that its readers never had is compared with nothing, and a wall that is gone is forgotten")
    func otherWalls() async throws {
        var publication = Publication()
        var room = PublishedClass()
        room.audience = "class"
        #expect(try await publication.publish(room.school()) == [])
        room.scores[4]?[PublishedClass.days[1]] = 7
        #expect(try await publication.publish(room.school(), for: .classRoom("r")) == [])
        var school = room.school()
        school.files["walls/w.md"] = nil
        school.wall("thermometer", "class", "class: r", id: "other")
        #expect(try await publication.publish(school, for: .classRoom("r")) == [])
        #expect(!String(decoding: publication.ledger.bytes, as: UTF8.self).contains("/w/"))
    }

    @Test("what everyone may read of a child anyway is no secret", arguments: ["public", "family"])
    func knownOneByOne(audience: String) async throws {
        func school(_ value: Int) -> WallSchool {
            var school = WallSchool()
            school.add("r", students: 24, work: { $0 < 12 ? audience : "family" })
            school.wall("thermometer", "public", "class: r")
            for student in 0..<24 {
                guard student < 12 else {
                    school.score(student, "2026-10-01", "70")
                    continue
                }
                school.files["students/s-\(student)/evidence/e.md"] = Write.evidence(
                    "E", "assessment: words", "score: \(student == 0 ? value : 70)", "audience: \(audience)")
            }
            return school
        }
        var publication = Publication()
        #expect(try await publication.publish(school(70)) == [])
        #expect(try await publication.publish(school(75)).isEmpty == (audience == "public"))
    }

    @Test("one of two walls is told of, at its own place")
    func twoWalls() async throws {
        func school(_ value: Int) -> WallSchool {
            var school = WallSchool()
            for room in ["r", "s"] {
                school.add(room, students: 12)
                school.wall("thermometer", "public", "class: \(room)", id: "wall-\(room)")
            }
            for student in 0..<24 { school.score(student, "2026-10-01", "\(student == 20 ? value : 70)") }
            return school
        }
        var publication = Publication()
        #expect(try await publication.publish(school(70)) == [])
        let faults = try await publication.publish(school(75))
        #expect(faults.map { $0.prefix(17) } == ["walls/wall-s.md: "])
    }

    @Test(
        "a whole percentage tells when one child mastered something, a step of the ladder doesn't",
        arguments: [99, 100])
    func shares(students: Int) async throws {
        func school(_ mastered: Int) -> WallSchool {
            var school = EvidenceWallTests.school(students: 0)
            school.add("r2", students: students)
            school.wall("standards", "public", "class: r2", "standards: [a]")
            for student in 0..<students { school.score(student, "2026-09-01", student < mastered ? "95" : "30") }
            return school
        }
        var publication = Publication()
        #expect(try await publication.publish(school(49)) == [])
        #expect(try await publication.publish(school(50)).isEmpty == (students == 99))
    }

    @Test("goals: one child who met a goal, and three")
    func goals() async throws {
        func school(met: Int) -> WallSchool {
            var school = WallSchool()
            school.add("r", students: 40)
            school.wall("goals", "public", "class: r")
            for student in 0..<40 {
                school.files["students/s-\(student)/goals/g.md"] = GoalWallTests.goal(
                    student < 15 + met ? "status: met" : "tags: [a]", tasks: "- [ ] a\n")
            }
            return school
        }
        for met in 1...3 {
            var publication = Publication()
            #expect(try await publication.publish(school(met: 0)) == [])
            #expect(try await publication.publish(school(met: met)).isEmpty == (met == 3))
        }
    }

    @Test("goals move on any day: the build says so and goes on")
    func goalsGoOn() async throws {
        var school = WallSchool()
        school.add("r", students: 40)
        school.wall("goals", "public", "class: r")
        for student in 0..<40 {
            school.files["students/s-\(student)/goals/g.md"] = GoalWallTests.goal(
                student < 15 ? "status: met" : "tags: [a]", tasks: "- [ ] a\n")
        }
        var publication = Publication()
        #expect(try await publication.publish(school) == [])
        school.files["students/s-15/goals/g.md"] = GoalWallTests.goal("status: met", tasks: "- [ ] a\n")
        let ledger = publication.ledger.bytes
        #expect(try await publication.publish(school).count == 1)
        #expect(publication.ledger.bytes != ledger)
        #expect(try await publication.publish(school) == [])
    }

    @Test("a wall under another name is the old wall")
    func renamed() async throws {
        var publication = Publication()
        var room = PublishedClass()
        #expect(try await publication.publish(room.school()) == [])
        room.scores[4]?[PublishedClass.days[1]] = 7
        var school = room.school()
        school.files["walls/w.md"] = nil
        school.wall("thermometer", "public", "class: r", id: "other")
        #expect(try await publication.publish(school).first?.contains("`s-4` alone") == true)
        // Another class's wall is another thing.
        school = PublishedClass().school()
        school.add("t", students: 12)
        for student in 12..<24 { school.score(student, PublishedClass.days[1], "80") }
        school.wall("thermometer", "public", "class: t", id: "new")
        #expect(try await publication.publish(school) == [])
    }

    @Test("bands of the next sheet, and a child who was away: they wait by themselves")
    func nextBands() async throws {
        func school(away: Int) -> WallSchool {
            var school = WallSchool()
            school.add("r", students: 40)
            school.wall("bands", "public", "class: r")
            for student in 0..<40 {
                school.score(student, "2026-09-01", student < 20 ? "40" : "70")
                if student > 3 { school.score(student, "2026-10-01", student < 15 ? "40" : "70") }
                if student <= away { school.score(student, "2026-10-0\(student + 3)", "70") }
            }
            return school
        }
        var publication = Publication()
        for away in -1...3 { #expect(try await publication.publish(school(away: away)) == [], "\(away)") }
    }
}
