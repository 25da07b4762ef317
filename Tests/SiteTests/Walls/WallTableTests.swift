import Growth
import Records
import Testing

@testable import School
@testable import Site

@Suite("Tables of walls")
struct WallTableTests {
    private static let codes = ["BCDF", "GHJK", "LMNP"]

    private static let score = Score(day: .september(plus: 0), value: 58)

    private static func picture(_ wall: WallDesk) -> [(content: WallPicture.Content, points: Int)] {
        let students = codes.map(WallStudent.coded)
        return [
            (
                .bands(
                    BandNotes(
                        assessment: wall.words, days: [.september(plus: 0), .september(plus: 9)],
                        notes: students.map {
                            BandNote(
                                student: $0, steps: [0, 1], from: score,
                                now: Score(day: .september(plus: 9), value: 66),
                                direction: .rising, hasMoved: true, nextStep: "Read to the dog")
                        }, waiting: [])), 3
            ),
            (
                .growth(
                    GrowthRows(
                        assessment: wall.seconds,
                        rows: students.map {
                            GrowthRow(
                                student: $0, from: Score(day: .september(plus: 0), value: 700),
                                now: Score(day: .september(plus: 9), value: 650),
                                direction: .rising, expected: 20)
                        }, waiting: [])), 3
            ),
            (
                .quadrant(
                    QuadrantPoints(
                        assessment: wall.words,
                        points: students.map { QuadrantPoint(student: $0, achievement: 66, growth: 8) }, waiting: [],
                        achievementCut: 60, growthCut: 0, since: .september(plus: 0))), 3
            ),
            (
                .standards(
                    StandardsGrid(
                        standards: wall.standards, students: students,
                        states: [[.secure, .developing, .notYetAssessed], [.beginning, .extending, .needsRefresh]])), 3
            ),
            (
                .thermometer(
                    TogetherCount(
                        assessment: wall.words,
                        totals: [
                            score, Score(day: .september(plus: 9), value: 90),
                            Score(day: .september(plus: 12), value: 120),
                        ], target: 200,
                        milestones: [])), 3
            ),
            (
                .coverage(
                    CoverageGrid(
                        subjects: ["Reading", "Math"], rows: students.map { CoverageRow(student: $0, days: [3, nil]) })),
                3
            ),
        ]
    }

    @Test("a table has as many rows as the picture has points, each as wide as the head")
    func points() async throws {
        let wall = try await WallDesk()
        for (content, points) in Self.picture(wall) {
            let table = try #require(wall.showing(content).table)
            #expect(table.rows.count == points)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table)")
            #expect(table.rows.joined().filter { $0.isEmpty }.isEmpty || table.columns.last?.title == "Math")
        }
    }

    @Test("the table of notes replays the term: a band for each day")
    func replay() async throws {
        let wall = try await WallDesk()
        let table = try #require(wall.showing(Self.picture(wall)[0].content).table)
        #expect(table.columns.map(\.title) == ["Code", "First", "Latest", "Change", "September 1", "September 10"])
        #expect(table.columns.map(\.isNumeric) == [false, true, true, true, false, false])
        #expect(table.rows[0] == ["BCDF", "58", "66", "+8", "Beginning", "Developing"])
    }

    @Test("where fewer is better, the change that is expected is fewer, too")
    func lower() async throws {
        let wall = try await WallDesk()
        let table = try #require(wall.showing(Self.picture(wall)[1].content).table)
        #expect(table.rows[0] == ["BCDF", "September 1", "700", "September 10", "650", "−50", "−20"])
    }

    @Test("names have a column of their own beside the codes")
    func names() async throws {
        let wall = try await WallDesk()
        let content = WallPicture.Content.coverage(
            CoverageGrid(
                subjects: ["Reading"],
                rows: [CoverageRow(student: WallStudent(student: nil, name: "Ada", code: "BCDF"), days: [2])]))
        let table = try #require(wall.showing(content).table)
        #expect(table.columns.map(\.title) == ["Student", "Code", "Reading"])
        #expect(table.rows == [["Ada", "BCDF", "2"]])
    }

