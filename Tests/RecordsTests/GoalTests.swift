import Growth
import Records
import Testing

@Suite("Goals")
struct GoalTests {
    static let full = """
        ---
        title: I can multiply
        date: 2026-09-14
        due: 2026-12-18
        why: "Because: hens"
        set-by: together
        domain: work-habits
        standards: [m3-arrays, m3-area-model]
        status: revised
        from: first-thought
        measure:
          assessment: facts
          baseline: {date: 2026-09-01, value: 12.5}
          target: {date: 2026-12-01, value: 40}
        strategy: Cards on the bus
        support-from: My brother
        review-dates: [2026-10-01, 2026-11-01]
        celebrate: true
        ---
        - [x] Cards

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Goal.self, Self.full)
        let goal = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(goal.head.id == "example" && goal.head.student == "ada-l")
        #expect(told(goal.head.title) == "I can multiply @ 2:8")
        #expect(told(goal.head.date) == "2026-09-14 @ 3:7")
        #expect(told(goal.due) == "2026-12-18 @ 4:6")
        #expect(told(goal.why) == "Because: hens @ 5:6")
        #expect(told(goal.setBy) == "together @ 6:9")
        #expect(goal.domain == .workHabits)
        #expect(goal.status == .revised)
        #expect(
            goal.head.references.map(told) == [
                "standards → standard:m3-arrays @ 8:13", "standards → standard:m3-area-model @ 8:24",
                "from → reflection:first-thought @ 10:7", "assessment → assessment:facts @ 12:15",
            ])
        let measure = try #require(goal.measure)
        #expect(told(measure.assessment) == "facts @ 12:15")
        #expect(measure.baseline.value == Score(day: try #require(Day("2026-09-01")), value: 12.5))
        #expect(measure.target.value == Score(day: try #require(Day("2026-12-01")), value: 40))
        #expect(measure.target.range.start.line == 14 && measure.target.range.start.column == 11)
        #expect(goal.successCriteria.isEmpty)
        #expect(told(goal.strategy) == "Cards on the bus @ 15:11")
        #expect(told(goal.supportFrom) == "My brother @ 16:15")
        #expect(told(goal.reviewDates) == ["2026-10-01 @ 17:16", "2026-11-01 @ 17:28"])
        #expect(goal.celebrate)
    }

    static func goal(_ lines: String...) -> String {
        "---\ntitle: T\ndate: 2026-09-14\ndue: 2026-12-18\nwhy: w\nset-by: student\n" + lines.joined(separator: "\n")
            + "\n---\n"
    }

    @Test("what a goal leaves out has its default")
    func defaults() async throws {
        let reading = try await Reading(Goal.self, Self.goal("success-criteria:", "  - I can tell", "  - You can tell"))
        let goal = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(goal.domain == .academic && goal.status == .active && !goal.celebrate)
        #expect(goal.measure == nil && goal.strategy == nil && goal.supportFrom == nil && goal.reviewDates.isEmpty)
        #expect(told(goal.successCriteria) == ["I can tell @ 8:5", "You can tell @ 9:5"])
    }

    @Test("every word for `set-by`, `domain` and `status` is known")
    func words() async throws {
        for setBy in ["student", "together", "teacher", "family"] {
            let text = Self.goal("success-criteria: [s]").replacing("set-by: student", with: "set-by: \(setBy)")
            #expect(try await Reading(Goal.self, text).record?.setBy.value.rawValue == setBy)
        }
        for domain in ["academic", "social-emotional", "work-habits", "health", "creative", "community"] {
            let reading = try await Reading(Goal.self, Self.goal("success-criteria: [s]", "domain: \(domain)"))
            #expect(reading.record?.domain.rawValue == domain)
            #expect(reading.faults == [])
        }
        for status in ["draft", "active", "met", "exceeded", "continued", "revised", "retired"] {
            let reading = try await Reading(Goal.self, Self.goal("success-criteria: [s]", "status: \(status)"))
            #expect(reading.record?.status.rawValue == status)
            #expect(reading.faults == [])
        }
    }

    @Test("a goal without a measure and without success criteria is told at its title")
    func withoutMeasure() async throws {
        #expect(
            try await Reading(Goal.self, Self.goal("celebrate: false")).faults == [
                "2:8: error: a goal needs `measure` or `success-criteria`, so that everyone can tell when it is met; add `success-criteria:` with a list of what it will look like [goal-without-measure]"
            ])
    }

    @Test("an empty list of success criteria is none")
    func emptyCriteria() async throws {
        let faults = try await Reading(Goal.self, Self.goal("success-criteria: []")).faults
        #expect(faults.count == 1 && faults[0].hasSuffix("[goal-without-measure]"))
    }

    @Test("a goal with both is told at the measure")
    func twoMeasures() async throws {
        let reading = try await Reading(
            Goal.self,
            Self.goal(
                "success-criteria: [s]",
                "measure: {assessment: f, baseline: {date: 2026-09-01, value: 1}, target: {date: 2026-10-01, value: 2}}"
            ))
        #expect(
            reading.faults == [
                "8:10: error: a goal has either `measure` or `success-criteria`, not both; keep the one that tells best when it is met [goal-with-two-measures]"
            ])
    }

    @Test("a measure that can't be read is one fault, not two")
    func brokenMeasure() async throws {
        #expect(
            try await Reading(Goal.self, Self.goal("measure: many facts")).faults == [
                "7:10: error: `measure` must be keys and values, indented below `measure:` [wrong-shape]"
            ])
        #expect(
            try await Reading(Goal.self, Self.goal("success-criteria: I can tell")).faults == [
                "7:19: error: `success-criteria` must be a list such as [one, two] [wrong-shape]"
            ])
    }

    @Test("a measure without its parts lacks each of them")
    func partsOfMeasure() async throws {
        let faults = try await Reading(Goal.self, Self.goal("measure: {baseline: {value: 3}}")).faults
        #expect(
            faults == [
                "7:10: error: `assessment` is missing: `measure` must have it; add a line `assessment: …` [missing-field]",
                "7:10: error: `target` is missing: `measure` must have it; add a line `target: …` [missing-field]",
                "7:21: error: `date` is missing: `baseline` must have it; add a line `date: …` [missing-field]",
            ])
    }

    @Test("what ends before it starts is told at the end")
    func ends() async throws {
        let due = Self.goal("success-criteria: [s]").replacing("due: 2026-12-18", with: "due: 2026-09-13")
        #expect(
            try await Reading(Goal.self, due).faults == [
                "4:6: error: `due` must come after `date`; correct one of the two; mostly the year is a slip of the pen [end-before-start]"
            ])
        let sameDay = Self.goal("success-criteria: [s]").replacing("due: 2026-12-18", with: "due: 2026-09-14")
        #expect(try await Reading(Goal.self, sameDay).faults == [])
        let target = Self.goal(
            "measure: {assessment: f, baseline: {date: 2026-09-01, value: 1}, target: {date: 2026-09-01, value: 2}}")
        #expect(
            try await Reading(Goal.self, target).faults == [
                "7:74: error: `target` must come after `baseline`; correct one of the two; mostly the year is a slip of the pen [end-before-start]"
            ])
    }

    @Test(
        "a misspelt key is told with the key that was meant",
        arguments: [
            ("standarts: [a]", "standards"), ("succes-criteria: [a]", "success-criteria"), ("Domain: health", "domain"),
            ("supportfrom: me", "support-from"), ("review_dates: [2026-10-01]", "review-dates"),
            ("stauts: met", "status"),
        ])
    func nearMiss(line: String, key: String) async throws {
        let faults = try await Reading(Goal.self, Self.goal("success-criteria: [s]", line)).faults
        let wrong = line.prefix { $0 != ":" }
        // `succes-criteria` beside `success-criteria` can only mean what is there already.
        #expect(faults == ["8:1: error: `\(wrong)` is not a key of a goal; did you mean `\(key)`? [unknown-key]"])
    }

    @Test("a key that is like none is told with all keys")
    func unlike() async throws {
        let faults = try await Reading(Goal.self, Self.goal("success-criteria: [s]", "rank: 1")).faults
        #expect(faults.count == 1)
        #expect(faults[0].hasPrefix("8:1: error: `rank` is not a key of a goal; the keys here are title, date, id, "))
        for key in ["due", "why", "set-by", "measure", "celebrate", "audience", "publish-from"] {
            #expect(faults[0].contains(key))
        }
    }
}
