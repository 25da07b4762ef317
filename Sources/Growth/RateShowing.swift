/// Whether a rate of improvement may be shown to the child whose it is.
package enum RateShowing: Hashable, Sendable {
    case child
    /// Only staff may look at it, for this reason: a rate of few scores is mostly chance, and a child would believe it.
    case staffOnly(TooFewData)
}

extension Series {
    /// A rate is shown to a child from 6 scores over at least 4 weeks on, by whichever method. O(1).
    ///
    /// Christ, Zopluoglu, Monaghen & Van Norman 2013, "Curriculum-based measurement of oral reading: multi-study
    /// evaluation of schedule, duration, and dataset quality on progress monitoring outcomes", Journal of School
    /// Psychology 51: even that is on the short side.
    package var rateShowing: RateShowing {
        guard count >= 6, let first, let last else { return .staffOnly(.scores(have: count, needed: 6)) }
        let days = last.day.days(since: first.day)
        return days >= 28 ? .child : .staffOnly(.days(have: days, needed: 28))
    }
}
