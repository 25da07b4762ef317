import Growth
import Records
import Testing

@Suite("Assessments")
struct AssessmentTests {
    static let full = """
        ---
        title: Mile run
        unit: seconds
        purpose: as
        method: performance
        standards: [fitness]
        min: 300
        max: 1200
        better: lower
        standard-error: 7.5
        bands:
          - {id: fast, label: Fast, from: 0}
          - id: steady
            label: Steady
            from: 540
        expected: [{date: 2026-09-01, value: 700}, {date: 2027-05-01, value: 640}]
        source: Our own runners
        ---
        Four laps.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Assessment.self, Self.full)
        let assessment = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(told(assessment.unit) == "seconds @ 3:7")
        #expect(told(assessment.purpose) == "as @ 4:10")
        #expect(assessment.method == .performance)
        #expect(assessment.head.references.map(told) == ["standards → standard:fitness @ 6:13"])
        #expect(told(assessment.min) == "300.0 @ 7:6")
        #expect(told(assessment.max) == "1200.0 @ 8:6")
        #expect(assessment.better == .lower)
        #expect(told(assessment.standardError) == "7.5 @ 10:17")
        #expect(assessment.bands.map { told($0.id) } == ["fast @ 12:10", "steady @ 13:9"])
        #expect(assessment.bands.map { told($0.label) } == ["Fast @ 12:23", "Steady @ 14:12"])
        #expect(assessment.bands.map { told($0.from) } == ["0.0 @ 12:35", "540.0 @ 15:11"])
        #expect(assessment.levels.isEmpty)
        #expect(
            assessment.expected.map { "\($0.value.day) \($0.value.value)" } == ["2026-09-01 700.0", "2027-05-01 640.0"])
        #expect(assessment.expected.map { $0.range.start.column } == [12, 44])
        #expect(told(assessment.cutSource) == "Our own runners @ 17:9")
    }

    static func assessment(_ lines: String...) -> String {
        "---\ntitle: T\nunit: u\npurpose: for\n" + lines.map { $0 + "\n" }.joined() + "---\n"
    }

    @Test("what an assessment leaves out has its default; levels are a scale too")
    func defaults() async throws {
        let reading = try await Reading(Assessment.self, Self.assessment("levels: [J, K, 'no']"))
        let assessment = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(assessment.better == .higher && assessment.method == nil && assessment.standardError == nil)
        #expect(
            assessment.min == nil && assessment.max == nil && assessment.expected.isEmpty && assessment.bands.isEmpty)
        #expect(told(assessment.levels) == ["J @ 5:10", "K @ 5:13", "no @ 5:16"])
        #expect(assessment.growthBands == nil)
    }

    @Test("an assessment must have its unit, its purpose and a scale")
    func required() async throws {
        #expect(
            try await Reading(Assessment.self, "---\ntitle: T\n---\n").faults == [
                "1:1: error: `unit` is missing: an assessment must have it; add a line `unit: …` [missing-field]",
                "1:1: error: `purpose` is missing: an assessment must have it; add a line `purpose: …` [missing-field]",
                "2:8: error: an assessment needs `bands` or `levels`; add `bands:` with cut scores, or `levels: [A, B, C]` for letters in order [scale-missing]",
            ])
    }

    @Test("a scale that can't be read is one fault, not two")
    func brokenScale() async throws {
        #expect(
            try await Reading(Assessment.self, Self.assessment("bands: four")).faults == [
                "5:8: error: `bands` must be a list of entries, each beginning with a dash [wrong-shape]"
            ])
    }

    @Test(
        "the bands cover the scale: none begins above `max`, and the first one not above `min`",
        arguments: [
            (
                "min: 5",
                "6:33: warning: scores from 5 up to 8 are in no band: the first one starts above `min`; let the first band start at `min`, or add one that does"
            ),
            (
                "max: 15",
                "7:33: warning: band `B` starts above `max`, so no score could ever be in it; correct its `from`, or `max`"
            ),
            ("max: 20", nil), ("min: 8", nil), ("min: 9", nil),
        ])
    func coverage(line: String, fault: String?) async throws {
        let text = Self.assessment(
            line, "bands: [{id: a, label: A, from: 8},", "        {id: b, label: B, from: 20}]")
        #expect(
            try await Reading(Assessment.self, text).faults
                == [fault.map { $0 + " [bands-beside-scale]" }].compactMap(\.self))
    }

    @Test("cut scores ascend; the first that does not is told at its `from`", arguments: ["8", "7"])
    func order(from: String) async throws {
        let text = Self.assessment(
            "bands: [{id: a, label: A, from: 8},", "        {id: b, label: Before, from: \(from)}]")
        let faults = try await Reading(Assessment.self, text).faults
        #expect(
            faults == [
                "6:38: error: band `Before` starts at or below the band before it; put the bands in ascending order of `from`, each above the one before it [bands-out-of-order]"
            ])
    }

    @Test("a band and a level stand once")
    func twice() async throws {
        let bands = Self.assessment("bands: [{id: a, label: A, from: 1},", "        {id: a, label: B, from: 2}]")
        #expect(
            try await Reading(Assessment.self, bands).faults == [
                "6:14: error: band `a` stands twice; change one of the two, or take it out [twice]"
            ])
        #expect(
            try await Reading(Assessment.self, Self.assessment("levels: [A, B, A]")).faults == [
                "5:16: error: level `A` stands twice; change one of the two, or take it out [twice]"
            ])
    }

    @Test("`max` lies above `min`", arguments: ["5", "4"])
    func range(max: String) async throws {
        let text = Self.assessment("min: 5", "max: \(max)", "levels: [A]")
        #expect(
            try await Reading(Assessment.self, text).faults == [
                "6:6: error: `max` must be above `min`; correct one of the two [end-before-start]"
            ])
    }

    @Test("`better` is higher or lower")
    func better() async throws {
        #expect(
            try await Reading(Assessment.self, Self.assessment("levels: [A]", "better: highest")).faults == [
                "6:9: error: `highest` is not a word for `better`; did you mean `higher`? [unknown-word]"
            ])
    }
}
