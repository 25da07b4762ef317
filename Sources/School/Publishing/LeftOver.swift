import Growth
import Records

/// Sums or counts of one thing on several walls and days, as they are told now, beside what was told last.
///
/// Such figures add up from what each student adds. So a reader can take what changed up to one day from what changed up
/// to the next, and what changed on the wall of a class from what changed on that of the school: if three scores of
/// September were corrected, and Ada's of October, then October's difference less September's is Ada's. What is left over
/// in the end is what those changed, between two days, who are on the same walls. The digests of a student add up in the
/// same way and show who they are.
struct LeftOver {
    /// A wall's figures now and before, oldest first.
    private struct Series {
        let now: [ToldFigure]
        let old: [(day: Day?, entry: PublishedLedger.Entry)]
    }

    /// What a wall told by the end of some day, now and before.
    private struct Both {
        let now: ToldFigure?
        let old: PublishedLedger.Entry?

        var isSame: Bool { now?.told == old?.told && now?.parts ?? [:] == old?.parts ?? [:] }
        var isToldTheSame: Bool { now?.told == old?.told }
        func change(of student: String) -> UInt32 {
            (now?.parts[student]?.digest ?? 0) &- (old?.parts[student]?.digest ?? 0)
        }
        func known(of student: String) -> Circle {
            min(now?.parts[student]?.known ?? .public, old?.parts[student]?.known ?? .public)
        }
    }

    private let walls: [Series]
    /// The days of which some wall tells now as before; between them what is told can't be taken apart.
    private let days: [Day?]

    /// - Parameters:
    ///   - figures: of one measure and subject, on any walls.
    ///   - old: what an edition told last, by wall and day.
    init(of figures: [ToldFigure], from old: [String: [Day?: PublishedLedger.Entry]]) {
        func rank(_ day: Day?) -> Day { day ?? .epoch }
        walls = Dictionary(grouping: figures, by: \.name.wall).sorted { $0.key < $1.key }.compactMap { wall, figures in
            old[wall].map { old in
                Series(
                    now: figures.sorted { rank($0.name.day) < rank($1.name.day) },
                    old: old.sorted { rank($0.key) < rank($1.key) }.map { ($0.key, $0.value) })
            }
        }
        let shared = walls.flatMap { wall in
            wall.now.lazy.map(\.name.day).filter { day in wall.old.contains { $0.day == day } }
        }
        days = Set(shared).sorted { rank($0) < rank($1) }
    }

    /// The first change that is left over of at least one and fewer than so many students.
    func first(fewerThan fewest: Int) -> TellingDifference? {
        var before = walls.map { _ in Both(now: nil, old: nil) }
        for day in days {
            let after = walls.map { both(of: $0, by: day) }
            defer { before = after }
            let changed = walls.indices.filter { !(before[$0].isSame && after[$0].isSame) }
            let isTold = changed.contains { !before[$0].isToldTheSame || !after[$0].isToldTheSame }
            guard isTold else { continue }
            for circle in OneByOne.circles {
                let parts = parts(before, after, of: changed, hiddenFrom: circle)
                for part in parts where part.students.count < fewest {
                    let told = part.walls.first { !after[$0].isToldTheSame }
                    guard let told, let now = after[told].now, let old = after[told].old else { continue }
                    return TellingDifference(students: part.students, figure: now, before: old, isLeftOver: true)
                }
            }
        }
        return nil
    }

    /// The students who changed something between two days and are not known one by one, by the walls that tell of it.
    private func parts(
        _ before: [Both], _ after: [Both], of walls: [Int], hiddenFrom circle: Circle
    ) -> [(walls: [Int], students: [String])] {
        var students: [String: [Int]] = [:]
        for wall in walls {
            let sides = [
                after[wall].now?.parts, before[wall].now?.parts, after[wall].old?.parts, before[wall].old?.parts,
            ]
            for student in Set(sides.lazy.compactMap(\.self).flatMap(\.keys)) {
                let isGone = PublishedLedger.isGone(student) && before[wall].old?.parts[student] == nil
                let isChanged = after[wall].change(of: student) != before[wall].change(of: student)
                let known = min(after[wall].known(of: student), before[wall].known(of: student))
                if isGone || isChanged, known < circle { students[student, default: []].append(wall) }
            }
        }
        return Dictionary(grouping: students.keys) { students[$0] ?? [] }
            .map { (walls: $0, students: $1.sorted()) }
            .sorted { $0.students.lexicographicallyPrecedes($1.students) }
    }

    /// What is told by the end of a day is what was told last before it.
    private func both(of wall: Series, by day: Day?) -> Both {
        func isBy(_ other: Day?) -> Bool { (other ?? .epoch) <= (day ?? .epoch) }
        return Both(
            now: wall.now.last { isBy($0.name.day) }, old: wall.old.last { isBy($0.day) }?.entry)
    }
}
