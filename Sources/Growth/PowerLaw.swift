#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The value at the newest score of the curve of practice y = a·k^b through all scores, k = 1…n in their order: ln y on
/// ln k by least squares, on the scale of the scores.
///
/// Minimum 3 scores, the least that a line is computed of, and all above zero, as nothing has no logarithm. It can be
/// above every score. O(n).
func powerLawValue(of values: [Double]) -> Measured<Double> {
    guard values.count >= 3 else { return .notYet(.scores(have: values.count, needed: 3)) }
    guard values.allSatisfy({ $0 > 0 }) else { return .notYet(.outOfRange) }
    let x = values.indices.map { log(Double($0 + 1)) }
    let y = values.map { log($0) }
    let n = Double(values.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (products, squares) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
        products += (x - meanX) * (y - meanY)
        squares += (x - meanX) * (x - meanX)
    }
    return Measured(exp(meanY + products / squares * (log(n) - meanX)), n: values.count)
}
