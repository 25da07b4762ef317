import Growth
import Records

/// How far a goal with a measure is on its way from the baseline to the target, as far as these readers may know.
package struct GoalProgress: Sendable {
    /// Where a goal stands. There is no word for failing, and nothing here looks ahead.
    package enum Stage: Sendable, Equatable {
        /// No score since the baseline.
        case beginning
        /// The newest score made the target.
        case reached
        /// Nearer to the target than the baseline was.
        case onTheWay
        /// The change is smaller than the error of the assessment.
        case aboutTheSame
        /// On the other side of the baseline.
        case dipping
    }

    /// The goal's own baseline, and the scores after it.
    package let series: Series
    package let aim: AimLine
    package let assessment: RecordHandle
    package let stage: Stage
    /// From the site's day to that of the target; negative after it.
    package let daysToGo: Int
    /// For the staff; nil for everyone else, for a goal that is over, and with too few scores.
    package let pointRule: PointRule?

    /// The newest score, or the baseline.
    package var now: Score { series.last ?? aim.baseline }
    /// What is gained towards the target, in the assessment's unit; negative on the other side of the baseline.
    package var gained: Double { isUpwards ? now.value - aim.baseline.value : aim.baseline.value - now.value }
    /// From baseline to target, in the assessment's unit.
    package var whole: Double { abs(aim.target.value - aim.baseline.value) }
    /// Whether the target lies above the baseline.
    package var isUpwards: Bool { aim.target.value >= aim.baseline.value }
    /// Whether no score since the baseline is nearer to the target than the newest one.
    package var isBestYet: Bool {
        series.scores.dropFirst().allSatisfy { isUpwards ? $0.value <= now.value : $0.value >= now.value }
    }
}

extension SchoolView {
    /// How far a goal is; nil without a measure, and on a scale of letters, whose steps are no numbers.
    package func progress(ofGoal handle: RecordHandle) -> GoalProgress? {
        guard let goal = record(handle, as: Goal.self), let measure = goal.measure,
            let assessment = graph.targets(of: handle, .assessment).first,
            let scale = record(assessment, as: Assessment.self), scale.levels.isEmpty,
            let aim = AimLine(baseline: measure.baseline.value, target: measure.target.value)
        else { return nil }
        let known = student(of: handle).flatMap { self.series(ofStudent: $0, on: assessment) }
        // The goal's own baseline begins the line; what was scored before the goal is another story.
        let series = Series([aim.baseline] + (known?.scores ?? []).filter { $0.day > aim.baseline.day })
        let isForStaff = readership == .staff && goal.status.isUnderWay
        return GoalProgress(
            series: series, aim: aim, assessment: assessment, stage: Self.stage(of: series, to: aim, on: scale),
            daysToGo: aim.target.day.days(since: day),
            pointRule: isForStaff ? aim.pointRule(for: series, better: scale.better).value : nil)
    }

    private static func stage(of series: Series, to aim: AimLine, on scale: Assessment) -> GoalProgress.Stage {
        guard series.count > 1, let last = series.last else { return .beginning }
        let (baseline, target) = (aim.baseline.value, aim.target.value)
        // A goal may ask to hold what there is; better than that is reached as well.
        let towards: Better = target == baseline ? scale.better : target > baseline ? .higher : .lower
        if towards.growth(of: last.value - target) >= 0 { return .reached }
        return
            switch Direction(
                from: baseline, to: last.value, better: towards, standardError: scale.standardError?.value)
        {
        case .rising: .onTheWay
        case .dipping: .dipping
        case .steady, nil: .aboutTheSame
        }
    }
}
