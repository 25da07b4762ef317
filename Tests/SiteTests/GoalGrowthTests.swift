import Growth
import Records
import TestSupport
import Testing

@Suite("What a goal's numbers say")
struct GoalGrowthTests {
    static func school(
        _ scores: String, baseline: Int = 10, target: Int = 30, _ scale: String = "better: higher",
        status: String = "active", body: String = ""
    ) -> SmallSchool {
        SmallSchool([
            "assessments/facts.md": LearningSchool.assessment("Facts", scale),
            "scores/facts.csv": "student,2026-10-08,2026-10-15,2026-10-22\nada-l,\(scores)\n",
            "students/ada-l/goals/2026-10-01-g.md": LearningSchool.goal(
                "Goal", "2026-10-01", "due: 2026-12-01", "status: \(status)", "audience: public",
                "measure: {assessment: facts, baseline: {date: 2026-10-01, value: \(baseline)}, target: {date: 2026-12-01, value: \(target)}}",
                body: body),
        ])
    }

    /// The terms and sentences of the goal's own page, such as `So far: …`.
    static func told(_ school: SmallSchool, _ readership: Readership, on day: String = "2026-11-03") async throws
        -> [String]
    {
        let site = try await LearningSchool.site(readership, school, on: day)
        #expect(site.faults == [])
        let folder = readership == .public ? "krtm" : "ada-l"
        let page = site["students/\(folder)/goals/g/index.html"]
        let start = try #require(page.firstRange(of: "<dl class=\"plan says\">"))
        let rest = page[start.upperBound...]
        return rest[..<(rest.firstRange(of: "</dl>")?.lowerBound ?? rest.endIndex)].split(separator: "<div>").compactMap
        {
            let text = HTMLPage("<div>" + $0).text.split(whereSeparator: \.isNewline).joined()
                .trimmingPrefix(" ")
            return text.isEmpty ? nil : String(text)
        }
    }

    @Test(
        "growth to the target is told in words that look at what is there, never ahead",
        arguments: [
            ("12,,14", 10, 30, "", "2026-11-03", "4 of the 20 points gained, with 4 weeks to go."),
            ("12,,14", 10, 30, "", "2026-11-25", "4 of the 20 points gained, with 6 days to go."),
            ("12,,14", 10, 30, "", "2026-11-30", "4 of the 20 points gained, with 1 day to go."),
            ("12,,14", 10, 30, "", "2026-12-01", "4 of the 20 points gained."),
            ("12,,31", 10, 30, "", "2026-11-03", "The target is reached: from 10 to 31 points."),
            ("12,,30", 10, 30, "", "2026-11-03", "The target is reached: from 10 to 30 points."),
            ("12,,8", 10, 30, "", "2026-11-03", "8 points just now, 10 at the start, with 4 weeks to go."),
            (
                "12,,11", 10, 30, "standard-error: 2", "2026-11-03",
                "About the same as at the start, 11 points, with 4 weeks to go."
            ),
            (
                ",,", 10, 30, "", "2026-11-03",
                "It begins at 10 points; the first score on the way is still to come, with 4 weeks to go."
            ),
            ("28,,24", 30, 20, "better: lower", "2026-11-03", "6 of the 10 points taken off, with 4 weeks to go."),
            ("28,,19", 30, 20, "better: lower", "2026-11-03", "The target is reached: from 30 to 19 points."),
            ("20,,22", 20, 20, "", "2026-11-03", "The target is reached: from 20 to 22 points."),
        ])
    func words(scores: String, baseline: Int, target: Int, scale: String, day: String, sentence: String) async throws {
        let school = Self.school(scores, baseline: baseline, target: target, scale.isEmpty ? "better: higher" : scale)
        let told = try await Self.told(school, .family(student: "ada-l"), on: day)
        #expect(told.first == "So far" + sentence)
    }

    @Test("what to be proud of and what is next follow from steps, scores and thoughts")
    func proudAndNext() async throws {
        let family = Readership.family(student: "ada-l")
        let steps = "- [x] a\n- [ ] Read to the *dog*\n- [ ] c"
        #expect(
            try await Self.told(Self.school("12,,14", body: steps), family).dropFirst() == [
                "To be proud of14 points, the best so far; 1 of 3 steps done", "NextRead to the dog",
            ])
        #expect(
            try await Self.told(Self.school("16,,14"), family).dropFirst() == [
                "To be proud ofseeing what to work on, and saying why"
            ], "14 is not the best")
        var school = Self.school("16,,14")
        school.files["students/ada-l/reflections/r.md"] = LearningSchool.record(
            "R", "2026-10-20", "about: [goal:g]", "next-step: Slower.")
        #expect(try await Self.told(school, family).last == "NextSlower.")
        #expect(
            try await Self.told(Self.school("12,,31", status: "met", body: steps), family).dropFirst() == [
                "To be proud of31 points, the best so far; 1 of 3 steps done"
            ], "a goal that is met has no next step")
    }

    @Test("the point rule is for the staff alone")
    func pointRule() async throws {
        let short = Self.school("10,10,11")
        let beyond = Self.school("20,22,24")
        let change = "For staffThe last three scores lie short of the aim line: time to change something."
        #expect(try await Self.told(short, .staff).last == change)
        #expect(
            try await Self.told(beyond, .staff).last
                == "For staffThe last three scores lie beyond the aim line: raise the aim.")
        for readership in [Readership.public, .family(student: "ada-l")] {
            #expect(try await Self.told(short, readership).allSatisfy { !$0.contains("aim line") })
        }
        #expect(try await Self.told(Self.school("10,10,11", status: "retired"), .staff).last != change)
        #expect(try await Self.told(Self.school("12,10,24"), .staff).allSatisfy { !$0.contains("For staff") })
    }

    @Test("readers who may not know the scores of the sheets are not told that there are none")
    func publicReaders() async throws {
        let told = try await Self.told(Self.school("12,,14"), .public)
        #expect(told == ["To be proud ofseeing what to work on, and saying why"])
        #expect(try await Self.told(Self.school("12,,31", status: "met"), .public).count == 1)
    }
}
