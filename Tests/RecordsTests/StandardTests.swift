import Records
import Testing

@Suite("Standards")
struct StandardTests {
    static let full = """
        ---
        code: 3.OA.A.1
        title: Area models
        i-can: I can break a rectangle in two.
        strand: Number
        grade: 3
        framework: State
        after: [m3-arrays, m3-groups]
        help-at-home: Tile the floor
        ways:
          - modality: with hands
            pace: slow
            text: Tiles
          - {modality: with words, text: Tell it}
        mastery:
          rule: n-in-a-row
          cut: 3
          times: 2
        ---
        Notes.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Standard.self, Self.full, at: "standards/number/m3-area-model.md")
        let standard = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(standard.head.id == "m3-area-model")
        #expect(told(standard.code) == "3.OA.A.1 @ 2:7")
        #expect(told(standard.head.title) == "Area models @ 3:8")
        #expect(told(standard.iCan) == "I can break a rectangle in two. @ 4:8")
        #expect(told(standard.strand) == "Number @ 5:9")
        #expect(told(standard.grade) == "3 @ 6:8")
        #expect(told(standard.framework) == "State @ 7:12")
        #expect(
            standard.head.references.map(told) == [
                "after → standard:m3-arrays @ 8:9", "after → standard:m3-groups @ 8:20",
            ])
        #expect(told(standard.helpAtHome) == "Tile the floor @ 9:15")
        #expect(standard.ways.map { told($0.modality) } == ["with hands @ 11:15", "with words @ 14:16"])
        #expect(standard.ways.map { told($0.pace) } == ["slow @ 12:11", "-"])
        #expect(standard.ways.map { told($0.text) } == ["Tiles @ 13:11", "Tell it @ 14:34"])
        let mastery = try #require(standard.mastery)
        #expect(told(mastery.rule) == "nInARow @ 16:9")
        #expect(told(mastery.cut) == "3.0 @ 17:8")
        #expect(mastery.times == 2 && mastery.weight == nil)
    }

    @Test("what a standard leaves out is not there")
    func defaults() async throws {
        let reading = try await Reading(Standard.self, "---\ncode: X\ntitle: T\ni-can: I can\n---\n")
        let standard = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(
            standard.strand == nil && standard.grade == nil && standard.framework == nil && standard.helpAtHome == nil)
        #expect(standard.ways.isEmpty && standard.mastery == nil && standard.head.references.isEmpty)
    }

    @Test("a standard must have a code, a title and an “I can”")
    func required() async throws {
        let faults = try await Reading(Standard.self, "---\nstrand: S\n---\n").faults
        #expect(faults.map { $0.split(separator: "`")[1] } == ["title", "code", "i-can"])
    }

    @Test(
        "every rule of mastery is known",
        arguments: [
            "highest", "latest", "mean", "median", "n-of-times", "n-in-a-row", "weighted-average", "decaying-average",
            "power-law", "triangulated",
        ])
    func rules(rule: String) async throws {
        let text = "---\ncode: X\ntitle: T\ni-can: I can\nmastery: {rule: \(rule), cut: 3}\n---\n"
        let reading = try await Reading(Standard.self, text)
        #expect(reading.record?.mastery?.rule.value.rawValue == rule)
        #expect(reading.faults == [])
    }

    @Test(
        "a cut, times or weight that no rule can use is told at the value",
        arguments: [
            (
                "rule: highest, cut: 1",
                "5:31: error: `cut` must be a level above 1 and up to 4, such as 3, not `1` [bad-value]"
            ),
            (
                "rule: highest, cut: 4.5",
                "5:31: error: `cut` must be a level above 1 and up to 4, such as 3, not `4.5` [bad-value]"
            ),
            (
                "rule: mean, cut: 3, times: 2",
                "5:38: error: the rule `mean` has no use for `times`; take the line out, or choose the rule `n-of-times` or `n-in-a-row` [unused-by-rule]"
            ),
            (
                "rule: n-of-times, cut: 3, weight: 0.5",
                "5:45: error: the rule `n-of-times` has no use for `weight`; take the line out, or choose the rule `weighted-average` or `decaying-average` [unused-by-rule]"
            ),
            (
                "rule: decaying-average, cut: 3, weight: 1.2",
                "5:51: error: `weight` must be a number from 0 to 1, such as 0.65, not `1.2` [bad-value]"
            ),
            (
                "rule: hihgest, cut: 3, times: 2",
                "5:17: error: `hihgest` is not a word for `rule`; did you mean `highest`? [unknown-word]"
            ),
            ("cut: 3", "5:10: error: `rule` is missing: `mastery` must have it; add a line `rule: …` [missing-field]"),
            (
                "rule: mean",
                "5:10: error: `cut` is missing: `mastery` must have it; add a line `cut: …` [missing-field]"
            ),
        ])
    func masteryFaults(fields: String, fault: String) async throws {
        let reading = try await Reading(
            Standard.self, "---\ncode: X\ntitle: T\ni-can: I can\nmastery: {\(fields)}\n---\n")
        #expect(reading.faults == [fault])
    }

    @Test(
        "the numbers that a rule asks for are taken",
        arguments: ["rule: n-in-a-row, cut: 4, times: 1", "rule: weighted-average, cut: 1.5, weight: 0"])
    func masteryNumbers(fields: String) async throws {
        let reading = try await Reading(
            Standard.self, "---\ncode: X\ntitle: T\ni-can: I can\nmastery: {\(fields)}\n---\n")
        #expect(reading.faults == [])
        #expect(reading.record?.mastery?.calculation != nil)
    }

    @Test("a way to learn needs its modality and text; an entry that is a text is told")
    func ways() async throws {
        let text = "---\ncode: X\ntitle: T\ni-can: I can\nways: [{pace: slow}, hands]\n---\n"
        #expect(
            try await Reading(Standard.self, text).faults == [
                "5:8: error: `modality` is missing: an entry of `ways` must have it; add a line `modality: …` [missing-field]",
                "5:8: error: `text` is missing: an entry of `ways` must have it; add a line `text: …` [missing-field]",
                "5:22: error: each entry of `ways` must be keys and values [bad-value]",
            ])
    }
}
