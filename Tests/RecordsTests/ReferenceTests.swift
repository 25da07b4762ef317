import Records
import Testing

@Suite("References as they are written")
struct ReferenceTests {
    static func goal(from: String) -> String {
        "---\ntitle: T\ndate: 2026-09-14\ndue: 2026-12-18\nwhy: w\nset-by: student\nsuccess-criteria: [s]\nfrom: \(from)\n---\n"
    }

    @Test(
        "a reference is an id, a kind with an id, or a student's kind with an id",
        arguments: [
            ("thought", "from → reflection:thought @ 8:7"),
            ("reflection:thought", "from → reflection:thought @ 8:7"),
            ("bo-k/reflection:thought", "from → bo-k/reflection:thought @ 8:7"),
            ("bo-k/thought", "from → bo-k/reflection:thought @ 8:7"),
            ("'two words #1'", "from → reflection:two words #1 @ 8:7"),
            ("كتاب", "from → reflection:كتاب @ 8:7"),
            ("reflection:12:30", "from → reflection:12:30 @ 8:7"),
        ])
    func forms(written: String, reference: String) async throws {
        let reading = try await Reading(Goal.self, Self.goal(from: written))
        #expect(reading.faults == [])
        #expect(reading.record?.head.references.map(told) == [reference])
    }

    @Test("another kind than the field is for is told")
    func wrongKind() async throws {
        #expect(
            try await Reading(Goal.self, Self.goal(from: "evidence:thought")).faults == [
                "8:7: error: `evidence` is not a kind of record for `from`; the kinds are reflection [unknown-word]"
            ])
    }

    @Test("a reference without an id is told", arguments: ["'reflection:'", "'bo-k/'", "'/'", "'bo-k/reflection:'"])
    func noID(written: String) async throws {
        let value = written.dropFirst().dropLast()
        #expect(
            try await Reading(Goal.self, Self.goal(from: written)).faults == [
                "8:7: error: `from` must be an id, not `\(value)` [bad-value]"
            ])
    }

    @Test("a list where one reference must be, and one where a list must be")
    func shapes() async throws {
        #expect(
            try await Reading(Goal.self, Self.goal(from: "[a, b]")).faults == [
                "8:7: error: `from` must be a text [wrong-shape]"
            ])
        #expect(
            try await Reading(Goal.self, Self.goal(from: "a\nstandards: m3")).faults == [
                "9:12: error: `standards` must be a list such as [one, two] [wrong-shape]"
            ])
    }
}
