import Records
import Testing

@Suite("Reflections")
struct ReflectionTests {
    static let full = """
        ---
        title: Too full a bucket
        date: 2026-09-10
        about: [evidence:calf-notes, goal:graphs, reflection:earlier, bo-k/feedback:milk]
        prompt: What surprised me?
        type: two-stars-and-a-wish
        confidence: 3
        zone: just-right
        next-step: Half a bucket
        ---
        A star.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Reflection.self, Self.full)
        let reflection = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(told(reflection.head.title) == "Too full a bucket @ 2:8")
        #expect(
            reflection.head.references.map(told) == [
                "about → evidence:calf-notes @ 4:9", "about → goal:graphs @ 4:30", "about → reflection:earlier @ 4:43",
                "about → bo-k/feedback:milk @ 4:63",
            ])
        #expect(reflection.head.references.allSatisfy { $0.narrows })
        #expect(told(reflection.prompt) == "What surprised me? @ 5:9")
        #expect(reflection.type == .twoStarsAndAWish)
        #expect(reflection.confidence == 3)
        #expect(reflection.zone == .justRight)
        #expect(told(reflection.nextStep) == "Half a bucket @ 9:12")
    }

    @Test("what a reflection leaves out has its default")
    func defaults() async throws {
        let reading = try await Reading(Reflection.self, "---\ntitle: T\ndate: 2026-09-10\n---\nOh.\n")
        let reflection = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(reflection.type == .free)
        #expect(reflection.confidence == nil && reflection.zone == nil)
        #expect(reflection.prompt == nil && reflection.nextStep == nil && reflection.head.references.isEmpty)
    }

    @Test("every type and zone is known")
    func words() async throws {
        for type in ["what-so-what-now-what", "two-stars-and-a-wish", "i-used-to-think", "glow-grow", "free"] {
            let reading = try await Reading(Reflection.self, "---\ntitle: T\ndate: 2026-09-10\ntype: \(type)\n---\n")
            #expect(reading.record?.type.rawValue == type)
            #expect(reading.faults == [])
        }
        for zone in ["comfortable", "just-right", "too-hard"] {
            let reading = try await Reading(Reflection.self, "---\ntitle: T\ndate: 2026-09-10\nzone: \(zone)\n---\n")
            #expect(reading.record?.zone?.rawValue == zone)
        }
    }

    @Test("confidence is a whole number from 1 to 4", arguments: ["0", "5", "2.5", "+3", "three", "-1", "1e0", "٣"])
    func confidence(value: String) async throws {
        let text = "---\ntitle: T\ndate: 2026-09-10\nconfidence: \(value)\n---\n"
        #expect(
            try await Reading(Reflection.self, text).faults == [
                "4:13: error: `confidence` must be a whole number from 1 to 4, not `\(value)` [bad-value]"
            ])
    }

    @Test("what a reflection is about says its kind")
    func kinds() async throws {
        let bare = "---\ntitle: T\ndate: 2026-09-10\nabout: [poem]\n---\n"
        #expect(
            try await Reading(Reflection.self, bare).faults == [
                "4:9: error: `about` must say what kind of record `poem` is; write `evidence:poem` or `goal:poem` or `reflection:poem` or `feedback:poem` [reference-without-kind]"
            ])
        let wrong = "---\ntitle: T\ndate: 2026-09-10\nabout: [evidense:poem]\n---\n"
        #expect(
            try await Reading(Reflection.self, wrong).faults == [
                "4:9: error: `evidense` is not a kind of record for `about`; did you mean `evidence`? [unknown-word]"
            ])
    }
}
