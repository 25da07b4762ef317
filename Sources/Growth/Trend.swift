/// A straight line through the scores of a series.
package struct Trend: Hashable, Sendable {
    /// The slope, in the assessment's unit a week.
    package let ratePerWeek: Double
    /// The line's value on `start`, in the assessment's unit.
    package let intercept: Double
    /// The day of the first score: week 0.
    package let start: Day
    /// How many scores it rests on; published beside every rate.
    package let count: Int

    /// The line's value on a day, in the assessment's unit; a value beyond the largest number is the largest. Later
    /// than the last score it is a projection, which is never shown to a child.
    package func value(at day: Day) -> Double {
        (intercept + ratePerWeek * day.weeks(since: start)).clampedToFinite
    }
}
