import Growth
import Records
import Testing

@testable import School
@testable import Site

@Suite("Findings of walls")
struct WallFindingTests {
    private static func band(
        _ code: String, _ from: Double, _ now: Double, _ direction: Direction?, moved: Bool = false
    ) -> BandNote {
        BandNote(
            student: .coded(code), steps: [0, 1], from: Score(day: .september(plus: 13), value: from),
            now: Score(day: .september(plus: 40), value: now), direction: direction, hasMoved: moved, nextStep: nil)
    }

    private static let bandCases: [(notes: [BandNote], finding: String)] = [
        ([], "The first scores are up; growth will show with the next ones."),
        ([band("B", 50, 50, nil)], "The first scores are up; growth will show with the next ones."),
        ([band("B", 50, 55, .rising)], "One of us is on this wall, and has grown since September 14."),
        (
            [band("B", 50, 65, .rising, moved: true)],
            "One of us is on this wall, and has grown since September 14; the note moved on to a further band."
        ),
        ([band("B", 50, 51, .steady)], "One of us is on this wall, about where the note was on September 14."),
        ([band("B", 50, 40, .dipping)], "One of us is on this wall, and dipped since September 14."),
        (
            [band("B", 50, 65, .rising, moved: true), band("C", 70, 71, .steady), band("D", 70, 60, .dipping)],
            "One of the three of us has grown since September 14; 1 moved on to a further band."
        ),
        (
            [band("B", 50, 55, .rising), band("C", 60, 71, .rising)],
            "Both of us have grown since September 14."
        ),
        (
            [band("B", 50, 51, .steady), band("C", 60, 61, .steady)], "We are about where we were on September 14."
        ),
        (
            [band("B", 50, 51, .steady), band("C", 70, 50, .dipping, moved: true)],
            "One of the two of us dipped since September 14, and we are looking at why."
        ),
        (
            [band("B", 60, 51, .dipping), band("C", 70, 50, .dipping)],
            "Both of us dipped since September 14, and we are looking at why."
        ),
    ]

    @Test("notes in bands: few, one, none, flat and dipping", arguments: bandCases.indices)
    func bands(_ index: Int) async throws {
        let (notes, finding) = Self.bandCases[index]
        let wall = try await WallDesk()
        let content = BandNotes(
            assessment: wall.words, days: [.september(plus: 13), .september(plus: 40)], notes: notes, waiting: [])
        #expect(wall.showing(.bands(content)).finding == finding)
    }

    @Test("a note that moved back is no further band")
    func movedBack() async throws {
        let wall = try await WallDesk()
        let notes = [Self.band("B", 95, 80, .dipping, moved: true), Self.band("C", 50, 55, .rising)]
        let content = BandNotes(assessment: wall.words, days: [.september(plus: 40)], notes: notes, waiting: [])
        #expect(wall.showing(.bands(content)).finding == "One of the two of us has grown since September 14.")
    }

    @Test("growth is told since the day that the wall compares with")
    func since() async throws {
        let wall = try await WallDesk()
        let content = BandNotes(
            assessment: wall.words, days: [.september(plus: 40)], notes: [Self.band("B", 50, 55, .rising)], waiting: [])
        #expect(wall.showing(.bands(content), since: .september(plus: 0)).finding.contains("since September 1."))
    }

    private static func row(_ code: String, _ from: Double, _ now: Double, _ direction: Direction) -> GrowthRow {
        GrowthRow(
            student: .coded(code), from: Score(day: .september(plus: 0), value: from),
            now: Score(day: .september(plus: 30), value: now),
            direction: direction, expected: nil)
    }

    @Test("growth: wider than the staff the middle is told from the minimum group on", arguments: [3, 9, 10, 11])
    func middleOfAGroup(students: Int) async throws {
        let rows = (0..<students).map { Self.row("C\($0)", 50, 60 + Double($0), .rising) }
        for readership in [Readership.public, .school] {
            let wall = try await WallDesk(for: readership)
            let showing = wall.showing(.growth(GrowthRows(assessment: wall.words, rows: rows, waiting: [])))
            #expect(showing.finding.contains("in the middle") == (students >= 10))
            #expect(showing.figures.contains(.median) == (students >= 10))
        }
    }

