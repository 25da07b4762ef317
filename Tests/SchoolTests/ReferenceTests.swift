import Records
import TestSupport
import Testing

@testable import School

@Suite("References between records")
struct ReferenceTests {
    static let ada = "students/ada-l"

    /// Self-assessment → reflection → goal → evidence → feedback with what was done after it.
    static let chain = [
        "\(ada)/evidence/2026-09-01-seen.md": Write.evidence("Seen"),
        "\(ada)/reflections/2026-09-02-thought.md": Write.reflection(
            "Thought", "about: [evidence:seen, bo-k/evidence:his]"),
        "\(ada)/goals/2026-09-03-set.md": Write.goal("Set", "from: thought", "standards: [m3, m4]"),
        "\(ada)/evidence/2026-09-04-done.md": Write.evidence(
            "Done", "goal: set", "standards: [m3]", "version-of: seen"),
        "\(ada)/feedback/2026-09-05-said.md": Write.feedback(
            "evidence:done", "reply: {text: r, action: evidence:seen}"),
        "students/bo-k/evidence/his.md": Write.evidence("His"),
        "students/bo-k/feedback/peer.md": Write.feedback("ada-l/goal:set"),
        "standards/m3.md": Write.standard("M3"),
        "standards/number/m4.md": Write.standard("M4", after: ["m3"]),
    ]

