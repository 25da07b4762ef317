import TestSupport
import Testing

/// The front matter of others: what refers to the student goes, and every other byte stays.
@Suite("Forgetting: front matter")
struct FrontMatterForgettingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let before: String
        let after: String

        init(_ before: String, _ after: String) { (self.before, self.after) = (before, after) }

        var testDescription: String { before.debugDescription }
    }

    static let lists: [Case] = [
        Case("students: [ada-l, bo-k]\n", "students: [bo-k]\n"),
        Case("students: [bo-k, ada-l]\n", "students: [bo-k]\n"),
        Case("students: [ ada-l ]\n", "students: []\n"),
        Case("students: [\"ada-l\", 'bo-k',]   # who\n", "students: ['bo-k',]   # who\n"),
        Case("students: ['bo-k' , \"ada-l\" ,] # who\n", "students: ['bo-k' ,] # who\n"),
        Case("\"students\": [ada-l,bo-k]\n", "\"students\": [bo-k]\n"),
        Case("students: [\n  ada-l, # first\n  bo-k # second\n]\n", "students: [\n  bo-k # second\n]\n"),
        Case("students: [\n  bo-k, # first\n  ada-l # second\n]\n", "students: [\n  bo-k, # first\n]\n"),
        Case("students: [bo-k\n  , ada-l\n]\n", "students: [bo-k\n]\n"),
        Case("students: [ada-l, bo-k,\n  ]\n", "students: [bo-k,\n  ]\n"),
        Case("students:\n  - ada-l\n  - bo-k\n", "students:\n  - bo-k\n"),
        Case("students:\n- bo-k # second\n- ada-l # first\n", "students:\n- bo-k # second\n"),
        Case(
            "students: # who\n  # here\n  - \"ada-l\"\n  # gone\nterm: t1\n",
            "students: [] # who\n  # here\n  # gone\nterm: t1\n"),
        Case("students:\n  -   bo-k\n  -\n    ada-l\nterm: t1\n", "students:\n  -   bo-k\nterm: t1\n"),
        Case("students:\r\n  - ada-l\r\n  - bo-k\r\n", "students:\r\n  - bo-k\r\n"),
        Case("students : [ada-l]\n", "students : []\n"),
        Case(
            "{students: [ada-l], title: R, grade: 3, teachers: [T]}\n",
            "{students: [], title: R, grade: 3, teachers: [T]}\n"),
    ]

    @Test("a class's list loses the student and nothing else", arguments: lists)
    func list(_ list: Case) async throws {
        func file(_ list: String) -> String {
            let rest = list.hasPrefix("{") ? "" : "title: Room 1 # a room\ngrade: 3\nteachers:   [\"T\"]\n"
            return "---\n\(rest)\(list)---\n\nWe read,  \nand write.\n"
        }
        let school = Forgetful.school(["classes/room-1/class.md": file(list.before)])
        #expect(try await Forgetful.file("classes/room-1/class.md", of: school) == file(list.after))
    }

    @Test("so does a file with a byte order mark and Windows line breaks, without a last one")
    func mark() async throws {
        func file(_ list: String) -> String {
            "\u{FEFF}---\r\ntitle: Rééd 1\r\ngrade: 3\r\nteachers: [T]\r\n\(list)term: t1\r\n---\r\nWe read."
        }
        let school = Forgetful.school(["classes/room-1/class.md": file("students: [bo-k, ada-l]\r\n")])
        #expect(
            try await Forgetful.file("classes/room-1/class.md", of: school) == file("students: [bo-k]\r\n"))
    }

    static let keys: [Case] = [
        Case("version-of: ada-l/evidence:map\n", ""),
        Case("version-of: \"ada-l/evidence:map\" # from hers\n", ""),
        Case("version-of:\n  ada-l/evidence:map\ngoal: ada-l/goal:far\n", ""),
        Case("goal: ada-l/far\nexemplar: true\n", "exemplar: true\n"),
    ]

    @Test("a key whose only value was the student's work goes with its line", arguments: keys)
    func key(_ key: Case) async throws {
        func file(_ key: String) -> String {
            "---\ntitle: Sail\ndate: 2026-09-04\n\(key)method: work-sample\npurpose: for\n---\nA sail.\n"
        }
        let path = "students/bo-k/evidence/2026-09-04-sail.md"
        #expect(
            try await Forgetful.file(path, of: Forgetful.school([path: file(key.before)])) == file(key.after))
    }

    static let mappings: [Case] = [
        Case("reply: {text: Yes, action: ada-l/evidence:map}\n", "reply: {text: Yes}\n"),
        Case("reply: {action: ada-l/evidence:map, text: Yes}\n", "reply: {text: Yes}\n"),
        Case("reply:\n  action: ada-l/evidence:map\n  text: Yes\n", "reply:\n  text: Yes\n"),
        Case(
            "reply:\n  text: |\n    Yes\n    ja\n  action: ada-l/evidence:map\n", "reply:\n  text: |\n    Yes\n    ja\n"
        ),
    ]

    @Test("and so does one inside of another", arguments: mappings)
    func mapping(_ mapping: Case) async throws {
        func file(_ key: String) -> String {
            "---\non: evidence:boat\nfrom: T\nrole: teacher\ndate: 2026-09-04\ntype: praise\n\(key)---\nGood.\n"
        }
        let path = "students/bo-k/feedback/2026-09-04-f.md"
        #expect(
            try await Forgetful.file(path, of: Forgetful.school([path: file(mapping.before)])) == file(mapping.after))
    }

    @Test("what a reflection is about is one thing less")
    func about() async throws {
        func file(_ list: String) -> String { "---\ntitle: R\ndate: 2026-09-04\nabout: \(list)\n---\nWe built.\n" }
        let path = "students/bo-k/reflections/2026-09-04-r.md"
        let school = Forgetful.school([path: file("[evidence:boat, ada-l/goal:far, 'ada-l/evidence:map']")])
        #expect(try await Forgetful.file(path, of: school) == file("[evidence:boat]"))
    }

    @Test("feedback on the student's work goes, and so does what is only about that feedback's place")
    func feedback() async throws {
        let school = Forgetful.school([
            "students/bo-k/feedback/2026-09-04-f.md":
                "---\non: ada-l/evidence:map\nfrom: T\nrole: teacher\ndate: 2026-09-04\ntype: praise\n---\nGood.\n",
            "students/bo-k/reflections/2026-09-05-r.md":
                "---\ntitle: R\ndate: 2026-09-05\nabout: [feedback:f]\n---\nI [read](../feedback/2026-09-04-f.md) it.\n",
        ])
        let plan = try await Forgetful.plan(school).plan
        #expect(
            plan.removals.filter { $0.reason != .own }.map(\.path) == ["students/bo-k/feedback/2026-09-04-f.md"])
        #expect(
            plan.removals.first { $0.path.contains("feedback") }?.reason == .cannotStand(on: "ada-l/evidence:map"))
        #expect(
            try await Forgetful.file("students/bo-k/reflections/2026-09-05-r.md", of: school)
                == "---\ntitle: R\ndate: 2026-09-05\nabout: []\n---\nI read it.\n")
    }

    static let givers: [Case] = [
        Case("from: Adalind\nrole: peer\n", "from: a classmate\nrole: peer\n"),
        Case("from: \"Adalind Lovejoy\" # she\nrole: peer\n", "from: a classmate # she\nrole: peer\n"),
        Case("from: Bonaventure\nrole: peer\n", "from: Bonaventure\nrole: peer\n"),
        Case("from: Adalind and Bonaventure\nrole: peer\n", "from: Adalind and Bonaventure\nrole: peer\n"),
        Case("from: Adalind's mother\nrole: family\n", "from: Adalind's mother\nrole: family\n"),
    ]

    @Test("feedback that the student gave a classmate stays, from a classmate", arguments: givers)
    func giver(_ giver: Case) async throws {
        func file(_ giver: String) -> String {
            "---\non: evidence:boat\n\(giver)date: 2026-09-04\ntype: praise\n---\nGood.\n"
        }
        let path = "students/bo-k/feedback/2026-09-04-f.md"
        let school = Forgetful.school([path: file(giver.before)])
        #expect(try await Forgetful.file(path, of: school) == file(giver.after))
        let mentions = try await Forgetful.plan(school).plan.mentions
        #expect(mentions.map(\.text) == (giver.after.contains("Adalind") ? ["Adalind"] : []))
    }

    @Test("a name that two students have is not taken for either of them")
    func namesake() async throws {
        let path = "students/bo-k/feedback/2026-09-04-f.md"
        let school = Forgetful.school([
            "students/ada-m/student.md": "---\nname: Adalind\nfamily-name: Mole\nclass: room-1\n---\nHello.\n",
            path: "---\non: evidence:boat\nfrom: Adalind\nrole: peer\ndate: 2026-09-04\ntype: praise\n---\nGood.\n",
        ])
        let plan = try await Forgetful.plan(school).plan
        #expect(!plan.changes.contains { $0.path == path })
        #expect(plan.mentions.map(\.isSure) == [false])
        #expect(plan.mentions.map(\.path) == [path])
        #expect(!plan.leavesMentions)
    }
}
