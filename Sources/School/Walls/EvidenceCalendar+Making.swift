import Growth
import Records

extension WallMaker {
    /// How many pieces of evidence there are on each day. Others than the staff see how many only by steps as wide as
    /// the minimum group, as a number here less that of another wall could be that of one child. And where a few students have pieces that
    /// others may not open, these are left out, as they could be told from the others.
    func calendar(_ scope: WallScope, _ tellable: Set<RecordHandle>) -> MadeWall {
        var pieces: [Day: Int] = [:]
        var students = 0
        let open = openPieces(scope)
        for student in scope.everyone {
            let days = (records.evidence[student] ?? []).lazy.filter { open.contains($0.handle) }.map(\.day)
            for day in days { pieces[day, default: 0] += 1 }
            if !days.isEmpty { students += 1 }
        }
        let days = pieces.keys.sorted()
        guard let earliest = days.first, let newest = days.last else {
            let hasPieces = scope.everyone.contains { (records.evidence[$0] ?? []).contains { scope.includes($0.day) } }
            return MadeWall(hasPieces ? .tooFew : .noData)
        }
        let group = scope.minimumGroup
        guard scope.isForStaff || (students >= group && tellable.contains(scope.handle)) else {
            return MadeWall(.tooFew)
        }
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

    /// The pieces that may be told of.
    private func openPieces(_ scope: WallScope) -> Set<RecordHandle> {
        var pieces = scope.everyone.flatMap { student in
            (records.evidence[student] ?? []).filter { scope.includes($0.day) }.map {
                (student: student, piece: $0.handle)
            }
        }
        for circle in OneByOne.circles.reversed() where !scope.isForStaff {
            let closed = pieces.filter { school.circles[$0.piece.offset] < circle }
            let students = Set(closed.lazy.map(\.student)).count
            if (1..<scope.minimumGroup).contains(students) {
                pieces.removeAll { school.circles[$0.piece.offset] < circle }
            }
        }
        return Set(pieces.lazy.map(\.piece))
    }
}
