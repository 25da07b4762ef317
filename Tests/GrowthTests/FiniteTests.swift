import Growth
import Seeded
import Testing

/// Numbers that break arithmetic, among usual ones.
private let strange: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
    -.leastNonzeroMagnitude, 1e155, -1e155, 1e-155, .ulpOfOne, 1, -1, 3, 60, 100,
]
private let strangeWholes = [Int.min, -1, 0, 1, 2, 5, 10, 1000, Int.max]

@Suite("Neither NaN nor infinity gets in or out")
struct FiniteTests {
    func isFinite(_ value: Double?) -> Bool { value?.isFinite ?? true }
    func isFinite(_ value: Measured<Double>) -> Bool { isFinite(value.value) }

    @Test("of a series: every measure, of strange scores on strange days")
    func series() {
        var random = SeededGenerator(seed: 30)
        for _ in 0..<4000 {
            let series = Series(
                (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
                    Day(daysSince1970: [-719_162, 0, 1, 7, 20_000, 2_932_896].randomElement(using: &random) ?? 0).map {
                        Score(day: $0, value: strange.randomElement(using: &random) ?? 0)
                    }
                })
            #expect(isFinite(series.gain) && isFinite(series.measuredGain) && isFinite(series.baseline))
            #expect(isFinite(series.measuredBaseline(ofGoal: strange.randomElement(using: &random))))
            for method in RateMethod.allCases {
                guard let trend = series.rate(by: method).value else { continue }
                #expect(trend.ratePerWeek.isFinite && trend.intercept.isFinite)
                #expect(trend.value(at: .epoch).isFinite && trend.value(at: .epoch.adding(days: .max)).isFinite)
            }
            _ = series.rateShowing
            _ = series.direction(better: .lower, standardError: strange.randomElement(using: &random))
            if let first = series.first, let last = series.last, let line = AimLine(baseline: first, target: last) {
                #expect(line.ratePerWeek.isFinite && line.value(at: .epoch.adding(days: .max)).isFinite)
                _ = line.pointRule(for: series, better: .lower)
            }
            if let pair = PrePost(series) { #expect(isFinite(pair.gain)) }
        }
    }

    @Test("of two and three numbers")
    func numbers() {
        for a in strange {
            #expect(isFinite(roundedHalfUp(a)))
            for places in strangeWholes { #expect(isFinite(roundedHalfUp(a, places: places))) }
            for b in strange {
                if a.isFinite, b.isFinite, (b - a).isFinite {
                    for better in Better.allCases { #expect(better.growth(of: b - a).isFinite) }
                }
                _ = Bands(cuts: [a, b], better: .lower)?.index(of: a)
                #expect(isFinite([a, b].quantile(0.3)) && isFinite([a, b].quantile(b)) && isFinite([a, b].median()))
                #expect(isFinite([a, b].mean()) && isFinite([a, b].sampleDeviation()))
                if let quartiles = [a, b, 1].quartiles().value {
                    #expect(quartiles.lower.isFinite && quartiles.median.isFinite && quartiles.upper.isFinite)
                }
                _ = Direction(from: a, to: b, better: .higher, standardErrors: (b, a))
                for c in strange {
                    #expect(isFinite(growthToTarget(now: a, baseline: b, target: c)))
                    if let pair = PrePost(pre: a, post: b) {
                        #expect(pair.pre.isFinite && pair.post.isFinite && isFinite(pair.gain))
                        #expect(isFinite(pair.normalizedGain(max: c)) && isFinite(pair.normalizedChange(max: c)))
                    }
                    for scale in [
                        MasteryScale(lowest: a, cut: b, highest: c),
                        MasteryScale(developingFrom: a, cut: b, extendingFrom: c),
                    ] {
                        guard let scale else { continue }
                        #expect(scale.developingFrom.isFinite && scale.cut.isFinite && isFinite(scale.extendingFrom))
                    }
                }
            }
        }
    }

    @Test("of groups")
    func groups() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<4000 {
            let count = Int.random(in: 0...6, using: &random)
            let group = (0..<count).compactMap { _ in
                PrePost(
                    pre: strange.randomElement(using: &random) ?? 0, post: strange.randomElement(using: &random) ?? 0)
            }
            #expect(isFinite(group.medianGain) && isFinite(group.effectSize(better: .lower)))
            for kind in NormalizedGain.allCases {
                #expect(isFinite(group.normalizedGain(kind, max: strange.randomElement(using: &random) ?? 0)))
            }
            let goals = (0..<count).compactMap { _ in
                AttainedGoal(
                    level: Int.random(in: -4...4, using: &random), weight: strange.randomElement(using: &random) ?? 0)
            }
            #expect(isFinite(goals.goalAttainment()))
            #expect(isFinite(goals.goalAttainment(correlation: strange.randomElement(using: &random) ?? 0)))
            if case .figure(let value, _) = group.medianGain.published(as: .gain, minimumGroup: 2) {
                #expect(value.isFinite)
            }
        }
    }

    @Test("of mastery, with strange scores, cuts, weights and times")
    func mastery() throws {
        var random = SeededGenerator(seed: 32)
        let today = try #require(Day("2026-10-05"))
        for _ in 0..<6000 {
            let scores = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                MasteryScore(
                    day: today.adding(days: strangeWholes.randomElement(using: &random) ?? 0),
                    value: strange.randomElement(using: &random) ?? 0,
                    form: EvidenceForm.allCases.randomElement(using: &random) ?? .product)
            }
            #expect(!scores.contains { !$0.value.isFinite })
            let weight = strange.randomElement(using: &random) ?? 0
            let times = strangeWholes.randomElement(using: &random) ?? 0
            let rules: [MasteryCalculation] = [
                .highest, .latest, .mean, .median, .nOfTimes(times), .nInARow(times), .weightedAverage(weight: weight),
                .decayingAverage(weight: weight), .powerLaw, .triangulated,
            ]
            let rule = rules.randomElement(using: &random) ?? .mean
            #expect(isFinite(rule.value(of: scores, cut: strange.randomElement(using: &random) ?? 0)))
            _ = MasteryCalculation(named: rule.name, times: times, weight: weight)
            guard let scale = MasteryScale(cut: 3) else { continue }
            let finding = MasteryFinding(
                of: scores, by: rule, on: scale, today: today,
                refreshAfter: strangeWholes.randomElement(using: &random))
            #expect(isFinite(finding.value))
            #expect(finding.state != .notYetAssessed || scores.isEmpty)
        }
    }

    @Test("whole numbers neither overflow nor trap")
    func wholes() {
        for a in strangeWholes {
            for b in strangeWholes {
                _ = learningZones(after: [[a], [b]], mastered: [a, b])
                for statistic in GroupStatistic.allCases {
                    _ = Measured.figure(1.0, n: a).published(as: statistic, minimumGroup: b)
                }
                for percentage: PublishedPercentage in [.orLess(a), .between(a, b), .whole(a), .orMore(a)] {
                    _ = percentage.counts(of: b)
                }
                for c in strangeWholes {
                    _ = PublishedPercentage(count: a, of: b, minimumGroup: c)
                    let table = CountTable([[a, b], [c, 1]])?.published(minimumGroup: c)
                    _ = table?.telling(minimumGroup: a, knownBelow: b)
                    _ = table?[.cell(row: a, column: b)]
                    _ = table?[.columnTotal(c)]
                    let read = PublishedTable(
                        cells: [[.count(a), .hidden], [.hidden, .absent]], rowTotals: [.count(b), .hidden],
                        columnTotals: [.hidden, .count(c)], total: .hidden)
                    _ = read?.telling(minimumGroup: c, knownBelow: a)
                }
            }
        }
    }

    @Test("random pages, most of which contradict themselves, are audited to an end")
    func pages() {
        var random = SeededGenerator(seed: 33)
        for _ in 0..<2000 {
            let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
            func entries(_ count: Int) -> [PublishedTable.Entry] {
                (0..<count).map { _ in
                    switch Int.random(in: 0..<6, using: &random) {
                    case 0: .count([0, 1, 3, 9, 1_000_000_000_000].randomElement(using: &random) ?? 0)
                    case 1: .absent
                    default: .hidden
                    }
                }
            }
            let page = PublishedTable(
                cells: (0..<rows).map { _ in entries(columns) }, rowTotals: entries(rows),
                columnTotals: entries(columns),
                total: entries(1).first ?? .absent)
            for range in page?.ranges(knownBelow: [nil, 10].randomElement(using: &random) ?? nil) ?? [] {
                #expect(range.lowest >= 0 && range.highest ?? .max >= range.lowest)
            }
        }
    }
}
