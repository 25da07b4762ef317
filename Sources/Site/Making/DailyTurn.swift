import Growth

/// Whose turn it is on a day.
enum DailyTurn {
    /// The number of the one whose turn it is. In `count` days in a row everyone's turn comes once, and two days in a
    /// row are no neighbours (where there are five or more). Nil among none. O(`count` × log `count`).
    ///
    /// The order is that of the fractional parts of multiples of the golden section, here as 64 bits: numbers that come
    /// one after the other in it lie a Fibonacci number apart (the three-distance theorem; Knuth, The Art of Computer
    /// Programming, volume 3, 6.4, theorem S).
    static func index(on day: Day, among count: Int) -> Int? {
        guard count > 0 else { return nil }
        let order = (0..<count).sorted { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 < UInt64($1) &* 0x9E37_79B9_7F4A_7C15 }
        let turn = Int(day.daysSince1970) % count
        return order[turn < 0 ? turn + count : turn]
    }
}
