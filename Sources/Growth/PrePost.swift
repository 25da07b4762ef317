/// One student's first and latest score on one assessment: the pair that the measures of a group compare.
package struct PrePost: Hashable, Sendable {
    package let pre: Double
    package let post: Double

    /// Nil when a score is not finite.
    package init?(pre: Double, post: Double) {
        guard pre.isFinite, post.isFinite else { return nil }
        self.pre = pre
        self.post = post
    }

    /// The first and the latest score of a series. Nil for fewer than two scores: a student who has only one is in no
    /// comparison.
    package init?(_ series: Series) {
        guard series.count >= 2, let first = series.first, let last = series.last else { return nil }
        self.init(pre: first.value, post: last.value)
    }

    /// The latest score less the first, raw, in the assessment's unit; nil beyond the largest number.
    package var gain: Double? {
        let gain = post - pre
        return gain.isFinite ? gain : nil
    }
}

extension Collection<PrePost> {
    /// The gain of a group: the median of its students' gains, post − pre, raw, in the assessment's unit. The median,
    /// so that one student's leap or bad day does not speak for all. Minimum 1 student. O(n log n).
    package var medianGain: Measured<Double> {
        let gains = compactMap(\.gain)
        guard gains.count == count else { return .notYet(.outOfRange) }
        guard let median = gains.median() else { return .notYet(.students(have: count, needed: 1)) }
        return Measured(median, n: count)
    }
}