    @Test("every reference is followed forwards, in the order of writing")
    func forwards() async throws {
        let linked = try await Linked(Self.chain)
        #expect(linked.faults == [])
        let graph = linked.school.graph
        func targets(_ path: String, _ role: Role) throws -> [String] {
            linked.paths(graph.targets(of: try #require(linked.handle(path)), role))
        }
        #expect(
            try targets("\(Self.ada)/reflections/2026-09-02-thought.md", .about) == [
                "\(Self.ada)/evidence/2026-09-01-seen.md", "students/bo-k/evidence/his.md",
            ])
        #expect(
            try targets("\(Self.ada)/goals/2026-09-03-set.md", .from) == [
                "\(Self.ada)/reflections/2026-09-02-thought.md"
            ])
        #expect(
            try targets("\(Self.ada)/goals/2026-09-03-set.md", .standards) == [
                "standards/m3.md", "standards/number/m4.md",
            ])
        #expect(
            try targets("\(Self.ada)/evidence/2026-09-04-done.md", .versionOf) == [
                "\(Self.ada)/evidence/2026-09-01-seen.md"
            ])
        #expect(
            try targets("\(Self.ada)/feedback/2026-09-05-said.md", .action) == [
                "\(Self.ada)/evidence/2026-09-01-seen.md"
            ])
        #expect(try targets("students/bo-k/feedback/peer.md", .on) == ["\(Self.ada)/goals/2026-09-03-set.md"])
        #expect(try targets("\(Self.ada)/student.md", .classRoom) == ["classes/room-1/class.md"])
        #expect(try targets("\(Self.ada)/goals/2026-09-03-set.md", .student) == ["\(Self.ada)/student.md"])
    }

    @Test("every reference is followed backwards, in the order of the records")
    func backwards() async throws {
        let linked = try await Linked(Self.chain)
        let graph = linked.school.graph
        func sources(_ path: String, _ role: Role) throws -> [String] {
            linked.paths(graph.sources(of: try #require(linked.handle(path)), role))
        }
        #expect(
            try sources("standards/m3.md", .standards) == [
                "\(Self.ada)/evidence/2026-09-04-done.md", "\(Self.ada)/goals/2026-09-03-set.md",
            ])
        #expect(try sources("standards/m3.md", .after) == ["standards/number/m4.md"])
        #expect(
            try sources("\(Self.ada)/reflections/2026-09-02-thought.md", .from) == [
                "\(Self.ada)/goals/2026-09-03-set.md"
            ])
        #expect(
            try sources("\(Self.ada)/goals/2026-09-03-set.md", .goal) == ["\(Self.ada)/evidence/2026-09-04-done.md"])
        #expect(try sources("\(Self.ada)/goals/2026-09-03-set.md", .on) == ["students/bo-k/feedback/peer.md"])
        #expect(
            try sources("\(Self.ada)/evidence/2026-09-04-done.md", .on) == ["\(Self.ada)/feedback/2026-09-05-said.md"])
        #expect(
            try sources("\(Self.ada)/evidence/2026-09-01-seen.md", .about) == [
                "\(Self.ada)/reflections/2026-09-02-thought.md"
            ])
        #expect(
            try sources("classes/room-1/class.md", .classRoom) == [
                "\(Self.ada)/student.md", "students/bo-k/student.md",
            ])
        #expect(try sources("\(Self.ada)/student.md", .student).count == 5)
    }

    @Test("an edge forwards is an edge backwards, and the other way round")
    func bothWays() async throws {
        let linked = try await Linked(Self.chain)
        let graph = linked.school.graph
        let handles = linked.school.records.indices.map { RecordHandle($0) }
        let forwards = handles.flatMap { from in
            graph.edges(from: from).map { "\(from.offset) \($0.role) \($0.other.offset)" }
        }
        let backwards = handles.flatMap { to in graph.edges(to: to).map { "\($0.other.offset) \($0.role) \(to.offset)" }
        }
        #expect(forwards.sorted() == backwards.sorted())
        #expect(forwards.count == 21)
    }

    @Test(
        "an id that is not there is told with its place and the nearest that is",
        arguments: [
            ("goal: sett", "goals", "goal `sett` among the records of `ada-l`; did you mean `set`?"),
            ("standards: [m33]", "", "standard `m33`; did you mean `m3`?"),
            ("standards: [zzz]", "", "standard `zzz`; `datawall new standard` makes one"),
            ("version-of: saen", "", "evidence `saen` among the records of `ada-l`; did you mean `seen`?"),
            ("goal: bo-k/goal:set", "", "goal `set` among the records of `bo-k`; `datawall new goal` makes one"),
            ("goal: bo/goal:set", "", "goal `set` among the records of `bo`; `datawall new goal` makes one"),
            ("assessment: facts", "", "assessment `facts`; `datawall new assessment` makes one"),
        ])
    func unknown(line: String, _: String, fault: String) async throws {
        var files = Self.chain
        files["\(Self.ada)/evidence/x.md"] = Write.evidence("X", line)
        let faults = try await Linked(files).faults
        let column =
            line.contains("[")
            ? line.firstIndex(of: "[")!.utf16Offset(in: line) + 2 : line.firstIndex(of: " ")!.utf16Offset(in: line) + 2
        #expect(faults == ["\(Self.ada)/evidence/x.md:6:\(column): error: no \(fault) [unknown-reference]"])
    }

    @Test("the same id in another kind, or of another student, is another record")
    func scopes() async throws {
        let linked = try await Linked([
            "\(Self.ada)/goals/x.md": Write.goal("G"), "\(Self.ada)/evidence/x.md": Write.evidence("E", "goal: x"),
            "students/bo-k/goals/x.md": Write.goal("H"),
        ])
        #expect(linked.faults == [])
        let evidence = try #require(linked.handle("\(Self.ada)/evidence/x.md"))
        #expect(linked.paths(linked.school.graph.targets(of: evidence, .goal)) == ["\(Self.ada)/goals/x.md"])
    }

    @Test("a reference to a record that could not be read is not called unknown")
    func unreadable() async throws {
        let linked = try await Linked([
            "\(Self.ada)/goals/x.md": "---\n- broken\n---\n",
            "\(Self.ada)/evidence/e.md": Write.evidence("E", "goal: x"),
            "students/cy/student.md": "no front matter", "students/cy/evidence/e.md": Write.evidence(),
        ])
        #expect(linked.faults.map { $0.prefix { $0 != ":" } } == ["\(Self.ada)/goals/x.md", "students/cy/student.md"])
    }

    @Test("a link in a body to a record that could not be read is not called broken")
    func linkToUnreadable() async throws {
        let linked = try await Linked([
            "\(Self.ada)/goals/x.md": "---\n- broken\n---\n",
            "pages/p.md": Write.page(body: "[it](../students/ada-l/goals/x.md)\n"),
        ])
        #expect(linked.faults.count == 1)
        #expect(linked.faults.first?.hasPrefix("\(Self.ada)/goals/x.md:2:1: ") == true)
    }

    @Test("two records of one id are told, each kind and student for itself; the note names the other")
    func duplicates() async throws {
        let linked = try await Linked([
            "\(Self.ada)/goals/2026-09-01-poem.md": Write.goal(), "\(Self.ada)/goals/2026-10-01-poem.md": Write.goal(),
            "standards/a/m3.md": Write.standard(), "standards/b/m3.md": Write.standard(),
            "lexicon/gain.md": LexiconSchool.term("gain"),
            "lexicon/growth.md": LexiconSchool.term("growth", "id: gain"),
            // A lexicon must explain what a school with standards shows.
            "lexicon/zone-of-proximal-development.md": LexiconSchool.term("zone"),
        ])
        #expect(
            linked.faults == [
                "lexicon/growth.md: error: another term has the id `gain` too; rename one of the files, or give one an `id:` [duplicate-id]",
                "standards/b/m3.md: error: another standard has the id `m3` too; rename one of the files, or give one an `id:` [duplicate-id]",
                "\(Self.ada)/goals/2026-10-01-poem.md: error: another goal has the id `poem` too; rename one of the files, or give one an `id:` [duplicate-id]",
            ])
        #expect(linked.report.sorted().first?.note == "the other one is content/lexicon/gain.md")
    }

    @Test("a folder of records without a student is told once")
    func homeless() async throws {
        let linked = try await Linked(["students/cy/goals/a.md": Write.goal(), "students/cy/goals/b.md": Write.goal()])
        #expect(
            linked.faults == [
                "students/cy: error: `cy` has records but no `student.md`; write students/cy/student.md with `name:` and `class:`, or move the records to their student's folder [student-without-file]"
            ])
    }

    @Test("people in pictures, members of classes and criteria refer to what is there")
    func elsewhere() async throws {
        let linked = try await Linked(
            [
                "classes/room-1/class.md": "---\ntitle: R\ngrade: 3\nteachers: [T]\nstudents: [ada-l, boo-k]\n---\n",
                "\(Self.ada)/evidence/e.md": Write.evidence("E", "files:", "  - {file: a.png, alt: x, people: [ada]}"),
                "rubrics/r.md":
                    "---\ntitle: R\ncriteria:\n  - {id: c, description: d, standard: m9, levels: [{score: 1, label: l, description: d}]}\n---\n",
            ], pictures: ["\(Self.ada)/evidence/a.png": []])
        #expect(
            linked.faults == [
                "classes/room-1/class.md:5:19: error: no student `boo-k`; did you mean `bo-k`? [unknown-reference]",
                "rubrics/r.md:4:39: error: no standard `m9`; `datawall new standard` makes one [unknown-reference]",
                "\(Self.ada)/evidence/e.md:7:36: error: no student `ada`; did you mean `ada-l`? [unknown-reference]",
            ])
    }
}
