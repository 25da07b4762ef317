import Records
import Testing

@Suite("Prose and voices of records")
struct ProseTests {
    /// The prose of a record of a kind, with its voice.
    private static func told<Kind: RecordKind>(_ type: Kind.Type, _ text: String) async throws -> String {
        let reading = try await Reading(Kind.self, text)
        #expect(reading.faults == [])
        let record = try #require(reading.record)
        return "\(record.voice): " + record.prose.map(\.value).joined(separator: " | ")
    }

    @Test("a student's records")
    func students() async throws {
        let goal = GoalText.of(setBy: "student")
        #expect(try await Self.told(Goal.self, goal) == "student: Why | One | Two | Strategy")
        #expect(try await Self.told(Goal.self, GoalText.of(setBy: "together")).hasPrefix("student: "))
        #expect(try await Self.told(Goal.self, GoalText.of(setBy: "teacher")).hasPrefix("teacher: "))
        #expect(try await Self.told(Goal.self, GoalText.of(setBy: "family")).hasPrefix("family: "))
        #expect(
            try await Self.told(
                Reflection.self, "---\ntitle: T\ndate: 2026-10-01\nprompt: Prompt\nnext-step: Next\ntags: [tag]\n---\n")
                == "student: Prompt | Next")
        #expect(
            try await Self.told(
                Evidence.self,
                "---\ntitle: T\ndate: 2026-10-01\nmethod: quiz\npurpose: for\nchosen-because: Because\nfiles: [{file: a.png, alt: Alt}]\n---\n"
            ) == "student: Because")
        #expect(
            try await Self.told(Student.self, "---\nname: Ada\nfamily-name: L\npronouns: she\nclass: r\n---\n")
                == "student: ")
    }

    enum GoalText {
        static func of(setBy: String) -> String {
            "---\ntitle: T\ndate: 2026-10-01\ndue: 2026-12-01\nwhy: Why\nset-by: \(setBy)\nsuccess-criteria: [One, Two]\nstrategy: Strategy\nsupport-from: Person\n---\n"
        }
    }

    @Test(
        "feedback speaks in its role, and its reply in the student's",
        arguments: [
            ("teacher", "teacher"), ("family", "family"), ("peer", "student"), ("self", "student"),
        ])
    func feedback(role: String, voice: String) async throws {
        let text =
            "---\non: goal:g\nfrom: Person\nrole: \(role)\ndate: 2026-10-01\ntype: praise\nreply: {text: Reply}\n---\n"
        #expect(try await Self.told(Feedback.self, text) == "\(voice): ")
        let record = try #require(try await Reading(Feedback.self, text).record)
        #expect(record.answer?.text.value == "Reply")
        #expect(record.redacted(for: .public).answer?.text.value == "Reply")
    }

    @Test("the school's records")
    func school() async throws {
        #expect(
            try await Self.told(
                Standard.self,
                "---\ncode: C\ntitle: T\ni-can: I can\nstrand: S\nhelp-at-home: Help\nways: [{modality: M, pace: P, text: Way}]\n---\n"
            ) == "teacher: I can | Help | Way")
        #expect(
            try await Self.told(
                Rubric.self,
                "---\ntitle: T\ncriteria: [{id: c, description: Criterion, levels: [{score: 1, label: L, description: Level}]}]\n---\n"
            ) == "teacher: Criterion | Level")
        #expect(
            try await Self.told(
                Wall.self,
                "---\ntitle: T\nlayout: goals\naudience: staff\nquestion: Question\nnext-step: Next\n---\n")
                == "teacher: Question | Next")
        #expect(
            try await Self.told(
                Assessment.self, "---\ntitle: T\nunit: u\npurpose: for\nlevels: [A, B]\nsource: Source\n---\n")
                == "teacher: Source")
        #expect(
            try await Self.told(ClassRoom.self, "---\ntitle: T\ngrade: 3\nteachers: [Person]\n---\n") == "teacher: ")
        #expect(try await Self.told(Page.self, "---\ntitle: T\n---\nBody\n") == "teacher: ")
        #expect(
            try await Self.told(
                LexiconTerm.self,
                "---\ntitle: T\naliases: [A]\ndefinitions: {student: S, family: F, educator: E}\nformula: X\nexample: Example\nsource: C\ntranslations: {es: {title: T, family: No}}\n---\n"
            ) == "teacher: S | F | E | Example")
    }
}
