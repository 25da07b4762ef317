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
        question: Do we read more?
        assessment: minutes
        standards: [r3-fluency]
        period: {from: 2026-09-01, to: 2026-12-01}
        compare: {from: 2026-10-01}
        next-step: Ten more minutes
        kiosk: {seconds: 20}
        stale-after: 14
        target: {value: 200, milestones: [{value: 50, label: a rug}, {value: 200, label: a story}]}
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
        #expect(told(wall.question) == "Do we read more? @ 6:11")
        #expect(
            wall.head.references.map(told) == [
                "class → class:room-1 @ 5:8", "assessment → assessment:minutes @ 7:13",
                "standards → standard:r3-fluency @ 8:13",
            ])
        #expect(told(wall.period?.from) == "2026-09-01 @ 9:16")
        #expect(told(wall.period?.to) == "2026-12-01 @ 9:32")
        #expect(told(wall.compareFrom) == "2026-10-01 @ 10:17")
        #expect(told(wall.nextStep) == "Ten more minutes @ 11:12")
        #expect(wall.kioskSeconds == 20)
        #expect(wall.staleAfter == 14)
        #expect(told(wall.target?.value) == "200.0 @ 14:17")
        #expect(wall.target?.milestones.map(\.label) == ["a rug", "a story"])
        let ofGrade = try await Reading(Wall.self, Self.wall("grade: 3"))
        #expect(told(ofGrade.record?.grade) == "3 @ 7:8")
        #expect(ofGrade.faults == [])
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
                Wall.self,
                Self.wall("assessment: a", layout == "thermometer" ? "target: {value: 5}" : "tags: [a]")
                    .replacing("layout: goals", with: "layout: \(layout)"))
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

    @Test(
        "a picture of scores names its assessment",
        arguments: ["bands", "growth", "quadrant", "thermometer"])
    func needed(layout: String) async throws {
        let faults = try await Reading(Wall.self, Self.wall().replacing("goals", with: layout)).faults
        #expect(
            faults == [
                "3:9: error: `assessment` is missing: a wall of the layout `\(layout)` must have it; add a line `assessment: …` [missing-field]"
            ])
        // A key without a value, and a layout that is no word, are told as that and only so.
        let empty = try await Reading(
            Wall.self, Self.wall("assessment:", "target:").replacing("goals", with: layout)
        ).faults
        #expect(empty.allSatisfy { $0.hasSuffix("[empty-value]") } && empty.count == 2)
        let unknown = try await Reading(Wall.self, Self.wall().replacing("goals", with: layout + "x")).faults
        #expect(unknown.count == 1)
    }

    @Test("what sets children beside each other is for the staff", arguments: ["quadrant", "coverage"])
    func staffOnly(layout: String) async throws {
        let text = Self.wall("assessment: a").replacing("goals", with: layout)
        #expect(try await Reading(Wall.self, text).faults == [])
        for audience in ["family", "class", "school", "public"] {
            let faults = try await Reading(
                Wall.self, text.replacing("audience: staff", with: "audience: \(audience)")
            ).faults
            #expect(
                faults == [
                    "4:11: error: a wall of the layout `\(layout)` is for the staff only; write `audience: staff`; `growth`, `bands` and `standards` tell others how learning goes [staff-only-layout]"
                ])
        }
    }

    @Test("a wall is about a class or a grade")
    func groups() async throws {
        #expect(
            try await Reading(Wall.self, Self.wall("class: room-1", "grade: 3")).faults == [
                "8:8: error: a wall is about a `class` or a `grade`, not both; take one of the two out; without both the wall is about the whole school [wall-of-two-groups]"
            ])
    }

    @Test("what is compared comes before the end of the period")
    func compare() async throws {
        func faults(_ day: String) async throws -> [String] {
            try await Reading(Wall.self, Self.wall("period: {to: 2026-10-01}", "compare: {from: \(day)}")).faults
        }
        #expect(try await faults("2026-10-01") == [])
        #expect(
            try await faults("2026-10-02") == [
                "8:17: warning: `compare` begins after the wall's `period` has ended, so nothing can have grown since; correct one of the two dates [compare-after-period]"
            ])
    }

    @Test("a target is above 0 and its milestones lead up to it; other layouts have no use for one")
    func target() async throws {
        func faults(_ target: String, layout: String = "thermometer") async throws -> [String] {
            try await Reading(Wall.self, Self.wall("assessment: a", target).replacing("goals", with: layout)).faults
        }
        #expect(try await faults("target: {value: 0.5}") == [])
        for value in ["0", "-3"] {
            #expect(
                try await faults("target: {value: \(value)}") == [
                    "8:17: error: `value` must be a number above 0, not `\(value)` [bad-value]"
                ])
        }
        #expect(try await faults("target: {milestones: []}").map { $0.suffix(15) } == ["[missing-field]"])
        let milestones =
            "target: {value: 9, milestones: [{value: 3, label: a}, {value: 3, label: b}, {value: 9.5, label: c}]}"
        #expect(
            try await faults(milestones)
                == ["8:63", "8:85"].map {
                    "\($0): error: a milestone must lie above the one before it, and not above the target's `value`; put the milestones in ascending order; the last one may be the target itself [milestones-out-of-order]"
                })
        #expect(
            try await faults("target: {value: 9}", layout: "bands") == [
                "8:17: warning: the layout `bands` has no use for `target`; take `target` out, or choose the layout `thermometer` [unused-by-layout]"
            ])
    }
}
