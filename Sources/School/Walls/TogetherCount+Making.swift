import Growth
import Records

extension WallMaker {
    /// What all did together against the goal that they set.
    func thermometer(_ scope: WallScope, _ tables: [RecordHandle: TogetherTable]) -> MadeWall {
        guard let assessment = assessment(of: scope), assessment.record.hasDifferences else { return MadeWall(.noData) }
        guard let kept = assessment.kept else { return MadeWall(.notForThese) }
        let parts = contributions(to: scope, assessment.handle).filter { $0.score.day <= scope.to }
        guard !parts.isEmpty else { return MadeWall(.noData) }
        var days: Set<Day>?
        if !scope.isForStaff {
            guard let table = tables[assessment.handle], table.walls.contains(scope.handle) else {
                return MadeWall(.tooFew)
            }
            days = table.days
        }
        let totals = Self.totals(of: parts, on: days)
        guard let last = totals.last else { return MadeWall(.tooFew) }
        let count = TogetherCount(
            assessment: kept, totals: totals, target: scope.wall.target?.value.value,
            milestones: scope.wall.target?.milestones ?? [])
        return MadeWall(.thermometer(count), updated: last.day)
    }

    /// All scores since the wall's first day, also those after its last.
    func contributions(to scope: WallScope, _ assessment: RecordHandle) -> [Contribution] {
        scope.everyone.flatMap { student in
            let scores = records.series[student]?.first { $0.assessment == assessment }?.series.scores ?? []
            return scores.enumerated().compactMap { number, score -> Contribution? in
                guard score.day <= scope.day, scope.from.map({ score.day >= $0 }) ?? true else { return nil }
                return Contribution(student: student, number: number, score: score)
            }
        }
    }

    /// The sum by the end of each day, added up in the order of the days and values, so that the order of the students
    /// changes nothing.
    /// - Parameter days: those that may be told; nil for all.
    static func totals(of parts: [Contribution], on days: Set<Day>?) -> [Score] {
        let sorted = parts.sorted { ($0.score.day, $0.score.value) < ($1.score.day, $1.score.value) }
        var totals: [Score] = []
        var sum = 0.0
        var told: Int?
        let ends = days.map { $0.sorted() } ?? Set(sorted.lazy.map(\.score.day)).sorted()
        var rest = sorted[...]
        for day in ends {
            while let next = rest.first, next.score.day <= day {
                sum += next.score.value
                rest.removeFirst()
            }
            guard rest.count < told ?? sorted.count, sum.isFinite else { continue }
            totals.append(Score(day: day, value: sum))
            told = rest.count
        }
        return totals
    }

    /// What the thermometers for more than the staff tell; by assessment.
    func togetherTables() -> [RecordHandle: TogetherTable] {
        let scopes = openScopes.filter { $0.wall.layout.value == .thermometer }
        let byAssessment = Dictionary(grouping: scopes) { school.graph.targets(of: $0.handle, .assessment).first }
        var tables: [RecordHandle: TogetherTable] = [:]
        for case (let assessment?, let scopes) in byAssessment {
            let walls = scopes.sorted { ($0.everyone.count, $0.handle) < ($1.everyone.count, $1.handle) }
                .map { (handle: $0.handle, parts: Set(contributions(to: $0, assessment))) }
            tables[assessment] = TogetherTable(walls, minimumGroup: school.settings.minimumGroup) { part in
                oneByOne.score(part.score, of: part.student, on: assessment)
            }
        }
        return tables
    }
}

/// Which thermometers on one assessment tell their sums, and on which days.
///
/// The difference of two days is a number about those who added to the sum between them, and that of two walls about
/// those who are on one of them. So all walls tell on the same days: those by which in each part of the school, as the
/// walls part it, nobody or at least the minimum group has added something since the day told before.
struct TogetherTable {
    private(set) var walls: Set<RecordHandle> = []
    private(set) var days: Set<Day> = []

    /// - Parameter walls: the smaller ones first.
    fileprivate init(
        _ walls: [(handle: RecordHandle, parts: Set<Contribution>)], minimumGroup: Int,
        known: (Contribution) -> Circle
    ) {
        var circles: [Contribution: Circle] = [:]
        for part in walls.lazy.flatMap(\.parts) where circles[part] == nil { circles[part] = known(part) }
        let known = circles
        func isEnough(_ parts: Set<Contribution>) -> Bool {
            OneByOne.isEnough(parts.map { ($0.student, known[$0] ?? .family) }, minimumGroup: minimumGroup)
        }
        var parts = FigureParts<Contribution>(isEnough: isEnough)
        for wall in walls where parts.add(wall.parts) { self.walls.insert(wall.handle) }
        let byDay = parts.parts.map { part in Dictionary(grouping: part, by: \.score.day) }
        var since = [Set<Contribution>](repeating: [], count: byDay.count)
        for day in Set(byDay.lazy.flatMap(\.keys)).sorted() {
            for (index, days) in byDay.enumerated() { since[index].formUnion(days[day] ?? []) }
            guard since.allSatisfy(isEnough) else { continue }
            days.insert(day)
            since = since.map { _ in [] }
        }
    }
}

/// A score that adds to what all did together.
struct Contribution: Hashable {
    let student: RecordHandle
    /// Which of the student's scores it is.
    let number: Int
    let score: Score
}
