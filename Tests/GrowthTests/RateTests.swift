import Growth
import Seeded
import Testing

@Suite("Rates of improvement")
struct RateTests {
    static let scores: [Double] = [42, 45, 44, 50, 49, 55, 54, 60]

    @Test("ordinary least squares, with the fixture of the design")
    func leastSquares() throws {
        let trend = try #require(weekly(Self.scores).rate(by: .leastSquares).value)
        #expect(near(trend.ratePerWeek, 2.416_666_666_666_666_7))
        #expect(near(trend.intercept, 41.416_666_666_666_666_7))
        #expect(trend.count == 8)
        #expect(weekly(Self.scores).rate(by: .leastSquares).n == 8)
    }

    @Test("the robust rate is the default, with the fixture of the design")
    func robust() throws {
        let trend = try #require(weekly(Self.scores).rate().value)
        #expect(near(trend.ratePerWeek, 2.5))
        #expect(near(trend.intercept, 42.25))
        #expect(weekly(Self.scores).theilSen == trend)
    }

    @Test("too few scores, or all of one day, say what is missing")
    func missing() throws {
        #expect(weekly([1, 2]).leastSquaresRate == .notYet(.scores(have: 2, needed: 3)))
        #expect(weekly([1, 2, 3]).leastSquaresRate.n == 3)
        #expect(weekly([1, 2, 3]).theilSenRate == .notYet(.scores(have: 3, needed: 4)))
        #expect(weekly([]).theilSenRate == .notYet(.scores(have: 0, needed: 4)))
        let day = try #require(Day("2026-10-05"))
        let oneDay = Series((1...6).map { Score(day: day, value: Double($0)) })
        #expect(oneDay.leastSquaresRate == .notYet(.dates(have: 1, needed: 2)))
        #expect(oneDay.theilSenRate == .notYet(.dates(have: 1, needed: 2)))
        #expect(oneDay.rateShowing == .staffOnly(.days(have: 0, needed: 28)))
    }

    @Test("a rate is shown to a child from six scores over four weeks on")
    func showing() throws {
        #expect(weekly([1, 2, 3, 4, 5, 6]).rateShowing == .child)
        #expect(weekly([1, 2, 3, 4, 5]).rateShowing == .staffOnly(.scores(have: 5, needed: 6)))
        func daily(lastAfter days: Int) -> Series {
            Series(
                [0, 1, 2, 3, 4, days].compactMap { day in
                    Day(daysSince1970: 20_000 + day).map { Score(day: $0, value: 1) }
                })
        }
        #expect(daily(lastAfter: 28).rateShowing == .child)
        #expect(daily(lastAfter: 27).rateShowing == .staffOnly(.days(have: 27, needed: 28)))
    }

    @Test("the gain and the baseline carry their n")
    func measured() {
        #expect(weekly(Self.scores).measuredGain == .figure(18, n: 8))
        #expect(weekly([5]).measuredGain == .notYet(.scores(have: 1, needed: 2)))
        #expect(weekly(Self.scores).measuredBaseline() == .figure(44, n: 3))
        #expect(weekly([42, 45]).measuredBaseline() == .figure(43.5, n: 2))
        #expect(weekly(Self.scores).measuredBaseline(ofGoal: 40) == .figure(40, n: 1))
        #expect(weekly([]).measuredBaseline() == .notYet(.scores(have: 0, needed: 1)))
        #expect(weekly(Self.scores).measuredBaseline(ofGoal: .nan) == .notYet(.outOfRange))
    }

    @Test("one wild score, however wild and wherever, leaves the robust rate within the slopes of the others")
    func oneWildScore() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let count = Int.random(in: 7...30, using: &random)
            let wildWeek = Int.random(in: 0..<count, using: &random)
            let rate = Double(Int.random(in: -40...40, using: &random)) / 10
            var values = (0..<count).map { 50 + rate * Double($0) }
            values[wildWeek] = [1e9, -1e9, 1e300, 0].randomElement(using: &random) ?? 0
            let trend = try #require(weekly(values).theilSen)
            #expect(near(trend.ratePerWeek, rate), "\(values)")
            #expect(near(trend.intercept, 50), "\(values)")
        }
    }

    @Test("the order in which scores come doesn't matter")
    func order() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let series = random.series(Int.random(in: 4...30, using: &random), days: 400)
            let shuffled = Series(series.scores.shuffled(using: &random))
            for method in RateMethod.allCases {
                let (a, b) = (series.rate(by: method).value, shuffled.rate(by: method).value)
                #expect(near(a?.ratePerWeek, b?.ratePerWeek ?? .nan) && near(a?.intercept, b?.intercept ?? .nan))
            }
        }
    }

    @Test("adding a constant leaves both rates as they were; a steeper line is steeper by as much")
    func affine() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<100 {
            let values = random.scores(Int.random(in: 4...20, using: &random))
            let (added, slope) = (Double(Int.random(in: -99...99, using: &random)), 1.5)
            let moved = values.enumerated().map { $1 + added + slope * Double($0) }
            for method in RateMethod.allCases {
                let (before, after) = (weekly(values).rate(by: method).value, weekly(moved).rate(by: method).value)
                #expect(near(after?.ratePerWeek, (before?.ratePerWeek ?? .nan) + slope))
                #expect(near(after?.intercept, (before?.intercept ?? .nan) + added))
            }
        }
    }

    /// The definition, word for word.
    func medianSlope(_ series: Series) -> Double? {
        var slopes: [Double] = []
        for (index, a) in series.scores.enumerated() {
            for b in series.scores[(index + 1)...] where a.day != b.day {
                slopes.append((b.value - a.value) / b.day.weeks(since: a.day))
            }
        }
        return slopes.median()
    }

    @Test("the selected median is the sorted one, to the last bit")
    func selection() {
        var random = SeededGenerator(seed: 6)
        for size in Array(4...40) + [100, 257, 600] {
            for days in [size / 2 + 2, 10 * size] {
                let series = random.series(size, days: days)
                #expect(series.theilSen?.ratePerWeek == medianSlope(series))
            }
        }
        for values in [Array(repeating: 1.0, count: 200), (0..<200).map(Double.init), (0..<200).map { Double($0 % 2) }]
        {
            #expect(weekly(values).theilSen?.ratePerWeek == medianSlope(weekly(values)))
        }
    }

    @Test("beyond a thousand scores the slopes are only counted, and the median is the same")
    func counting() throws {
        var random = SeededGenerator(seed: 7)
        for (size, days) in [(1001, 5000), (1001, 300), (1002, 2)] {
            let series = random.series(size, days: days)
            let expected = try #require(medianSlope(series))
            #expect(near(series.theilSen?.ratePerWeek, expected), "\(size) scores on \(days) days")
        }
        #expect(near(weekly((0..<1100).map { 7 - 0.25 * Double($0) }).theilSen?.ratePerWeek, -0.25))
        #expect(near(weekly(Array(repeating: 3, count: 1100)).theilSen?.ratePerWeek, 0))
    }

    @Test("twenty thousand scores of one student are no reason to run out of memory")
    func veryMany() throws {
        let series = Series(
            (0..<20_000).compactMap { index in
                Day(daysSince1970: 10_000 + index / 10).map {
                    Score(day: $0, value: Double(index / 10 % 7 + index / 70))
                }
            })
        let rate = try #require(series.theilSen).ratePerWeek
        #expect(abs(rate - 1) < 0.01)
    }
}