    @Test("levels are said by their letters, and have no differences")
    func levels() async throws {
        let wall = try await WallDesk()
        let note = BandNote(
            student: .coded("BCDF"), steps: [2, 4], from: Score(day: .september(plus: 0), value: 2),
            now: Score(day: .september(plus: 9), value: 4), direction: .rising, hasMoved: true, nextStep: nil)
        let showing = wall.showing(
            .bands(
                BandNotes(
                    assessment: wall.levels, days: [.september(plus: 0), .september(plus: 9)], notes: [note],
                    waiting: [])))
        #expect(showing.table?.rows == [["BCDF", "L", "N", "L", "N"]])
        // Of ten levels the wall has columns for those from the first to the last note.
        let columns = showing.picture.columns
        #expect(columns.map { $0.band?.label } == ["L", "M", "N"])
        #expect(columns.map(\.count) == [0, 0, 1])
        #expect(columns[2].notes.first?.steps == "0 2")
        #expect(columns[2].notes.first?.growth?.amount == nil)
    }

    @Test("what is hidden is a word in tables, and nowhere a number")
    func hidden() async throws {
        let wall = try await WallDesk()
        let days = [
            BandCountsOfDay(day: .september(plus: 0), counts: [.hidden, .count(12), .hidden], total: .count(30)),
            BandCountsOfDay(day: .september(plus: 9), counts: [.hidden, .hidden, .count(11)], total: .hidden),
        ]
        let counts = wall.showing(.bandCounts(BandCounts(assessment: wall.words, days: days)))
        #expect(
            counts.table?.rows == [
                ["September 1", "not shown", "12", "not shown", "30"],
                ["September 10", "not shown", "not shown", "11", "not shown"],
            ])
        #expect(counts.hidesSmallGroups)
        let goals = wall.showing(
            .goalCounts(GoalCounts(counts: [(.set, .hidden), (.working, .count(10))], total: .count(14))))
        #expect(
            goals.table?.rows == [["Just set", "not shown"], ["Under way", "10"], ["All", "14"]])
        #expect(goals.hidesSmallGroups)
        let shares = wall.showing(
            .standardShares([
                StandardShare(standard: wall.standards[0], mastered: nil),
                StandardShare(standard: wall.standards[1], mastered: .between(40, 59)),
            ]))
        #expect(
            shares.table?.rows == [["S.1", "Arrays", "not shown"], ["S.2", "Halves", "40% to 59%"]])
        #expect(shares.picture.shares.map(\.from) == [nil, "40"])
    }

    @Test("of a day with few pieces of work only the step is told")
    func calendar() async throws {
        let wall = try await WallDesk()
        let calendar = EvidenceCalendar(
            first: .september(plus: 0), last: .september(plus: 30),
            days: [
                EvidenceDay(day: .september(plus: 2), step: 1, count: .hidden),
                EvidenceDay(day: .september(plus: 3), step: 2, count: .count(12)),
                EvidenceDay(day: .september(plus: 4), step: 3, count: .count(25)),
            ], steps: [1, 10, 20])
        let showing = wall.showing(.calendar(calendar))
        #expect(
            showing.table?.rows.filter { $0[1] != "none shown" } == [
                ["September 3", "1 to 9"], ["September 4", "12"], ["September 5", "25"],
            ])
        #expect(showing.table?.rows.contains(["September 9", "none shown"]) == true)
    }

    @Test(
        "a wall without a picture has no table, and says why",
        arguments: [
            WallPicture.Nothing.noStudents, .noData, .tooFew, .notForThese,
        ])
    func nothing(reason: WallPicture.Nothing) async throws {
        let showing = try await WallDesk().showing(.nothing(reason))
        #expect(showing.table == nil)
        #expect(showing.finding.hasSuffix("."))
        #expect(showing.thumbnail == nil)
    }

    @Test("thumbnails hide what pictures hide: the same drawing for any number")
    func thumbnails() async throws {
        let wall = try await WallDesk()
        func thumbnail(_ counts: [PublishedCount]) -> [UInt8] {
            var svg: [UInt8] = []
            let days = [BandCountsOfDay(day: .september(plus: 0), counts: counts, total: .count(30))]
            wall.showing(.bandCounts(BandCounts(assessment: wall.words, days: days))).thumbnail?.append(to: &svg)
            return svg
        }
        let hidden = thumbnail([.hidden, .count(10), .hidden])
        #expect(String(decoding: hidden, as: UTF8.self).components(of: "chart-hidden") == 2)
        #expect(thumbnail([.count(10), .count(10), .count(10)]) != hidden)
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
