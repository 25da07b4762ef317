/// What evidence of learning is a form of: something that was made, seen or talked about.
///
/// Davies 2000, "Making Classroom Assessment Work": a judgement stands on all three.
package enum EvidenceForm: String, Hashable, Sendable, CaseIterable {
    case product, observation, conversation
}

/// One piece of evidence for a standard, as a score on a scale on which more is better.
package struct MasteryScore: Hashable, Sendable {
    package let day: Day
    package let value: Double
    package let form: EvidenceForm

    /// Nil when the value is not finite.
    package init?(day: Day, value: Double, form: EvidenceForm = .product) {
        guard value.isFinite else { return nil }
        self.day = day
        self.value = value
        self.form = form
    }
}

extension Sequence<MasteryScore> {
    /// The oldest first; those of one day in the order in which they came. O(n log n).
    func oldestFirst() -> [MasteryScore] {
        enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }
}
