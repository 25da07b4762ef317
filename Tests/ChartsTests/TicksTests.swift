import Testing

@testable import Charts

@Suite("Round ticks")
struct TicksTests {
    @Test(
        "multiples of 1, 2 or 5, around the values",
        arguments: [
            (84, 112, ["80", "90", "100", "110", "120"]), (0, 1, ["0", "0.5", "1"]),
            (0, 0.7, ["0", "0.2", "0.4", "0.6", "0.8"]),
            (79, 84, ["78", "80", "82", "84"]), (690, 780, ["650", "700", "750", "800"]),
            (-3, 4, ["−4", "−2", "0", "2", "4"]),
            (0.1, 0.3, ["0.1", "0.15", "0.2", "0.25", "0.3"]), (0, 100, ["0", "50", "100"]),
            (300, 1200, ["0", "500", "1000", "1500"]),
            (112, 84, ["80", "90", "100", "110", "120"]),
            (1_000_000, 5_000_000, ["1000000", "2000000", "3000000", "4000000", "5000000"]),
            (1e9, 4e9, ["1e9", "2e9", "3e9", "4e9"]), (1e20, 3e20, ["1e20", "1.5e20", "2e20", "2.5e20", "3e20"]),
            (0.00001, 0.00004, ["0.00001", "0.00002", "0.00003", "0.00004"]),
            (0, 4e-9, ["0", "1e−9", "2e−9", "3e−9", "4e−9"]),
            (-1.5e-8, 0, ["−1.5e−8", "−1e−8", "−5e−9", "0"]),
        ])
    func nice(low: Double, high: Double, labels: [String]) {
        #expect(niceTicks(from: low, to: high) == labels)
    }

    @Test(
        "equal values get room, none of it below zero",
        arguments: [
            (3, ["2", "2.5", "3", "3.5", "4"]), (0, ["0", "0.5", "1"]), (84, ["60", "80", "100", "120"]),
            (-3, ["−4", "−3.5", "−3", "−2.5", "−2"]),
        ])
    func equal(value: Double, labels: [String]) {
        #expect(niceTicks(from: value, to: value) == labels)
    }

    @Test("whole numbers have no ticks between them")
    func whole() {
        let ticks = Ticks.nice(from: 3, to: 3, whole: true)
        #expect(ticks.multiples.map(ticks.label(of:)) == ["2", "3", "4"])
    }

    @Test("whatever the values: few ticks, ascending, around them, finite")
    func extremes() {
        let values: [Double] = [
            0, 1, -1, .leastNormalMagnitude / 8192, .leastNonzeroMagnitude, 1e-100, 1e-9, 0.1, 0.3, 7, 1e9, 1e15, 1e16,
            1e100, 1e300,
            .greatestFiniteMagnitude,
            -.greatestFiniteMagnitude, .infinity, -.infinity, .nan, 1.000_000_000_000_1,
        ]
        for low in values {
            for high in values {
                let ticks = Ticks.nice(from: low, to: high)
                #expect((2...9).contains(ticks.multiples.count), "\(low) \(high) \(ticks)")
                #expect(ticks.low.isFinite && ticks.high.isFinite && ticks.low < ticks.high, "\(low) \(high)")
                if low.isFinite, high.isFinite, abs(low) < 1e300, abs(high) < 1e300 {
                    let slack = (ticks.high - ticks.low) * 1e-6
                    #expect(
                        ticks.low <= min(low, high) + slack && ticks.high >= max(low, high) - slack, "\(low) \(high)")
                }
                let labels = ticks.multiples.map(ticks.label(of:))
                #expect(Set(labels).count == labels.count, "\(labels)")
            }
        }
    }
}
