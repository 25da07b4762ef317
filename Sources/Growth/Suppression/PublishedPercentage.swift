/// A share of a group, told only as finely as the group's size allows.
///
/// | students | steps | ends |
/// |---|---|---|
/// | 10–19 | 20 points | 20% or less, 80% or more |
/// | 20–39 | 10 points | 10, 90 |
/// | 40–99 | 5 points | 5, 95 |
/// | 100–299 | whole | 2, 98 |
/// | 300 and more | whole | 1, 99 |
///
/// The percentage is rounded half up to a whole one and then placed on the ladder.
///
/// National Center for Education Statistics 2010, "Statistical Methods for Protecting Personally Identifiable
/// Information in Aggregate Reporting" (SLDS Technical Brief 3). There the group's size is not published beside a
/// share: from a whole percentage and the size the count can be worked out (`counts(of:)`).
package enum PublishedPercentage: Hashable, Sendable {
    case orLess(Int)
    /// Both ends belong to it: 21–39, 40–59, 60–79.
    case between(Int, Int)
    case whole(Int)
    case orMore(Int)

    /// Nil for fewer students than the minimum group or than 10, and for a count that is no part of the group. O(1).
    package init?(count: Int, of n: Int, minimumGroup: Int = 10) {
        guard n >= max(minimumGroup, 10), (0...n).contains(count), n <= Self.largestGroup else { return nil }
        let percentage = (200 * count + n) / (2 * n)
        let (step, end) = Self.ladder(n)
        if percentage <= end {
            self = .orLess(end)
        } else if percentage >= 100 - end {
            self = .orMore(100 - end)
        } else if step == 1 {
            self = .whole(percentage)
        } else {
            let from = percentage / step * step
            self = .between(from == end ? end + 1 : from, from + step - 1)
        }
    }

    /// The counts of a group of `n` that are told in this way: what a reader who knows n can work out. Nil when there
    /// are none. O(log n).
    package func counts(of n: Int) -> ClosedRange<Int>? {
        guard n > 0, n <= Self.largestGroup else { return nil }
        let percentages = percentages
        // The percentage of a count is at least p when 200·count + n ≥ 2n·p.
        func firstCount(from percentage: Int) -> Int { max(0, (2 * n * percentage - n + 199) / 200) }
        let (first, last) = (firstCount(from: percentages.lowerBound), firstCount(from: percentages.upperBound + 1) - 1)
        return first <= last ? first...min(last, n) : nil
    }

    /// The whole percentages that are told in this way, from 0 to 100.
    package var percentages: ClosedRange<Int> {
        let (from, to) =
            switch self {
            case .orLess(let end): (0, end)
            case .between(let from, let to): (from, to)
            case .whole(let percentage): (percentage, percentage)
            case .orMore(let end): (end, 100)
            }
        let first = min(max(from, 0), 100)
        return first...min(max(to, first), 100)
    }

    private static let largestGroup = 1_000_000_000

    private static func ladder(_ n: Int) -> (step: Int, end: Int) {
        switch n {
        case ..<20: (20, 20)
        case ..<40: (10, 10)
        case ..<100: (5, 5)
        case ..<300: (1, 2)
        default: (1, 1)
        }
    }
}
