/// Which way learning went between two scores. These are the words; there is none for failing.
package enum Direction: String, Hashable, Sendable, CaseIterable {
    case rising, steady, dipping

    /// From an earlier score to a later one. `rising` is towards better, so fewer seconds a mile rise.
    ///
    /// A change smaller than the standard error of a difference, √(SE² + SE²), says nothing: it is steady ("about the
    /// same"). Without a standard error only no change at all is steady. All in the assessment's unit. Nil when a
    /// value is not finite.
    ///
    /// The standard error of a difference of two scores with independent errors: Harvill 1991, "Standard error of
    /// measurement", Educational Measurement: Issues and Practice 10 (2).
    package init?(from first: Double, to last: Double, better: Better, standardError: Double? = nil) {
        let growth = better.growth(of: last - first)
        let error = standardError ?? 0
        guard growth.isFinite, error.isFinite else { return nil }
        let guardBand = (error * error + error * error).squareRoot()
        if growth == 0 || abs(growth) < guardBand {
            self = .steady
        } else {
            self = growth > 0 ? .rising : .dipping
        }
    }
}

extension Series {
    /// The direction from the first score to the last. Minimum 2 scores; nil below.
    package func direction(better: Better, standardError: Double? = nil) -> Direction? {
        guard count >= 2, let first, let last else { return nil }
        return Direction(from: first.value, to: last.value, better: better, standardError: standardError)
    }
}
