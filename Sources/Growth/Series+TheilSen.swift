extension Series {
    /// The rate of improvement that one odd score does not bend: the slope is the median of the slopes between all
    /// pairs of scores of different days, b = median((yⱼ − yᵢ) / (xⱼ − xᵢ)); the intercept is median(y − b·x); x in
    /// weeks since the first score. b in the assessment's unit a week, a in its unit.
    ///
    /// Minimum 4 scores, of at least two days. Up to 1,000 scores the slopes are laid out and the median selected:
    /// O(n²) time and memory, 780 slopes for the 40 weekly scores of a school year. Beyond that the slopes are only
    /// counted: O(n log n), and as exact as the number itself (`SlopeCounter`).
    ///
    /// Theil 1950, "A rank-invariant method of linear and polynomial regression analysis"; Sen 1968, "Estimates of the
    /// regression coefficient based on Kendall's tau".
    package var theilSenRate: Measured<Trend> {
        if let missing = missingForLine(scores: 4) { return .notYet(missing) }
        let slope = count <= 1000 ? medianOfSlopes : SlopeCounter(self).median()
        guard let start = first?.day, let rate = slope, rate.isFinite,
            let intercept = scores.map({ $0.value - rate * $0.day.weeks(since: start) }).median()
        else { return .notYet(.outOfRange) }
        return trend(rate: rate, intercept: intercept, start: start)
    }

    /// The robust rate, or nil when there is not enough data for it.
    package var theilSen: Trend? { theilSenRate.value }

    private var medianOfSlopes: Double? {
        var slopes: [Double] = []
        slopes.reserveCapacity(count * (count - 1) / 2)
        for (index, score) in scores.enumerated() {
            for later in scores[(index + 1)...] where later.day != score.day {
                slopes.append((later.value - score.value) / later.day.weeks(since: score.day))
            }
        }
        return slopes.selectMedian()
    }
}
