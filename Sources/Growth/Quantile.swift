extension Sequence<Double> {
    /// The value that a share `p` (0 to 1) of the values lies below, by linear interpolation between the two
    /// nearest: with the values sorted as x₁…xₙ and h = (n − 1)p + 1, x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋).
    /// In the unit of the values. Minimum 1 value; nil for none, for a `p` outside of 0…1, and when a value is not
    /// finite. O(n log n).
    ///
    /// Type 7 of Hyndman & Fan 1996, "Sample quantiles in statistical packages"; the same as R and NumPy.
    package func quantile(_ p: Double) -> Double? {
        let values = sorted()
        guard !values.isEmpty, (0...1).contains(p), values.allSatisfy(\.isFinite) else { return nil }
        let place = Double(values.count - 1) * p
        let below = Int(place)
        guard below + 1 < values.count, place > Double(below) else { return values[below] }
        let (share, step) = (place - Double(below), values[below + 1] - values[below])
        // Halves, where the difference of two numbers is none.
        return step.isFinite
            ? values[below] + share * step : (1 - share) * values[below] + share * values[below + 1]
    }

    /// The middle value: half of the values lie on either side. Minimum 1; nil for none. The unit is theirs.
    /// The quantile of 0.5: the mean of the two middle values when their number is even.
    package func median() -> Double? { quantile(0.5) }

    /// The quartiles, with their n: the quantiles of 0.25, 0.5 and 0.75. Minimum 1 value.
    package func quartiles() -> Measured<Quartiles> {
        let values = Array(self)
        guard let lower = values.quantile(0.25), let median = values.median(), let upper = values.quantile(0.75) else {
            return .notYet(values.isEmpty ? .scores(have: 0, needed: 1) : .outOfRange)
        }
        return .figure(Quartiles(lower: lower, median: median, upper: upper), n: values.count)
    }
}

/// What parts the values of a group into four equal parts, in their unit.
package struct Quartiles: Hashable, Sendable {
    package let lower: Double
    package let median: Double
    package let upper: Double
}
