import Growth
import Records

extension WallMaker {
    /// What all did together against the goal that they set.
    func thermometer(_ scope: WallScope) -> MadeWall {
        guard let assessment = assessment(of: scope), assessment.record.hasDifferences else { return MadeWall(.noData) }
        guard let kept = assessment.kept else { return MadeWall(.notForThese) }
        let parts = contributions(of: scope.everyone, on: assessment.handle, in: scope)
        guard !parts.isEmpty else { return MadeWall(.noData) }
        let smallest = scope.isForStaff ? 1 : scope.minimumGroup
        if !scope.isForStaff, isTooFewBeside(scope, assessment.handle, parts) { return MadeWall(.tooFew) }
        let totals = Self.totals(of: parts, from: smallest)
        guard let last = totals.last else { return MadeWall(.tooFew) }
        let count = TogetherCount(
            assessment: kept, totals: totals, target: scope.wall.target?.value.value,
            milestones: scope.wall.target?.milestones ?? [])
        return MadeWall(.thermometer(count), updated: last.day)
    }

    private func contributions(
        of students: [RecordHandle], on assessment: RecordHandle, in scope: WallScope
    ) -> [Contribution] {
        students.flatMap { student in
            (scores(of: student, on: assessment, in: scope)?.scores ?? []).map { Contribution(student, $0) }
        }
    }

    /// The sum by the end of each day, added up in the order of the days and values, so that the order of the students
    /// changes nothing. A day is told when at least so many students have added to the sum since the one told before,
    /// as the difference of two days is a number about those.
    static func totals(of parts: [Contribution], from smallest: Int) -> [Score] {
        let sorted = parts.sorted { ($0.score.day, $0.score.value) < ($1.score.day, $1.score.value) }
        var totals: [Score] = []
        var sum = 0.0
        var since: Set<RecordHandle> = []
        for (index, part) in sorted.enumerated() {
            sum += part.score.value
            since.insert(part.student)
            let isEndOfDay = index + 1 == sorted.count || sorted[index + 1].score.day != part.score.day
            guard isEndOfDay, since.count >= smallest, sum.isFinite else { continue }
            totals.append(Score(day: part.score.day, value: sum))
            since = []
        }
        return totals
    }

    /// Whether the sums of other walls on the same assessment, taken from this one's, leave the sum of a small group:
    /// that of a small class beside a large one.
    private func isTooFewBeside(_ scope: WallScope, _ assessment: RecordHandle, _ parts: [Contribution]) -> Bool {
        let everyone = Set(scope.everyone)
        var rest = Set(parts.map(\.student))
        for other in openScopes where other.wall.layout.value == .thermometer {
            guard school.graph.targets(of: other.handle, .assessment).first == assessment,
                other.everyone.count < everyone.count, other.everyone.allSatisfy(everyone.contains)
            else { continue }
            rest.subtract(other.everyone)
        }
        return (1..<scope.minimumGroup).contains(rest.count)
    }
}

/// A score that adds to what all did together.
struct Contribution {
    let student: RecordHandle
    let score: Score

    init(_ student: RecordHandle, _ score: Score) {
        self.student = student
        self.score = score
    }
}
