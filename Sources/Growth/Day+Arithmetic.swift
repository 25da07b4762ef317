extension Day {
    /// 1970-01-01.
    package static let epoch = Day(unchecked: 0)

    /// The day so many days later, or earlier for a negative number. Stops at the ends of the
    /// calendar that `Day` knows.
    package func adding(days: Int) -> Day {
        Day(daysSince1970: Int(daysSince1970) + days) ?? self
    }
}
