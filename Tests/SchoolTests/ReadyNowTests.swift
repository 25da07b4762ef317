import Growth
import Records
import Seeded
import TestSupport
import Testing

@testable import School

@Suite("What is ready now")
struct ReadyNowTests {
    static let test =
        "---\ntitle: T\nunit: levels\npurpose: for\nmin: 1\nmax: 4\nbands: [{id: a, label: A, from: 1}, {id: b, label: B, from: 2}, {id: c, label: C, from: 3}, {id: d, label: D, from: 4}]\n---\n"

    /// Standards at random, each after some of those before it in a shuffled order, and levels for some of them.
    struct Graph {
        let after: [[Int]]
        let levels: [Int?]

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            let count = Int.random(in: 1...14, using: &generator)
            let order = (0..<count).shuffled(using: &generator)
            var after = [[Int]](repeating: [], count: count)
            for (place, standard) in order.enumerated() {
                after[standard] = order[..<place].filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }.sorted()
            }
            self.after = after
            levels = (0..<count).map { _ in
                Bool.random(using: &generator) ? Int.random(in: 1...4, using: &generator) : nil
            }
        }

        static func name(_ standard: Int) -> String { "s\(standard < 10 ? "0" : "")\(standard)" }

        var school: SmallSchool {
            var school = SmallSchool(["assessments/t.md": ReadyNowTests.test])
            for (standard, before) in after.enumerated() {
                school.files["standards/\(Self.name(standard)).md"] = Write.standard(
                    Self.name(standard), after: before.map(Self.name))
            }
            school.files["scores/t.csv"] =
                "student,assessment,date,score,standard\n"
                + levels.enumerated().compactMap { standard, level in
                    level.map { "ada-l,t,2026-10-01,\($0),\(Self.name(standard))\n" }
                }.joined()
            return school
        }

        /// By the words of the rule: not mastered, and every one before it is.
        var readyNow: [String] {
            func isMastered(_ standard: Int) -> Bool { (levels[standard] ?? 0) >= 3 }
            var ready: [String] = []
            for standard in after.indices where !isMastered(standard) {
                var isOpen = true
                for before in after[standard] where !isMastered(before) { isOpen = false }
                if isOpen { ready.append(Self.name(standard)) }
            }
            return ready
        }

        var mastered: [String] { levels.indices.filter { (levels[$0] ?? 0) >= 3 }.map(Self.name) }
    }

    @Test("on random graphs it is what the words of the rule say", arguments: 1...40)
    func bruteForce(seed: UInt64) async throws {
        let graph = Graph(seed: seed)
        let linked = try await Linked(graph.school)
        #expect(linked.faults == [])
        let view = linked.view(.staff)
        let student = try #require(view.all(Student.self).first { $0.record.head.id == "ada-l" }?.handle)
        let map = try #require(view.map(ofStudent: student))
        #expect(map.readyNow.map { view[$0].head.id } == graph.readyNow)
        #expect(map.onMyOwn.map { view[$0].head.id } == graph.mastered)
    }

    // MARK: - What a page shows

    static func standard(_ title: String, grade: String, after: [String] = []) -> String {
        Write.standard(title, after: after, "grade: \(grade)")
    }

    static func shown(_ files: [String: String]) async throws -> [String] {
        let linked = try await Linked(files.merging(["assessments/t.md": test]) { $1 })
        #expect(linked.faults == [])
        let view = linked.view(.family(student: "ada-l"))
        return view.readyNow(ofStudent: try #require(view.ownChild)).map { view[$0].head.id }
    }

    static let far = [
        "standards/a1.md": standard("A1", grade: "3"), "standards/a2.md": standard("A2", grade: "3"),
        "standards/b1.md": standard("B1", grade: "8"), "standards/b2.md": standard("B2", grade: "8"),
        "standards/c1.md": standard("C1", grade: "3"), "standards/c2.md": standard("C2", grade: "8", after: ["c1"]),
        "standards/c3.md": standard("C3", grade: "8", after: ["c2"]),
    ]

    @Test("a page shows the grade's, what is begun and what follows from something mastered; the newest first")
    func near() async throws {
        var files = Self.far
        files["scores/t.csv"] =
            "student,assessment,date,score,standard\nada-l,t,2026-10-01,2,a2\nada-l,t,2026-10-08,1,b2\nada-l,t,2026-10-02,4,c1\n"
        // Not b1: another grade's beginning that nobody has begun. Not c3: c2 comes first.
        #expect(try await Self.shown(files) == ["b2", "a2", "a1", "c2"])
    }

    @Test("a page shows at most six")
    func limit() async throws {
        var files: [String: String] = [:]
        for number in 0..<9 { files["standards/s\(number).md"] = Self.standard("S", grade: "3") }
        files["scores/t.csv"] = "student,assessment,date,score,standard\nada-l,t,2026-10-01,2,s7\n"
        #expect(try await Self.shown(files) == ["s7", "s0", "s1", "s2", "s3", "s4"])
    }

    @Test("groups of a class: its grade's standards and begun ones, students by code, for the staff alone")
    func groups() async throws {
        var files = Self.far
        files["assessments/t.md"] = Self.test
        files["scores/t.csv"] =
            "student,assessment,date,score,standard\nada-l,t,2026-10-01,3,a1\nbo-k,t,2026-10-08,1,b2\nada-l,t,2026-10-01,4,c1\n"
        let linked = try await Linked(files)
        func told(_ readership: Readership) throws -> [String] {
            let view = linked.view(readership)
            let room = try #require(view.all(ClassRoom.self).first?.handle)
            return view.readyGroups(in: room).map { group in
                view[group.standard].head.id + ": "
                    + group.students.compactMap { view.person($0)?.code }.joined(separator: " ")
            }
        }
        #expect(try told(.staff) == ["a1: FNDX", "a2: FNDX KRTM", "b2: FNDX KRTM", "c1: FNDX"])
        for readership in [Readership.public, .school, .classRoom("room-1"), .family(student: "ada-l")] {
            #expect(try told(readership) == [])
        }
    }
}
