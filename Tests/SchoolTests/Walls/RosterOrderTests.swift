import Records
import Testing

@testable import School

/// Which of two equal counts is hidden, and in which order records stand: never by the order of the students' records.
@Suite("The roster's order tells nothing")
struct RosterOrderTests {
    /// Three classes: one has a small band, and either of the others could protect it.
    private func counts(adding rooms: [String]) async throws -> [String: [PublishedCount]] {
        var school = WallSchool()
        for room in rooms {
            let first = school.count
            let low = room == "a" ? 3 : 12
            school.add(room, students: low + 24)
            for student in first..<school.count {
                let number = student - first
                school.score(student, "2026-10-01", number < low ? "30" : number < low + 12 ? "70" : "100")
            }
            school.wall("bands", "public", "class: \(room)", id: room)
        }
        school.wall("bands", "public", id: "all")
        let linked = try await school.linked()
        var counts: [String: [PublishedCount]] = [:]
        for wall in rooms + ["all"] { counts[wall] = linked.picture(wall, for: .public)?.bandCounts?.days.last?.counts }
        return counts
    }

    @Test("which of equal counts is hidden depends on the classes, not on who is in them")
    func ties() async throws {
        let counts = try await counts(adding: ["a", "b", "c"])
        #expect(counts["a"]?.first == .hidden)
        #expect(counts["b"]?.contains(.hidden) != counts["c"]?.contains(.hidden), "one of them protects it")
        for rooms in [["c", "b", "a"], ["b", "a", "c"], ["c", "a", "b"]] {
            #expect(try await self.counts(adding: rooms) == counts, "\(rooms)")
        }
    }

    /// Two students whose codes stand the other way round than their ids, and a record of each on one day.
    private func linked(_ first: String, _ second: String) async throws -> Linked {
        let reflection = "---\ntitle: R\ndate: 2026-10-01\naudience: public\n---\nR\n"
        func goal(_ title: String) -> String {
            Write.goal(title, "from: \(first)/reflection:r", "audience: public")
        }
        return try await Linked([
            "students/\(first)/student.md": "---\nname: Zqone\nclass: room-1\n---\n",
            "students/\(second)/student.md": "---\nname: Zqtwo\nclass: room-1\n---\n",
            "students/\(first)/reflections/r.md": reflection, "students/\(first)/goals/g.md": goal("Of the first"),
            "students/\(second)/goals/g.md": goal("Of the second"),
            "private/codes.csv":
                "student,code,term\n\(first),TTTT,t1\n\(second),BBBB,t1\nada-l,KRTM,t1\nbo-k,FNDX,t1\n",
            "private/consent.csv": "student,given-by,date,name,photo,voice,work,celebration\n"
                + [first, second].map { "\($0),p,2026-08-20,none,none,none,public,none\n" }.joined(),
        ])
    }

    @Test(
        "records of several students on one day stand in the order of their codes", arguments: [("x", "y"), ("y", "x")])
    func oldestFirst(first: String, second: String) async throws {
        let view = try await linked(first, second).view(.public)
        let goals = view.all(Goal.self).map(\.handle)
        #expect(goals.count == 2)
        for sorted in [view.oldestFirst(goals), view.newestFirst(goals)] {
            #expect(sorted.map { view[$0].head.title.value } == ["Of the second", "Of the first"])
        }
    }
}