@Suite("The point rule")
struct PointRuleTests {
    /// From 44 by 1 a week.
    static func line(better: Better = .higher) throws -> AimLine {
        let start = try #require(Day(daysSince1970: 20_000))
        let due = try #require(Day(daysSince1970: 20_070))
        return try #require(
            AimLine(baseline: Score(day: start, value: 44), target: Score(day: due, value: better == .higher ? 54 : 34))
        )
    }

    @Test(
        "the last three scores beside the aim line, which is at 45, 46, 47, 48",
        arguments: [
            ([44, 44.5, 45, 46], .changeSomething), ([44, 46, 47, 48], .raiseTheAim), ([44, 44.5, 46, 47.5], .goOn),
            ([44, 40, 47, 48, 49], .raiseTheAim), ([44, 60, 45, 46, 47], .changeSomething), ([44, 45, 46, 47], .goOn),
            ([44, 44, 45, 47], .goOn), ([44, 44, 45, 46], .changeSomething),
        ] as [([Double], PointRule)])
    func rule(values: [Double], finding: PointRule) throws {
        #expect(try Self.line().pointRule(for: weekly(values), better: .higher).value == finding)
    }

    @Test("where less is better, above the line is below it")
    func lower() throws {
        let line = try Self.line(better: .lower)
        #expect(line.pointRule(for: weekly([44, 42, 41, 40]), better: .lower) == .figure(.raiseTheAim, n: 3))
        #expect(line.pointRule(for: weekly([44, 44, 43, 42]), better: .lower) == .figure(.changeSomething, n: 3))
        #expect(line.pointRule(for: weekly([44, 43, 42, 41]), better: .lower) == .figure(.goOn, n: 3))
    }

    @Test("the baseline's own day doesn't count, nor what came before")
    func sinceBaseline() throws {
        #expect(
            try Self.line().pointRule(for: weekly([30, 30, 30]), better: .higher)
                == .notYet(.scores(have: 2, needed: 3)))
        #expect(try Self.line().pointRule(for: weekly([]), better: .higher) == .notYet(.scores(have: 0, needed: 3)))
    }

    @Test("a score on the line is on it, whatever binary arithmetic makes of thirds")
    func onTheLine() throws {
        let start = try #require(Day(daysSince1970: 20_000))
        let due = try #require(Day(daysSince1970: 20_000 + 7 * 18))
        let line = try #require(AimLine(baseline: Score(day: start, value: 44), target: Score(day: due, value: 70)))
        let values = (0...3).map { 44 + Double($0) * 26 / 18 }
        #expect(line.pointRule(for: weekly(values), better: .higher).value == .goOn)
    }
}

@Suite("The reliability guard")
struct ReliabilityGuardTests {
    @Test("two scores with different standard errors: √(3² + 4²) = 5")
    func twoErrors() {
        func direction(_ last: Double) -> Direction? {
            Direction(from: 50, to: last, better: .higher, standardErrors: (3, 4))
        }
        #expect(direction(54.9) == .steady && direction(55) == .rising)
        #expect(direction(45.1) == .steady && direction(45) == .dipping)
        #expect(Direction(from: 50, to: 60, better: .higher, standardErrors: (.nan, 1)) == nil)
        #expect(Direction(from: 50, to: 60, better: .higher, standardErrors: (1, .infinity)) == nil)
    }
}

@Suite("Days, added")
struct DayArithmeticTests {
    @Test("adding days stops at the ends of the calendar")
    func ends() throws {
        let day = try #require(Day("2026-10-05"))
        #expect(day.adding(days: 30).description == "2026-11-04")
        #expect(day.adding(days: -5).description == "2026-09-30")
        #expect(day.adding(days: .max).description == "9999-12-31")
        #expect(day.adding(days: .min).description == "0001-01-01")
        #expect(day.adding(days: 5_000_000).description == "9999-12-31")
    }
}
