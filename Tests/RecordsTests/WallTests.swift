import Records
import Testing

@Suite("Walls")
struct WallTests {
    static let full = """
        ---
        title: Reading this term
        layout: thermometer
        audience: public
        class: room-1
        grade: 3
        question: Do we read more?
        assessment: minutes
        standards: [r3-fluency]
        period: {from: 2026-09-01, to: 2026-12-01}
        compare: {from: 2026-10-01}
        next-step: Ten more minutes
        kiosk: {seconds: 20}
        stale-after: 14
        ---
        Yes.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Wall.self, Self.full)
        let wall = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(told(wall.layout) == "thermometer @ 3:9")
        #expect(told(wall.head.audience) == "public @ 4:11")
        #expect(told(wall.grade) == "3 @ 6:8")
        #expect(told(wall.question) == "Do we read more? @ 7:11")
        #expect(
            wall.head.references.map(told) == [
                "class → class:room-1 @ 5:8", "assessment → assessment:minutes @ 8:13",
                "standards → standard:r3-fluency @ 9:13",
            ])
        #expect(told(wall.period?.from) == "2026-09-01 @ 10:16")
        #expect(told(wall.period?.to) == "2026-12-01 @ 10:32")
        #expect(told(wall.compareFrom) == "2026-10-01 @ 11:17")
        #expect(told(wall.nextStep) == "Ten more minutes @ 12:12")
        #expect(wall.kioskSeconds == 20)
        #expect(wall.staleAfter == 14)
    }

    static func wall(_ lines: String...) -> String {
        "---\ntitle: T\nlayout: goals\naudience: staff\nquestion: Q\nnext-step: N\n" + lines.map { $0 + "\n" }.joined()
            + "---\n"
    }

    @Test("what a wall leaves out has its default; every layout is known")
    func defaults() async throws {
        let wall = try #require(try await Reading(Wall.self, Self.wall()).record)
        #expect(wall.staleAfter == 21 && wall.kioskSeconds == nil && wall.period == nil && wall.compareFrom == nil)
        for layout in ["bands", "growth", "standards", "thermometer", "quadrant", "calendar", "goals", "coverage"] {
            let reading = try await Reading(
                Wall.self, Self.wall().replacing("layout: goals", with: "layout: \(layout)"))
            #expect(reading.record?.layout.value.rawValue == layout)
            #expect(reading.faults == [])
        }
    }

    @Test("a wall must say its layout, audience, question and next step")
    func required() async throws {
        let faults = try await Reading(Wall.self, "---\ntitle: T\n---\n").faults
        #expect(faults.map { $0.split(separator: "`")[1] } == ["layout", "audience", "question", "next-step"])
        // A wrong audience is told as such, and only so.
        #expect(
            try await Reading(Wall.self, Self.wall().replacing("audience: staff", with: "audience: stuff")).faults == [
                "4:11: error: `stuff` is not a word for `audience`; did you mean `staff`? [unknown-word]"
            ])
    }

    @Test("no key sorts cards by score", arguments: ["sort", "order", "rank", "sort-by"])
    func noRank(key: String) async throws {
        let faults = try await Reading(Wall.self, Self.wall("\(key): score")).faults
        #expect(faults.count == 1 && faults[0].hasPrefix("7:1: error: `\(key)` is not a key of a wall"))
    }

    @Test("a period ends after it starts; numbers lie in their ranges")
    func ranges() async throws {
        #expect(
            try await Reading(Wall.self, Self.wall("period: {from: 2026-12-01, to: 2026-09-01}")).faults == [
                "7:32: error: `to` must come after `from`; correct one of the two; mostly the year is a slip of the pen [end-before-start]"
            ])
        #expect(try await Reading(Wall.self, Self.wall("period: {from: 2026-12-01}")).faults == [])
        #expect(
            try await Reading(Wall.self, Self.wall("kiosk: {seconds: 2}", "stale-after: 0")).faults == [
                "7:18: error: `seconds` must be a whole number from 3 to 3600, not `2` [bad-value]",
                "8:14: error: `stale-after` must be a whole number from 1 to 400, not `0` [bad-value]",
            ])
    }
}
