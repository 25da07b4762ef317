extension Sequence<Double> {
    /// The arithmetic mean: Σx / n, in the unit of the values. Minimum 1 value. O(n).
    package func mean() -> Measured<Double> {
        var (sum, count) = (0.0, 0)
        for value in self {
            sum += value
            count += 1
        }
        guard count >= 1 else { return .notYet(.scores(have: 0, needed: 1)) }
        return Measured(sum / Double(count), n: count)
    }

    /// The standard deviation of a sample: √(Σ(x − x̄)² / (n − 1)), in the unit of the values. Minimum 2 values. O(n).
    ///
    /// The divisor n − 1 is Bessel's correction: the values are a sample of what the students can do.
    package func sampleDeviation() -> Measured<Double> {
        let values = Array(self)
        guard values.count >= 2 else { return .notYet(.scores(have: values.count, needed: 2)) }
        return values.mean().flatMap { mean in
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return Measured((squares / Double(values.count - 1)).squareRoot(), n: values.count)
        }
    }
}