    @Test("growth: the middle is told to the staff from three on, and only when it is growth")
    func growth() async throws {
        let wall = try await WallDesk(for: .staff)
        func finding(_ rows: [GrowthRow], on assessment: RecordHandle) -> String {
            wall.showing(.growth(GrowthRows(assessment: assessment, rows: rows, waiting: []))).finding
        }
        let three = [Self.row("B", 50, 60, .rising), Self.row("C", 50, 70, .rising), Self.row("D", 50, 50, .steady)]
        #expect(
            finding(three, on: wall.words)
                == "Two of the three of us have grown since September 1; the growth in the middle is +10 words a minute."
        )
        #expect(finding(Array(three.prefix(2)), on: wall.words) == "Both of us have grown since September 1.")
        let quicker = [
            Self.row("B", 700, 640, .rising), Self.row("C", 700, 690, .rising), Self.row("D", 700, 680, .rising),
        ]
        #expect(
            finding(quicker, on: wall.seconds)
                == "All three of us have grown since September 1; the growth in the middle is −20 seconds.")
        let dip = [Self.row("B", 60, 50, .dipping), Self.row("C", 60, 50, .dipping), Self.row("D", 60, 60, .steady)]
        #expect(
            finding(dip, on: wall.words)
                == "Two of the three of us dipped since September 1, and we are looking at why.")
    }

    @Test("those who have no second score yet are among us, too")
    func waiting() async throws {
        let wall = try await WallDesk()
        let growth = GrowthRows(
            assessment: wall.words, rows: [Self.row("B", 50, 60, .rising)], waiting: ["C", "D"].map(WallStudent.coded))
        #expect(wall.showing(.growth(growth)).finding == "One of the three of us has grown since September 1.")
        let notes = BandNotes(
            assessment: wall.words, days: [.september(plus: 40)], notes: [Self.band("B", 50, 40, .dipping)],
            waiting: [.coded("C")])
        #expect(
            wall.showing(.bands(notes)).finding
                == "One of the two of us dipped since September 14, and we are looking at why.")
    }

    @Test("what a group grew by: more, fewer, the same, dipping, too few")
    func groupGrowth() async throws {
        let wall = try await WallDesk()
        func finding(_ gain: Double?, on assessment: RecordHandle? = nil) -> String {
            let growth = GroupGrowth(
                assessment: assessment ?? wall.words, students: .count(20), medianGain: gain, medianFrom: 70,
                medianNow: 82, effectSize: nil, expected: nil, from: .september(plus: 0), now: .september(plus: 30))
            return wall.showing(.groupGrowth(growth)).finding
        }
        #expect(finding(12) == "Half of us grew by 12 words a minute or more since September 1.")
        #expect(finding(0) == "In the middle we are about where we were on September 1.")
        #expect(
            finding(-3)
                == "Half of us dipped by 3 words a minute or more since September 1, and we are looking at why.")
        #expect(finding(nil).hasPrefix("There are too few of us"))
        #expect(
            finding(-12, on: wall.seconds)
                == "Half of us came down by 12 seconds or more since September 1, which is growth here.")
        #expect(
            finding(12, on: wall.seconds)
                == "Half of us went up by 12 seconds or more since September 1, where less is further along; "
                + "we are looking at why.")
    }

    @Test("counts in bands: then and now, one day, hidden")
    func bandCounts() async throws {
        let wall = try await WallDesk()
        func finding(_ days: [[PublishedCount]]) -> String {
            let days = days.enumerated().map {
                BandCountsOfDay(day: .september(plus: $0 * 10), counts: $1, total: .count(30))
            }
            return wall.showing(.bandCounts(BandCounts(assessment: wall.words, days: days))).finding
        }
        let (first, last): ([PublishedCount], [PublishedCount]) = (
            [.count(10), .count(10), .count(10)], [.count(10), .count(5), .count(16)]
        )
        #expect(finding([first, last]) == "Developing or further: 20 of us on September 1, 21 on September 11.")
        #expect(finding([first, first]) == "Developing or further: 20 of us on September 11, as on September 1.")
        #expect(finding([first]) == "Developing or further: 20 of us on September 1.")
        #expect(
            finding([first, [.count(12), .count(17), .hidden]])
                == "Developing: 10 of us on September 1, 17 on September 11.")
        #expect(finding([[.count(12), .hidden, .hidden]]) == "Beginning: 12 of us on September 1.")
        #expect(
            finding([[.hidden, .hidden, .hidden]])
                == "Some groups are too small to be told; the picture shows the others.")
    }

    @Test("standards that most can do: all, some, none, not looked at")
    func standards() async throws {
        let wall = try await WallDesk()
        func finding(_ states: [[MasteryState]]) -> String {
            let grid = StandardsGrid(
                standards: wall.standards, students: [.coded("B"), .coded("C"), .coded("D")], states: states)
            return wall.showing(.standards(grid)).finding
        }
        let (most, few): ([MasteryState], [MasteryState]) = (
            [.secure, .extending, .developing], [.secure, .beginning, .notYetAssessed]
        )
        #expect(finding([most, most]) == "All 2 standards are secure for most of us.")
        #expect(finding([most, few]) == "One of 2 standards is secure for most of us.")
        #expect(finding([few, few]) == "Two of 2 standards are begun, and on their way.")
        #expect(
            finding([[.notYetAssessed, .notYetAssessed, .notYetAssessed], []])
                == "No standard has been looked at yet.")
    }

    @Test("shares of standards: at least half, fewer, hidden")
    func shares() async throws {
        let wall = try await WallDesk()
        func finding(_ shares: [PublishedPercentage?]) -> String {
            wall.showing(.standardShares(zip(wall.standards, shares).map { StandardShare(standard: $0, mastered: $1) }))
                .finding
        }
        #expect(finding([.orMore(80), .between(60, 79)]) == "All 2 standards are secure for at least half of us.")
        #expect(finding([.orMore(80), .between(40, 59)]) == "One of 2 standards is secure for at least half of us.")
        #expect(finding([.orLess(20), nil]) == "These standards are on their way.")
        #expect(finding([nil, nil]).hasPrefix("There are too few of us"))
    }

    @Test("together: reached, next stop, on the way, without a goal, hidden")
    func thermometer() async throws {
        let wall = try await WallDesk()
        func finding(_ now: Double?, target: Double?, milestones: [(value: Double, label: String)] = []) -> String {
            let totals = now.map { [Score(day: .september(plus: 3), value: $0)] } ?? []
            return wall.showing(
                .thermometer(
                    TogetherCount(assessment: wall.words, totals: totals, target: target, milestones: milestones))
            ).finding
        }
        #expect(finding(412, target: 400) == "We did it: 412 words a minute, and our goal was 400.")
        #expect(
            finding(150, target: 400, milestones: [(100, "a hat"), (200, "a picnic")])
                == "150 of 400 words a minute so far; at 200 comes “a picnic”.")
        #expect(
            finding(250, target: 400, milestones: [(200, "a picnic")]) == "250 words a minute so far; our goal is 400.")
        #expect(finding(250, target: nil) == "250 words a minute so far.")
        #expect(finding(nil, target: 400) == "What we count together will show when more of us have counted.")
    }

    @Test("goals: all stages, one goal, counts with some hidden")
    func goals() async throws {
        let wall = try await WallDesk()
        func notes(_ stages: [GoalStage]) -> WallPicture.Content {
            .goals(
                GoalNotes(
                    notes: stages.map {
                        GoalNote(
                            student: .coded("B"), goal: wall.goal, stage: $0, stepsDone: 0, steps: 2, nextStep: nil)
                    }))
        }
        #expect(
            wall.showing(notes([.set, .working, .working, .review, .met])).finding
                == "Of 5 goals, 1 is just set, 2 are under way, 1 waits for another look and 1 is met.")
        #expect(wall.showing(notes([.review])).finding == "One goal hangs here: time for another look.")
        func counts(_ working: PublishedCount, total: PublishedCount) -> WallPicture.Content {
            .goalCounts(GoalCounts(counts: [(.set, .hidden), (.working, working), (.met, .count(0))], total: total))
        }
        #expect(
            wall.showing(counts(.count(12), total: .count(20))).finding == "Of our 20 newest goals, 12 are under way.")
        #expect(wall.showing(counts(.count(12), total: .hidden)).finding == "Of our newest goals, 12 are under way.")
        #expect(wall.showing(counts(.hidden, total: .hidden)).finding.hasPrefix("Some groups are too small"))
    }

    @Test("coverage, days and quadrants in words")
    func staff() async throws {
        let wall = try await WallDesk()
        func coverage(_ days: [[Int?]]) -> String {
            let rows = days.map { CoverageRow(student: .coded("B"), days: $0) }
            return wall.showing(.coverage(CoverageGrid(subjects: ["Reading", "Math"], rows: rows))).finding
        }
        #expect(
            coverage([[3, 20]]) == "There is evidence from every student in every subject from the last three weeks.")
        #expect(
            coverage([[3, 21], [1, 1]])
                == "One of 2 students has a subject without evidence for three weeks or more.")
        #expect(
            coverage([[3, nil], [40, 1]])
                == "Two of 2 students have a subject without evidence for three weeks or more.")

        let calendar = EvidenceCalendar(
            first: .september(plus: 0), last: .september(plus: 30),
            days: [EvidenceDay(day: .september(plus: 2), step: 1, count: .hidden)], steps: [1, 10])
        #expect(
            wall.showing(.calendar(calendar)).finding == "There is work from 1 day between September 1 and October 1.")

        func quadrant(_ growths: [Double], cut: Double, on assessment: RecordHandle) -> String {
            let points = growths.map { QuadrantPoint(student: .coded("B"), achievement: 50, growth: $0) }
            return wall.showing(
                .quadrant(
                    QuadrantPoints(
                        assessment: assessment, points: points, waiting: [], achievementCut: 60, growthCut: cut,
                        since: .september(plus: 0)))
            ).finding
        }
        #expect(
            quadrant([3, 8, 9], cut: 8, on: wall.words)
                == "Two of 3 students have grown by 8 words a minute or more since September 1.")
        #expect(quadrant([-3, 0, 9], cut: 0, on: wall.words) == "One of 3 students has grown since September 1.")
        #expect(
            quadrant([-30, 5], cut: -20, on: wall.seconds)
                == "One of 2 students has grown by 20 seconds or more since September 1.")
    }

    @Test("no word on a wall is one of failing")
    func noFailing() async throws {
        let words = try await WallDesk().desk.words.texts
        for (key, text) in words where key.hasPrefix("wall") || key.hasPrefix("stage-") {
            for word in ["fail", "behind", "worst", "best", "poor", "weak", "rank", "lowest", "highest"] {
                #expect(!text.lowercased().contains(word), "\(key): \(text)")
            }
        }
    }
}
