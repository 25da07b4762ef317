/// What scores are expected at some days of the year, and, on the straight line between two of them, on the days
/// between. In the assessment's unit.
package struct Benchmarks: Sendable {
    /// Oldest first.
    private let points: [Score]

    /// In any order. Of two of one day the later in the order counts.
    package init(_ points: some Sequence<Score>) { self.points = Series(points).scores }

    /// The score expected on a day, by linear interpolation between the nearest benchmarks before and after it; nil
    /// before the first one and after the last, where nobody has said what to expect. O(benchmarks).
    package func value(on day: Day) -> Double? {
        guard let before = points.last(where: { $0.day <= day }) else { return nil }
        if before.day == day { return before.value }
        guard let after = points.first(where: { $0.day > day }) else { return nil }
        let share = Double(day.days(since: before.day)) / Double(after.day.days(since: before.day))
        let value = (1 - share) * before.value + share * after.value
        return value.isFinite ? value : nil
    }

    /// The change expected from one day to another, raw; nil unless both lie between the benchmarks.
    package func change(from first: Day, to last: Day) -> Double? {
        guard let start = value(on: first), let end = value(on: last) else { return nil }
        let change = end - start
        return change.isFinite ? change : nil
    }
}
