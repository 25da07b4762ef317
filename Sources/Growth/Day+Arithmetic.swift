extension Day {
    /// 1970-01-01.
    package static let epoch = Day(unchecked: 0)

    /// The day so many days later, or earlier for a negative number. Stops at the ends of the
    /// calendar that `Day` knows.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
        return (overflow ? nil : Day(daysSince1970: sum)) ?? (days < 0 ? .earliest : .latest)
    }

    /// 0001-01-01 and 9999-12-31.
    private static let earliest = Day(unchecked: -719_162)
    private static let latest = Day(unchecked: 2_932_896)
}
