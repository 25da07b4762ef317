/// Which way learning went between two scores. These are the words; there is none for failing.
package enum Direction: String, Hashable, Sendable, CaseIterable {
    case rising, steady, dipping

    /// From an earlier score to a later one, each with its standard error. `rising` is towards better, so fewer seconds
    /// a mile rise.
    ///
    /// The reliability guard: a change smaller than the standard error of a difference, √(SE₁² + SE₂²), says nothing,
    /// so it is steady ("about the same"). All in the assessment's unit. Nil when a value is not finite.
    ///
    /// The standard error of a difference of two scores with independent errors: Harvill 1991, "Standard error of
    /// measurement", Educational Measurement: Issues and Practice 10 (2).
    package init?(from first: Double, to last: Double, better: Better, standardErrors: (first: Double, last: Double)) {
        let growth = better.growth(of: last - first)
        let (firstError, lastError) = standardErrors
        guard growth.isFinite, firstError.isFinite, lastError.isFinite else { return nil }
        let guardBand = (firstError * firstError + lastError * lastError).squareRoot()
        if growth == 0 || abs(growth) < guardBand {
            self = .steady
        } else {
            self = growth > 0 ? .rising : .dipping
        }
    }

    /// The same with one standard error for both scores, that of the assessment. Without one only no change at all is
    /// steady.
    package init?(from first: Double, to last: Double, better: Better, standardError: Double? = nil) {
        let error = standardError ?? 0
        self.init(from: first, to: last, better: better, standardErrors: (error, error))
    }
}

extension Series {
    /// The direction from the first score to the last. Minimum 2 scores; nil below.
    package func direction(better: Better, standardError: Double? = nil) -> Direction? {
        guard count >= 2, let first, let last else { return nil }
        return Direction(from: first.value, to: last.value, better: better, standardError: standardError)
    }
}
