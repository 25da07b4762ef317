import Records
import Testing

@Suite("Feedback")
struct FeedbackTests {
    static let full = """
        ---
        title: Scoops
        on: evidence:masa-cups
        from: Mr. Tamatoa
        role: teacher
        date: 2026-10-30
        type: feed-forward
        reply:
          date: 2026-11-02
          text: "I did: thirds"
          action: evidence:masa-in-thirds
        ---
        Try thirds.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Feedback.self, Self.full)
        let feedback = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(told(feedback.head.title) == "Scoops @ 2:8")
        #expect(
            feedback.head.references.map(told) == [
                "on → evidence:masa-cups @ 3:5", "action → evidence:masa-in-thirds @ 11:11",
            ])
        // What feedback is on narrows it; what was done after it does not.
        #expect(feedback.head.references.map(\.narrows) == [true, false])
        #expect(told(feedback.from) == "Mr. Tamatoa @ 4:7")
        #expect(told(feedback.role) == "teacher @ 5:7")
        #expect(told(feedback.head.date) == "2026-10-30 @ 6:7")
        #expect(told(feedback.type) == "feedForward @ 7:7")
        let reply = try #require(feedback.reply)
        #expect(told(reply.date) == "2026-11-02 @ 9:9")
        #expect(told(reply.text) == "I did: thirds @ 10:9")
    }

    static func feedback(_ lines: String...) -> String {
        "---\non: goal:g\nfrom: F\nrole: peer\ndate: 2026-10-30\ntype: praise\n" + lines.map { $0 + "\n" }.joined()
            + "---\n"
    }

    @Test("a title and a reply may be left out")
    func defaults() async throws {
        let reading = try await Reading(Feedback.self, Self.feedback())
        #expect(reading.faults == [])
        #expect(reading.record?.head.title.value == "")
        #expect(reading.record?.reply == nil)
    }

    @Test("every role and type is known")
    func words() async throws {
        for role in ["teacher", "peer", "family", "self"] {
            #expect(
                try await Reading(Feedback.self, Self.feedback().replacing("peer", with: role)).record?.role.value
                    .rawValue == role)
        }
        for type in ["feed-up", "feed-back", "feed-forward", "question", "praise"] {
            #expect(
                try await Reading(Feedback.self, Self.feedback().replacing("praise", with: type)).record?.type.value
                    .rawValue == type)
        }
    }

    @Test("feedback must have what it is on, from whom, as whom and of which type")
    func required() async throws {
        let faults = try await Reading(Feedback.self, "---\ndate: 2026-10-30\n---\n").faults
        #expect(faults.map { $0.split(separator: "`")[1] } == ["on", "from", "role", "type"])
        #expect(faults.allSatisfy { $0.hasPrefix("1:1: ") && $0.hasSuffix("[missing-field]") })
    }

    @Test("feedback is on evidence, a goal or a reflection")
    func on() async throws {
        #expect(
            try await Reading(Feedback.self, Self.feedback().replacing("goal:g", with: "standard:g")).faults == [
                "2:5: error: `standard` is not a kind of record for `on`; the kinds are evidence, goal, reflection [unknown-word]"
            ])
        #expect(
            try await Reading(Feedback.self, Self.feedback().replacing("goal:g", with: "'goal:'")).faults == [
                "2:5: error: `on` must be an id, not `goal:` [bad-value]"
            ])
    }

    @Test("a reply has a text, and what was done is evidence")
    func reply() async throws {
        #expect(
            try await Reading(Feedback.self, Self.feedback("reply: {action: goal:g}")).faults == [
                "7:8: error: `text` is missing: `reply` must have it; add a line `text: …` [missing-field]",
                "7:17: error: `goal` is not a kind of record for `action`; the kinds are evidence [unknown-word]",
            ])
    }
}
