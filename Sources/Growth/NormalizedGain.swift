/// How the share of the possible gain is worked out for a group. The two means differ, so a page says which it shows.
package enum NormalizedGain: String, Hashable, Sendable, CaseIterable {
    /// (mean post − mean pre) / (max − mean pre): the class taken as one.
    case ofClass = "of-class"
    /// mean((post − pre) / (max − pre)): each student's own share, then the mean.
    case meanOfGains = "mean-of-gains"
    /// The same, but a loss is a share of what was there: mean of (post − pre) / pre where post < pre. So one student
    /// who began near the top and dipped does not outweigh the rest.
    case meanOfChanges = "mean-of-changes"
}

extension PrePost {
    /// The share of the possible gain that was made: g = (post − pre) / (max − pre), without a unit. 1 is the top of
    /// the scale; negative for a loss. Nil unless pre < max: who began at the top had no room. For scales on which
    /// more is better.
    ///
    /// Hake 1998, "Interactive-engagement versus traditional methods", American Journal of Physics 66.
    package func normalizedGain(max: Double) -> Double? {
        guard pre < max, max.isFinite else { return nil }
        let share = (post - pre) / (max - pre)
        return share.isFinite ? share : nil
    }

    /// The normalized gain for a gain, and (post − pre) / pre for a loss: the share of what was there that went, from
    /// −1 to 1 on a scale from 0 to max. Without a unit. 0 when nothing changed. Nil unless pre < max for a gain, and
    /// 0 < pre for a loss. For scales from 0 on which more is better.
    ///
    /// Marx & Cummings 2007, "Normalized change", American Journal of Physics 75.
    package func normalizedChange(max: Double) -> Double? {
        guard post < pre else { return normalizedGain(max: max) }
        guard pre > 0, pre <= max, max.isFinite else { return nil }
        let share = (post - pre) / pre
        return share.isFinite ? share : nil
    }
}

extension Collection<PrePost> {
    /// The normalized gain of a group, without a unit. Minimum 1 student for whom it is defined (pre < max); n is the
    /// number of those. `ofClass` counts every student and needs only their mean below max. O(n).
    ///
    /// Hake 1998; on how the two means differ: Bao 2006, "Theoretical comparisons of average normalized gain
    /// calculations", American Journal of Physics 74.
    package func normalizedGain(_ kind: NormalizedGain, max: Double) -> Measured<Double> {
        guard !isEmpty else { return .notYet(.students(have: 0, needed: 1)) }
        let shares: [Double]
        switch kind {
        case .ofClass:
            guard let pre = lazy.map(\.pre).mean().value, let post = lazy.map(\.post).mean().value, max.isFinite,
                let means = PrePost(pre: pre, post: post)
            else { return .notYet(.outOfRange) }
            guard pre < max else { return .notYet(.noRoom) }
            return Measured(means.normalizedGain(max: max) ?? .nan, n: count)
        case .meanOfGains: shares = compactMap { $0.normalizedGain(max: max) }
        case .meanOfChanges: shares = compactMap { $0.normalizedChange(max: max) }
        }
        return shares.isEmpty ? .notYet(.noRoom) : shares.mean()
    }
}
