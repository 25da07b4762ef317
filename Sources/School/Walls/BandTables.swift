import Growth
import Records

/// How many students of each group are in each band of one assessment, on each day that some wall shows, as all walls
/// for more than the staff tell it.
///
/// A count may not be worked out from two walls, from two days of a slider, nor from two editions of the site. So each
/// day has one table, which is the same for all walls and readers: students are in the band of their last score of the
/// school year on or before it.
struct BandTables: Sendable {
    private let tables: [Day: ClassCounts]
    /// Every day with a score, oldest first.
    private let scoreDays: [Day]

    subscript(day: Day) -> ClassCounts? { tables[day] }

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
        roster: WallRoster, known: (RecordHandle, Score) -> Circle
    ) {
        let today = scopes.lazy.map(\.day).max() ?? .epoch
        let scoreDays = Set(scores.lazy.flatMap(\.scores).map(\.day)).filter { $0 <= today }.sorted()
        self.scoreDays = scoreDays
        let days = Set(scopes.flatMap { Self.days(of: $0.wall, until: $0.to, among: scoreDays) }).sorted()
        let yearStart = school.settings.schoolYear?.first
        var times = [ClassCounts.Cells](
            repeating: ClassCounts.Cells(groups: roster.groupCount, columns: assessment.stepCount), count: days.count)
        for (student, scores) in scores {
            guard let group = roster.group(of: student) else { continue }
            let ofYear = yearStart.map { start in scores.drop { $0.day < start } } ?? scores[...]
            let (current, all) = (assessment.steps(of: ofYear, on: days), assessment.steps(of: scores[...], on: days))
            for (index, day) in days.enumerated() {
                let isOfThisYear = yearStart.map { day >= $0 } ?? false
                guard let step = isOfThisYear ? current[index] : all[index],
                    let last = scores.last(where: { $0.day <= day })
                else { continue }
                times[index].add(group: group, column: step, known: known(student, last))
            }
        }
        let counts = ClassCounts.atTimes(times, minimumGroup: school.settings.minimumGroup)
        tables = Dictionary(uniqueKeysWithValues: zip(days, counts))
    }
}
