extension Sequence<Double> {
    /// The value that a share `p` (0 to 1) of the values lies below, by linear interpolation between the two
    /// nearest: with the values sorted as x₁…xₙ and h = (n − 1)p + 1, x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋).
    /// In the unit of the values. Minimum 1 value; nil for none, for a `p` outside of 0…1, and when a value is NaN.
    /// O(n log n).
    ///
    /// Type 7 of Hyndman & Fan 1996, "Sample quantiles in statistical packages"; the same as R and NumPy.
    package func quantile(_ p: Double) -> Double? {
        let values = sorted()
        guard !values.isEmpty, (0...1).contains(p), !values.contains(where: \.isNaN) else { return nil }
        let place = Double(values.count - 1) * p
        let below = Int(place)
        guard below + 1 < values.count, place > Double(below) else { return values[below] }
        return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
    }

    /// The middle value: half of the values lie on either side. Minimum 1; nil for none. The unit is theirs.
    /// The quantile of 0.5: the mean of the two middle values when their number is even.
    package func median() -> Double? { quantile(0.5) }
}
