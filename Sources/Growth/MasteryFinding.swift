/// What the evidence says about one student and one standard: the state, with the rule and the value behind it.
package struct MasteryFinding: Hashable, Sendable {
    /// Shown beside the state, always.
    package let rule: MasteryCalculation
    package let state: MasteryState
    /// The rule's value, on the scale of the scores; displayed with `roundedHalfUp`.
    package let value: Measured<Double>
    /// The day of the newest score that made the cut, which the school's limit counts from; nil when none did.
    package let newestSecure: Day?

    /// - Parameters:
    ///   - scores: in any order.
    ///   - today: the day that the site is made for. Evidence of a later day is as good as today's.
    ///   - limit: after how many days a mastered standard needs a refresh; nil for never.
    ///
    /// Without scores the state is "not yet assessed". When the rule has no value yet (the cut was not made often
    /// enough, a form of evidence is missing, a curve needs more scores), the highest score places the student, but no
    /// further than developing: secure is what the rule gives. A mastered standard needs a refresh when its newest
    /// score that made the cut, or the newest of all when the rule's value made it and no score did, is more than
    /// `limit` days old. O(n log n).
    package init(
        of scores: [MasteryScore], by rule: MasteryCalculation, on scale: MasteryScale, today: Day,
        refreshAfter limit: Int? = nil
    ) {
        self.rule = rule
        value = rule.value(of: scores, cut: scale.cut)
        let newestSecure = scores.lazy.filter { $0.value >= scale.cut }.map(\.day).max()
        self.newestSecure = newestSecure
        guard let newest = scores.lazy.map(\.day).max(), let highest = scores.lazy.map(\.value).max() else {
            state = .notYetAssessed
            return
        }
        guard let ruled = value.value.flatMap(scale.state) else {
            state = scale.state(of: highest) == .beginning ? .beginning : .developing
            return
        }
        let isStale = limit.map { today.days(since: newestSecure ?? newest) > $0 } ?? false
        state = ruled.isMastered && isStale ? .needsRefresh : ruled
    }
}
