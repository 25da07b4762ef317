/// A date of the Gregorian calendar, without time and place: the number of days since 1 January 1970.
///
/// Years run from 1 to 9999, so that the written form has always ten characters. Conversions between days and
/// dates are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and
/// `civil_from_days`: a year is counted from March, so that the leap day is its last. O(1), no table, no loop.
package struct Day: Hashable, Sendable {
    package let daysSince1970: Int32

    init(unchecked days: Int) { daysSince1970 = Int32(truncatingIfNeeded: days) }

    /// Nil outside of the years 1 to 9999.
    package init?(daysSince1970 days: Int) {
        guard (-719_162...2_932_896).contains(days) else { return nil }
        self.init(unchecked: days)
    }

    /// Nil for a date that does not exist, such as 30 February or 29 February 2027.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(month, of: year) else {
            return nil
        }
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(unchecked: era * 146_097 + dayOfEra - 719_468)
    }

    /// Exactly `YYYY-MM-DD`, in ASCII digits; nil for anything else and for a date that does not exist.
    package init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// The same, from bytes as they were read.
    package init?(utf8 bytes: some Sequence<UInt8>) {
        var (year, month, day) = (0, 0, 0)
        var position = 0
        for byte in bytes {
            let digit = Int(byte) - 0x30
            switch position {
            case 4, 7:
                guard byte == UInt8(ascii: "-") else { return nil }
            case 0..<10:
                guard (0...9).contains(digit) else { return nil }
                if position < 4 {
                    year = year * 10 + digit
                } else if position < 7 {
                    month = month * 10 + digit
                } else {
                    day = day * 10 + digit
                }
            default: return nil
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var year: Int { date.year }
    /// 1 to 12.
    package var month: Int { date.month }
    /// The day of the month, from 1.
    package var day: Int { date.day }

    /// Year, month and day together, for who needs more than one of them.
    package var date: (year: Int, month: Int, day: Int) {
        let days = Int(daysSince1970) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    package enum Weekday: Int, CaseIterable, Sendable {
        case monday = 1
        case tuesday, wednesday, thursday, friday, saturday, sunday
    }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday; the sum is never negative from year 1 on.
        let index = (Int(daysSince1970) + 719_162 + 7) % 7
        return Weekday(rawValue: index + 1) ?? .monday
    }

    /// Days from `other` to this day; negative when this is the earlier.
    package func days(since other: Day) -> Int { Int(daysSince1970) - Int(other.daysSince1970) }

    /// Weeks from `other` to this day, days / 7: the unit of time of all rates.
    package func weeks(since other: Day) -> Double { Double(days(since: other)) / 7 }

    private static func length(_ month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension Day: Comparable {
    package static func < (a: Day, b: Day) -> Bool { a.daysSince1970 < b.daysSince1970 }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`
    package var description: String {
        let (year, month, day) = date
        return String(unsafeUninitializedCapacity: 10) { buffer in
            func write(_ number: Int, digits: Int, at start: Int) {
                var number = number
                for index in (start..<(start + digits)).reversed() {
                    buffer[index] = UInt8(ascii: "0") + UInt8(number % 10)
                    number /= 10
                }
            }
            write(year, digits: 4, at: 0)
            buffer[4] = UInt8(ascii: "-")
            write(month, digits: 2, at: 5)
            buffer[7] = UInt8(ascii: "-")
            write(day, digits: 2, at: 8)
            return 10
        }
    }
}
