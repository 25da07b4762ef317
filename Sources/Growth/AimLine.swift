/// The straight line from a baseline to a target: what the score would be each week if growth were even.
///
/// The goal line of curriculum-based measurement (Deno 1985; Hosp, Hosp & Howell 2007).
package struct AimLine: Hashable, Sendable {
    package let baseline: Score
    package let target: Score

    /// Nil unless the target's day is after the baseline's, and both values and the rate between them are finite.
    package init?(baseline: Score, target: Score) {
        self.baseline = baseline
        self.target = target
        guard baseline.day < target.day, baseline.value.isFinite, ratePerWeek.isFinite else { return nil }
    }

    /// What the aim asks for: (target − baseline) / weeks between, in the assessment's unit a week.
    package var ratePerWeek: Double { (target.value - baseline.value) / target.day.weeks(since: baseline.day) }

    /// The line's value on a day, in the assessment's unit. It goes on before the baseline and beyond the
    /// target; a value beyond the largest number is the largest.
    package func value(at day: Day) -> Double {
        (baseline.value + ratePerWeek * day.weeks(since: baseline.day)).clampedToFinite
    }
}
