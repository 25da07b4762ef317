import Testing

@testable import Growth

@Suite("Benchmarks")
struct BenchmarkTests {
    static func day(_ offset: Int) -> Day { Day.epoch.adding(days: offset) }
    /// In no order: 100 on the first day, 120 ten days later, 110 after another ten.
    static let benchmarks = Benchmarks([
        Score(day: day(20), value: 110), Score(day: day(0), value: 100), Score(day: day(10), value: 120),
    ])

    @Test(
        "a day between two benchmarks lies on the line between them; outside nothing is expected",
        arguments: [(-1, nil), (0, 100), (5, 110), (10, 120), (15, 115), (20, 110), (21, nil)] as [(Int, Double?)])
    func value(offset: Int, expected: Double?) {
        #expect(Self.benchmarks.value(on: Self.day(offset)) == expected)
    }

    @Test("the change between two days is expected where both lie between the benchmarks")
    func change() {
        #expect(Self.benchmarks.change(from: Self.day(0), to: Self.day(5)) == 10)
        #expect(Self.benchmarks.change(from: Self.day(10), to: Self.day(20)) == -10)
        #expect(Self.benchmarks.change(from: Self.day(-1), to: Self.day(5)) == nil)
        #expect(Self.benchmarks.change(from: Self.day(0), to: Self.day(21)) == nil)
        #expect(Benchmarks([]).value(on: Self.day(0)) == nil)
    }

    @Test("no infinity comes out")
    func finite() {
        let wide = Benchmarks([
            Score(day: Self.day(0), value: -.greatestFiniteMagnitude),
            Score(day: Self.day(2), value: .greatestFiniteMagnitude), Score(day: Self.day(3), value: .infinity),
        ])
        #expect(wide.value(on: Self.day(1)) == 0)
        #expect(wide.change(from: Self.day(0), to: Self.day(2)) == nil)
    }
}
