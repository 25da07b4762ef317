import Growth
import Testing

/// Scores a week apart, from a Monday on.
func weekly(_ values: [Double]) -> Series {
    Series(
        values.enumerated().compactMap { week, value in
            Day(daysSince1970: 20_000 + 7 * week).map { Score(day: $0, value: value) }
        })
}

func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

@Suite("Growth, with the fixtures of the design")
struct GrowthTests {
    static let scores: [Double] = [42, 45, 44, 50, 49, 55, 54, 60]

    @Test("gains of five students, and their median")
    func gains() {
        let pre: [Double] = [40, 55, 60, 70, 80]
        let post: [Double] = [60, 70, 72, 85, 86]
        let gains = zip(pre, post).compactMap { weekly([$0, $1]).gain }
        #expect(gains == [20, 15, 12, 15, 6])
        #expect(gains.median() == 15)
        #expect(weekly([50]).gain == nil)
        #expect(weekly([]).gain == nil)
        #expect(weekly([3, 9, 5]).gain == 2)
    }

    @Test("the best score is the largest, or the smallest where lower is better")
    func best() {
        #expect(weekly([3, 9, 5]).best(better: .higher) == 9)
        #expect(weekly([3, 9, 5]).best(better: .lower) == 3)
        #expect(weekly([]).best(better: .higher) == nil)
    }

    @Test("the robust rate")
    func theilSen() throws {
        let trend = try #require(weekly(Self.scores).theilSen)
        #expect(near(trend.ratePerWeek, 2.5))
        #expect(near(trend.intercept, 42.25))
        #expect(trend.count == 8)
        #expect(near(trend.value(at: trend.start), 42.25))
        #expect(near(Day(daysSince1970: 20_070).map(trend.value), 67.25))
    }

    @Test("one odd score does not bend the robust rate")
    func robust() {
        #expect(near(weekly([10, 12, 14, 90, 18, 20, 22]).theilSen?.ratePerWeek, 2))
    }

    @Test("too few scores have no rate")
    func fewScores() throws {
        #expect(weekly([1, 2, 3]).theilSen == nil)
        #expect(weekly([1, 2, 3, 4]).theilSen != nil)
        let day = try #require(Day("2026-10-05"))
        #expect(Series((1...6).map { Score(day: day, value: Double($0)) }).theilSen == nil)
    }

    @Test("scores of one day have no slope between them but count")
    func sameDay() throws {
        let first = try #require(Day("2026-10-05"))
        let second = try #require(Day("2026-10-12"))
        let series = Series([(first, 1), (first, 3), (second, 4), (second, 6)].map { Score(day: $0, value: $1) })
        #expect(near(series.theilSen?.ratePerWeek, 3))
        #expect(near(series.theilSen?.intercept, 2))
    }

    @Test("the baseline is the median of the first three")
    func baseline() {
        #expect(weekly(Self.scores).baseline == 44)
        #expect(weekly([42, 45]).baseline == 43.5)
        #expect(weekly([42]).baseline == 42)
        #expect(weekly([]).baseline == nil)
    }

    @Test("the aim line")
    func aimLine() throws {
        let start = try #require(Day(daysSince1970: 20_000))
        let due = try #require(Day(daysSince1970: 20_000 + 18 * 7))
        let line = try #require(AimLine(baseline: Score(day: start, value: 44), target: Score(day: due, value: 70)))
        #expect(near(line.ratePerWeek, 1.4444444444444444))
        #expect(near(line.value(at: start), 44))
        #expect(near(line.value(at: due), 70))
        #expect(near(Day(daysSince1970: 20_000 + 9 * 7).map(line.value), 57))
        #expect(AimLine(baseline: line.target, target: line.baseline) == nil)
        #expect(AimLine(baseline: line.baseline, target: Score(day: start, value: 70)) == nil)
        #expect(AimLine(baseline: line.baseline, target: Score(day: due, value: .infinity)) == nil)
    }

    @Test("growth to the target, for both directions of better")
    func toTarget() {
        #expect(growthToTarget(now: 102, baseline: 84, target: 112) == 18.0 / 28)
        #expect(growthToTarget(now: 690, baseline: 780, target: 600) == 0.5)
        #expect(growthToTarget(now: 80, baseline: 84, target: 112) == -4.0 / 28)
        #expect(growthToTarget(now: 120, baseline: 84, target: 112) == 36.0 / 28)
        #expect(growthToTarget(now: 90, baseline: 84, target: 84) == nil)
        #expect(growthToTarget(now: 84, baseline: 84, target: 84) == nil)
        #expect(growthToTarget(now: .nan, baseline: 84, target: 112) == nil)
    }

    @Test("median and quartiles by linear interpolation")
    func quantiles() {
        let values: [Double] = [7, 1, 3, 5]
        #expect(values.median() == 4)
        #expect(values.quantile(0.25) == 2.5)
        #expect(values.quantile(0.75) == 5.5)
        #expect(values.quantile(0) == 1)
        #expect(values.quantile(1) == 7)
        #expect([3.0].median() == 3)
        #expect([Double]().median() == nil)
        #expect([1, .nan].median() == nil)
        #expect(values.quantile(1.1) == nil && values.quantile(.nan) == nil)
        #expect(near((1...9).map(Double.init).quantile(0.1), 1.8))
    }
}

@Suite("Series")
struct SeriesTests {
    @Test("the oldest first; scores of one day stay in their order; what is no number is no score")
    func order() throws {
        let monday = try #require(Day("2026-10-05"))
        let tuesday = try #require(Day("2026-10-06"))
        let series = Series([
            Score(day: tuesday, value: 1), Score(day: monday, value: 2), Score(day: tuesday, value: 3),
            Score(day: monday, value: 4),
            Score(day: monday, value: .nan), Score(day: monday, value: -.infinity),
        ])
        #expect(series.scores.map(\.value) == [2, 4, 1, 3])
        #expect(series.first?.day == monday && series.last?.day == tuesday)
        #expect(Series([]).first == nil)
    }
}
