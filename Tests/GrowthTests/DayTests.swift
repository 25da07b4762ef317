import Growth
import Testing

@Suite("Days")
struct DayTests {
    @Test(
        "known days",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-10-05", 20_731),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1600-03-01", -135_080),
        ])
    func known(text: String, days: Int) throws {
        let day = try #require(Day(text))
        #expect(Int(day.daysSince1970) == days)
        #expect(day.description == text)
        #expect(Day(daysSince1970: days) == day)
    }

    @Test(
        "texts that are no date",
        arguments: [
            "", "2026", "2026-1-05", "2026-10-5", "2026-10-05 ", " 2026-10-05", "2026/10/05", "20261005",
            "2026-10-05T00:00", "+026-10-05",
            "-026-10-05", "2026-00-05", "2026-13-05", "2026-10-00", "2026-10-32", "2026-04-31", "2026-02-29",
            "1900-02-29", "0000-01-01",
            "２０２６-10-05", "2026-10-0x", "2026‐10‐05",
        ])
    func refused(text: String) {
        #expect(Day(text) == nil)
        #expect(Day(text.dropFirst(0)) == nil)
        #expect(Day(utf8: Array(text.utf8)) == nil)
    }

    @Test("dates that don't exist")
    func missing() {
        #expect(Day(year: 2028, month: 2, day: 29) != nil)
        #expect(Day(year: 2027, month: 2, day: 29) == nil)
        #expect(Day(year: 2100, month: 2, day: 29) == nil)
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
        #expect(Day(year: 2026, month: .max, day: 1) == nil)
        #expect(Day(year: .min, month: 1, day: 1) == nil)
        #expect(Day(year: 2026, month: 1, day: .max) == nil)
        #expect(Day(daysSince1970: .max) == nil)
    }

    @Test("every day of five centuries follows the one before, and back")
    func everyDay() throws {
        var days = try Int(#require(Day(year: 1599, month: 12, day: 31)).daysSince1970)
        var weekday = try #require(Day(daysSince1970: days)).weekday.rawValue
        for year in 1600...2100 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = Day(year: year, month: month, day: day) else { continue }
                    days += 1
                    weekday = weekday % 7 + 1
                    #expect(Int(date.daysSince1970) == days)
                    #expect(date.weekday.rawValue == weekday)
                    #expect(date.date == (year, month, day))
                }
            }
        }
    }

    @Test("weekdays, weeks and order")
    func weeks() throws {
        let monday = try #require(Day("2026-10-05"))
        let friday = try #require(Day("2026-10-16"))
        #expect(monday.weekday == .monday && friday.weekday == .friday)
        #expect(Day("0001-01-01")?.weekday == .monday)
        #expect(Day("1970-01-01")?.weekday == .thursday)
        #expect(friday.days(since: monday) == 11)
        #expect(friday.weeks(since: monday) == 11.0 / 7)
        #expect(monday.weeks(since: friday) == -11.0 / 7)
        #expect(monday < friday)
        #expect((monday.year, monday.month, monday.day) == (2026, 10, 5))
    }
}
