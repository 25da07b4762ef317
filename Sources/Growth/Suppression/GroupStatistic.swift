/// What may be said about a group of students on a page wider than staff, and from how many students on.
package enum GroupStatistic: String, Hashable, Sendable, CaseIterable {
    case count, percentage, mean, median, quartiles, gain
    case normalizedGain = "normalized-gain"
    case effectSize = "effect-size"
    case minimum, maximum

    /// The smallest group of which it is published, for a school with this minimum group; nil for never.
    ///
    /// The least and the greatest value are each one child's. An effect size is of no use below 10 students, and the
    /// ladder of percentages begins there.
    package func smallestGroup(minimumGroup: Int) -> Int? {
        switch self {
        case .count, .mean, .median, .quartiles, .gain, .normalizedGain: max(minimumGroup, 1)
        case .percentage, .effectSize: max(minimumGroup, 10)
        case .minimum, .maximum: nil
        }
    }
}

/// A figure about a group as it may be told on a page wider than staff.
package enum PublishedFigure<Value> {
    case figure(Value, n: Int)
    /// "Fewer than 10": of what is missing, nothing more may be said, as that would tell how many there are.
    case fewer(than: Int)
    /// Never published, of a group of whatever size.
    case never
}

extension PublishedFigure: Sendable where Value: Sendable {}
extension PublishedFigure: Equatable where Value: Equatable {}
extension PublishedFigure: Hashable where Value: Hashable {}

extension Measured {
    /// The figure for a page wider than staff, when it rests on enough students; n is the number of students. O(1).
    ///
    /// For figures that stand alone. Counts with totals go through `CountTable`, and shares through
    /// `PublishedPercentage`.
    package func published(as statistic: GroupStatistic, minimumGroup: Int) -> PublishedFigure<Value> {
        guard let smallest = statistic.smallestGroup(minimumGroup: minimumGroup) else { return .never }
        guard case .figure(let value, let n) = self, n >= smallest else { return .fewer(than: smallest) }
        return .figure(value, n: n)
    }
}
