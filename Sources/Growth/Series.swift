/// One score on one day. The unit of `value` is the assessment's.
package struct Score: Hashable, Sendable {
    package let day: Day
    package let value: Double

    package init(day: Day, value: Double) {
        self.day = day
        self.value = value
    }
}

/// The scores of one student on one assessment, the oldest first. Scores of one day stay in the order in which
/// they came. Every value is finite: an infinity or a NaN is no score and is left out.
package struct Series: Hashable, Sendable {
    package let scores: [Score]

    /// O(n) for scores in order, else O(n log n).
    package init(_ scores: some Sequence<Score>) {
        let finite = scores.filter(\.value.isFinite)
        let isSorted = zip(finite, finite.dropFirst()).allSatisfy { $0.day <= $1.day }
        self.scores =
            isSorted
            ? finite
            // The offset makes the order stable, which `sorted` does not promise.
            : finite.enumerated()
                .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
                .map(\.element)
    }

    package var count: Int { scores.count }
    package var first: Score? { scores.first }
    package var last: Score? { scores.last }
}
