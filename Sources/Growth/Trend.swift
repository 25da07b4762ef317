/// A straight line through the scores of a series.
package struct Trend: Hashable, Sendable {
    /// The slope, in the assessment's unit a week.
    package let ratePerWeek: Double
    /// The line's value on `start`, in the assessment's unit.
    package let intercept: Double
    /// The day of the first score: week 0.
    package let start: Day
    /// How many scores it rests on; published beside every rate.
    package let count: Int

    /// The line's value on a day, in the assessment's unit.
    package func value(at day: Day) -> Double { intercept + ratePerWeek * day.weeks(since: start) }
}

extension Series {
    /// The rate of improvement that one odd score does not bend: the slope is the median of the slopes between all
    /// pairs of scores of different days, b = median((yⱼ − yᵢ) / (xⱼ − xᵢ)); the intercept is median(y − b·x); x in
    /// weeks since the first score.
    ///
    /// Minimum 4 scores, of at least two days; nil below. O(n² log n): a school year of weekly scores is 40.
    ///
    /// Theil 1950, "A rank-invariant method of linear and polynomial regression analysis"; Sen 1968, "Estimates of the
    /// regression coefficient based on Kendall's tau".
    package var theilSen: Trend? {
        guard count >= 4, let start = first?.day else { return nil }
        var slopes: [Double] = []
        slopes.reserveCapacity(count * (count - 1) / 2)
        for (index, score) in scores.enumerated() {
            for later in scores[(index + 1)...] where later.day != score.day {
                slopes.append((later.value - score.value) / later.day.weeks(since: score.day))
            }
        }
        guard let rate = slopes.median(),
            let intercept = scores.lazy.map({ $0.value - rate * $0.day.weeks(since: start) }).median(),
            rate.isFinite, intercept.isFinite
        else { return nil }
        return Trend(ratePerWeek: rate, intercept: intercept, start: start, count: count)
    }
}
