/// How the line through a student's scores is found.
package enum RateMethod: String, Hashable, Sendable, CaseIterable {
    /// The median of all slopes: one odd score does not bend it. The default for trends on pages.
    case theilSen = "theil-sen"
    /// Ordinary least squares: the usual rate of improvement.
    case leastSquares = "least-squares"
}

extension Series {
    /// The rate of improvement and its line, by the method named. See the two methods for minimum and cost.
    package func rate(by method: RateMethod = .theilSen) -> Measured<Trend> {
        switch method {
        case .theilSen: theilSenRate
        case .leastSquares: leastSquaresRate
        }
    }

    /// Fewer scores than `needed`, or all of one day: through these goes no line.
    func missingForLine(scores needed: Int) -> TooFewData? {
        guard count >= needed, let first, let last else { return .scores(have: count, needed: needed) }
        return first.day == last.day ? .dates(have: 1, needed: 2) : nil
    }

    /// A line as a figure, unless a number overflowed.
    func trend(rate: Double, intercept: Double, start: Day) -> Measured<Trend> {
        guard rate.isFinite, intercept.isFinite else { return .notYet(.outOfRange) }
        return .figure(Trend(ratePerWeek: rate, intercept: intercept, start: start, count: count), n: count)
    }
}
