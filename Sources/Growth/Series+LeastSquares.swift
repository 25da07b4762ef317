extension Series {
    /// The rate of improvement by ordinary least squares: b = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², a = ȳ − b·x̄, x in weeks
    /// since the first score. b in the assessment's unit a week, a in its unit.
    ///
    /// Minimum 3 scores of at least two days to be computed; whether it may be shown to a child is `rateShowing`. O(n).
    ///
    /// Legendre 1805; as the rate of improvement of curriculum-based measurement: Hosp, Hosp & Howell 2007, "The ABCs
    /// of CBM".
    package var leastSquaresRate: Measured<Trend> {
        if let missing = missingForLine(scores: 3) { return .notYet(missing) }
        guard let start = first?.day else { return .notYet(.scores(have: 0, needed: 3)) }
        let n = Double(count)
        let meanX = scores.reduce(0) { $0 + $1.day.weeks(since: start) } / n
        let meanY = scores.reduce(0) { $0 + $1.value } / n
        var (products, squares) = (0.0, 0.0)
        for score in scores {
            let x = score.day.weeks(since: start) - meanX
            products += x * (score.value - meanY)
            squares += x * x
        }
        let rate = products / squares
        return trend(rate: rate, intercept: meanY - rate * meanX, start: start)
    }
}
