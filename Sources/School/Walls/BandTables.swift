import Growth
import Records

/// How many students of each group are in each band of one assessment, on each day that some wall shows, as all walls
/// for more than the staff tell it.
///
/// A count may not be worked out from two walls, from two days of a slider, nor from two editions of the site. So each
/// day has one table, which is the same for all walls and readers: students are in the band of their last score of the
/// school year on or before it.
///
/// Two days beside each other tell of those who were scored between them. So the students of a group move on together:
/// while fewer than `LedgerCheck.fewest` have new scores, the group is counted as it was on an earlier day.
struct BandTables: Sendable {
    private let tables: [Day: ClassCounts]
    /// For each day, as of which day each group is counted; nil while too few have a score.
    private let countedDays: [Day: [Day?]]
    /// Every day with a score, oldest first.
    private let scoreDays: [Day]

    subscript(day: Day) -> ClassCounts? { tables[day] }

    /// As of which day a group is counted on this day; nil while too few have a score.
    func countedDay(of group: Int, on day: Day) -> Day? { countedDays[day]?[group] }

    /// The days that the slider of a wall goes through.
    func days(of wall: Wall, until last: Day) -> [Day] { Self.days(of: wall, until: last, among: scoreDays) }

    private static func days(of wall: Wall, until last: Day, among days: [Day]) -> [Day] {
        SliderDays.of(days.filter { day in day <= last && wall.period?.from.map { day >= $0.value } ?? true })
    }

    /// The tables of all assessments that walls for more than the staff show bands of, whoever is to read them now.
    /// - Parameter scopes: those of all walls for more than the staff.
    static func all(
        of scopes: [WallScope], in school: School, roster: WallRoster, series: [RecordHandle: [AssessmentSeries]],
        oneByOne: OneByOne
    ) -> [RecordHandle: BandTables] {
        var scopesOfAssessment: [RecordHandle: [WallScope]] = [:]
        for scope in scopes where scope.wall.layout.value == .bands && !scope.hasCards {
            if let assessment = school.graph.targets(of: scope.handle, .assessment).first {
                scopesOfAssessment[assessment, default: []].append(scope)
            }
        }
        var tables: [RecordHandle: BandTables] = [:]
        for (handle, collective) in scopesOfAssessment {
            guard let assessment = school.records[handle.offset] as? Assessment,
                assessment.stepCount > 0
            else { continue }
            let scores = roster.entries.compactMap { entry in
                series[entry.student]?.first { $0.assessment == handle }.map { (entry.student, $0.series.scores) }
            }
            tables[handle] = BandTables(of: assessment, collective, scores, in: school, roster: roster) {
                oneByOne.band($1, of: $0, on: handle)
            }
        }
        return tables
    }

    private init(
        of assessment: Assessment, _ scopes: [WallScope], _ scores: [(student: RecordHandle, scores: [Score])],
        in school: School,
        roster: WallRoster, known: @escaping (RecordHandle, Score) -> Circle
    ) {
        let today = scopes.lazy.map(\.day).max() ?? .epoch
        let scoreDays = Set(scores.lazy.flatMap(\.scores).map(\.day)).filter { $0 <= today }.sorted()
        self.scoreDays = scoreDays
        let days = Set(scopes.flatMap { Self.days(of: $0.wall, until: $0.to, among: scoreDays) }).sorted()
        let yearStart = school.settings.schoolYear?.first
        func start(of day: Day) -> Day { yearStart.map { day < $0 ? .epoch : $0 } ?? .epoch }
        var groups = [[BandHistory]](repeating: [], count: roster.groupCount)
        for (student, scores) in scores {
            guard let group = roster.group(of: student) else { continue }
            groups[group].append(BandHistory(scores) { known(student, $0) })
        }
        let counted = groups.map { Self.countedDays(of: $0, among: days, start: start) }
        let times = days.indices.map { index in
            var cells = ClassCounts.Cells(groups: groups.count, columns: assessment.stepCount)
            for group in groups.indices {
                guard let day = counted[group][index] else { continue }
                for history in groups[group] {
                    guard let last = history.last(by: day, from: start(of: day)) else { continue }
                    cells.add(group: group, column: assessment.wallStep(of: last.value), known: history.known(last))
                }
            }
            return cells
        }
        let counts = ClassCounts.atTimes(times, minimumGroup: school.settings.minimumGroup)
        tables = Dictionary(uniqueKeysWithValues: zip(days, counts))
        countedDays = Dictionary(
            uniqueKeysWithValues: days.enumerated().map { index, day in (day, counted.map { $0[index] }) })
    }

    /// As of which day a group is counted on each of the days, oldest first.
    /// - Parameter start: from which day on scores count on some day.
    private static func countedDays(
        of group: [BandHistory], among days: [Day], start: (Day) -> Day
    ) -> [Day?] {
        var counted: Day?
        return days.map { day in
            let first = start(day)
            // In a new school year nobody has a band.
            if let last = counted, last < first { counted = nil }
            let changed = group.compactMap { $0.change(from: counted, to: day, start: first) }
            let isEnough = OneByOne.circles.allSatisfy { circle in
                !(1..<LedgerCheck.fewest).contains(changed.count { $0 < circle })
            }
            if isEnough { counted = day }
            return counted
        }
    }
}

/// The scores of one student on one assessment, and how widely the band by each is known.
private struct BandHistory {
    /// Oldest first.
    private let scores: [Score]
    let known: (Score) -> Circle

    init(_ scores: [Score], known: @escaping (Score) -> Circle) { (self.scores, self.known) = (scores, known) }

    /// The last score by a day, if it counts.
    func last(by day: Day, from start: Day) -> Score? {
        scores.last { $0.day <= day }.flatMap { $0.day < start ? nil : $0 }
    }

    /// How widely it is known anyway what the student did since the day as of which the group is counted; nil for nothing.
    func change(from counted: Day?, to day: Day, start: Day) -> Circle? {
        guard let last = last(by: day, from: start) else { return nil }
        guard let before = counted.flatMap({ self.last(by: $0, from: start) }) else { return known(last) }
        return before.day == last.day ? nil : min(known(before), known(last))
    }
}
