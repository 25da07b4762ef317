extension Series {
    /// The last score less the first, in the assessment's unit; raw, so with `better: lower` a negative gain is
    /// growth. Minimum 2 scores; nil below, and beyond the largest number.
    package var gain: Double? { measuredGain.value }

    /// The gain with its n, the number of scores from first to last; or what is missing.
    package var measuredGain: Measured<Double> {
        guard count >= 2, let first, let last else { return .notYet(.scores(have: count, needed: 2)) }
        return Measured(last.value - first.value, n: count)
    }

    /// The best value, in the assessment's unit; nil without scores.
    package func best(better: Better) -> Double? {
        scores.lazy.map(\.value).max { better.growth(of: $1 - $0) > 0 }
    }

    /// Where the student began: the median of the first three scores, which one odd day does not move; of fewer when
    /// there are no three. In the assessment's unit. Minimum 1 score; nil for none.
    ///
    /// The usual baseline of curriculum-based measurement (Hosp, Hosp & Howell 2007, "The ABCs of CBM").
    package var baseline: Double? { scores.prefix(3).lazy.map(\.value).median() }

    /// The baseline with its n, the scores that it is the median of; or what is missing. A goal's own baseline goes
    /// before it, and rests on one score.
    package func measuredBaseline(ofGoal own: Double? = nil) -> Measured<Double> {
        if let own { return Measured(own, n: 1) }
        guard let baseline else { return .notYet(.scores(have: 0, needed: 1)) }
        return .figure(baseline, n: Swift.min(count, 3))
    }
}

/// The share of the way from baseline to target that is done: (now − baseline) / (target − baseline).
///
/// Without a unit: 0 at the baseline, 1 at the target, negative for a score on the other side of the baseline, more
/// than 1 beyond the target. Right for both directions of better, as numerator and denominator turn together.
/// Nil when target and baseline are equal, and when a value is not finite.
package func growthToTarget(now: Double, baseline: Double, target: Double) -> Double? {
    let share = (now - baseline) / (target - baseline)
    return share.isFinite ? share : nil
}
