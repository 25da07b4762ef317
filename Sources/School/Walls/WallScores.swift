import Growth
import Records

/// An assessment that a wall is about.
struct WallAssessment {
    /// In the school.
    let handle: RecordHandle
    /// In the view; nil when these readers may not open it.
    let kept: RecordHandle?
    let record: Assessment
}

/// A student's scores as a wall looks at them.
struct WallScores {
    /// Those in the wall's period, oldest first. Never empty.
    let scores: ArraySlice<Score>
    /// The score from which growth is told: the last one on or before the day of `compare`, else the first one in the
    /// period.
    let from: Score
    let now: Score

    /// Nil without a score in the period.
    init?(_ series: Series, in scope: WallScope) {
        let known = series.scores.prefix { $0.day <= scope.to }
        scores = known.drop { score in scope.from.map { score.day < $0 } ?? false }
        guard let first = scores.first, let last = scores.last else { return nil }
        from = scope.wall.compareFrom.flatMap { day in known.last { $0.day <= day.value } } ?? first
        now = last
    }

    /// Whether there is a time in which something could grow.
    var hasGrowth: Bool { from.day < now.day }

    /// The first and the latest score; nil when they are of one day.
    var pair: PrePost? { hasGrowth ? PrePost(pre: from.value, post: now.value) : nil }

    func direction(on assessment: Assessment) -> Direction? {
        guard hasGrowth else { return nil }
        return Direction(
            from: from.value, to: now.value, better: assessment.better,
            standardError: assessment.standardError?.value)
    }
}

extension Assessment {
    /// How many bands or levels there are.
    var stepCount: Int { bands.isEmpty ? levels.count : bands.count }

    /// How far on a score is: 0 where learning begins. What lies off the bands is in the nearest one.
    package func wallStep(of value: Double) -> Int {
        guard let bands = growthBands else { return Swift.max(0, Swift.min(Int(value), levels.count - 1)) }
        return bands.step(of: value) ?? bands.step(ofBand: 0)
    }
}
