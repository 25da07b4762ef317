import Growth
import Records

extension WallMaker {
    /// How many pieces of evidence there are on each day. Others than the staff see how many only by steps as wide as
    /// the minimum group, as a number here less that of another wall could be that of one child.
    func calendar(_ scope: WallScope) -> MadeWall {
        var pieces: [Day: Int] = [:]
        var students = 0
        for student in scope.everyone {
            let days = (records.evidence[student] ?? []).lazy.map(\.day).filter(scope.includes)
            for day in days { pieces[day, default: 0] += 1 }
            if !days.isEmpty { students += 1 }
        }
        let days = pieces.keys.sorted()
        guard let earliest = days.first, let newest = days.last else { return MadeWall(.noData) }
        let group = scope.minimumGroup
        guard scope.isForStaff || students >= group else { return MadeWall(.tooFew) }
        let steps = scope.isForStaff ? [1, 3, 6, 12] : [1, group, 2 * group, 4 * group]
        let yearStart = school.settings.schoolYear?.first
        let calendar = EvidenceCalendar(
            first: scope.from ?? min(yearStart ?? earliest, earliest), last: scope.to,
            days: days.map { day in
                let count = pieces[day] ?? 0
                return EvidenceDay(
                    day: day, step: steps.lastIndex { $0 <= count }.map { $0 + 1 } ?? 1,
                    count: scope.isForStaff ? .count(count) : .hidden)
            },
            steps: steps)
        return MadeWall(.calendar(calendar), updated: newest)
    }
}
