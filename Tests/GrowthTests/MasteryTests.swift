import Growth
import Seeded
import Testing

@Suite("Mastery rules")
struct MasteryRuleTests {
    @Test(
        "the fixtures of the design: 1, 2, 3, 4, 5 with the cut at 3",
        arguments: [
            (.highest, 5), (.latest, 5), (.mean, 3), (.median, 3), (.nOfTimes(2), 4), (.nInARow(3), 4),
            (.weightedAverage(weight: 0.65), 4.125), (.decayingAverage(weight: 0.65), 4.469_618_75),
        ] as [(MasteryCalculation, Double)])
    func fixtures(rule: MasteryCalculation, value: Double) {
        let measured = rule.value(of: evidence([1, 2, 3, 4, 5]), cut: 3)
        #expect(near(measured, value))
        #expect(measured.n == 5)
    }

    @Test("the decaying average is displayed as 4.47, the weighted one as 4.13")
    func displayed() {
        #expect(roundedHalfUp(4.469_618_75) == 4.47)
        #expect(roundedHalfUp(4.125) == 4.13)
    }

    @Test(
        "the power law, with the fixture of the design and the published ones of a gradebook",
        arguments: [
            ([2, 2, 3, 3, 4], 3.559_351_854_4), ([1, 2, 3, 4], 4), ([1, 3, 2, 4], 3.66), ([2, 4, 1, 3], 2.16),
            ([4, 3, 2, 1], 1.28),
        ] as [([Double], Double)])
    func powerLaw(values: [Double], expected: Double) throws {
        let value = try #require(MasteryCalculation.powerLaw.value(of: evidence(values), cut: 3).value)
        #expect(abs(value - expected) < (values.count == 5 ? 1e-9 : 0.006))
    }

    @Test("the power law needs three scores, all above zero")
    func powerLawMinimum() {
        let rule = MasteryCalculation.powerLaw
        #expect(rule.value(of: evidence([3, 4]), cut: 3) == .notYet(.scores(have: 2, needed: 3)))
        #expect(rule.value(of: evidence([0, 1, 2]), cut: 3) == .notYet(.outOfRange))
    }

    @Test("n of times counts the cut made, n in a row without a break")
    func times() {
        #expect(
            MasteryCalculation.nOfTimes(3).value(of: evidence([3, 1, 4, 2]), cut: 3)
                == .notYet(.timesAtCut(have: 2, needed: 3)))
        #expect(MasteryCalculation.nOfTimes(2).value(of: evidence([3, 1, 4, 2]), cut: 3) == .figure(3.5, n: 4))
        #expect(
            MasteryCalculation.nInARow(2).value(of: evidence([3, 1, 4, 2]), cut: 3)
                == .notYet(.timesAtCut(have: 1, needed: 2)))
        // Once reached it stays; of two runs the newest speaks.
        #expect(MasteryCalculation.nInARow(2).value(of: evidence([3, 3, 1, 4, 4, 1, 3]), cut: 3) == .figure(4, n: 7))
        #expect(MasteryCalculation.nInARow(0).value(of: evidence([1, 3]), cut: 3) == .figure(3, n: 2))
    }

    @Test("the averages of one score are that score")
    func single() {
        for rule in [.weightedAverage(weight: 0.65), .decayingAverage(weight: 0.65), .mean, .median, .highest, .latest]
            as [MasteryCalculation]
        {
            #expect(rule.value(of: evidence([3]), cut: 3) == .figure(3, n: 1))
            #expect(rule.value(of: [MasteryScore](), cut: 3) == .notYet(.scores(have: 0, needed: 1)))
        }
    }

    @Test("triangulated: made, seen and talked about, each at the cut at least once")
    func triangulated() {
        let rule = MasteryCalculation.triangulated
        let all: [EvidenceForm] = [.product, .observation, .conversation]
        #expect(rule.value(of: evidence([3, 4, 3], all), cut: 3) == .figure(3, n: 3))
        #expect(rule.value(of: evidence([4, 4, 2], all), cut: 3) == .figure(2, n: 3))
        #expect(rule.value(of: evidence([4, 4, 2, 3], all + [.conversation]), cut: 3) == .figure(3, n: 4))
        #expect(rule.value(of: evidence([4, 4]), cut: 3) == .notYet(.forms(missing: [.observation, .conversation])))
    }

    @Test("names of the rules, with the school's numbers or the usual ones")
    func names() {
        let names = [
            "highest", "latest", "mean", "median", "n-of-times", "n-in-a-row", "weighted-average", "decaying-average",
            "power-law", "triangulated",
        ]
        for name in names { #expect(MasteryCalculation(named: name)?.name == name) }
        #expect(MasteryCalculation(named: "n-of-times", times: 3) == .nOfTimes(3))
        #expect(MasteryCalculation(named: "n-of-times") == .nOfTimes(2))
        #expect(MasteryCalculation(named: "decaying-average") == .decayingAverage(weight: 0.65))
        #expect(MasteryCalculation(named: "weighted-average", weight: 0.5) == .weightedAverage(weight: 0.5))
        #expect(MasteryCalculation(named: "lowest") == nil)
        #expect(MasteryCalculation(named: "mean", times: 0) == nil)
        #expect(MasteryCalculation(named: "mean", weight: 1.5) == nil)
        #expect(MasteryCalculation(named: "mean", weight: .nan) == nil)
    }

    @Test("no average lies outside of its scores, and no order of the same days changes a value")
    func bounds() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let scores = evidence(random.scores(Int.random(in: 1...12, using: &random), in: 1...40))
            let weight = Double.random(in: 0...1, using: &random)
            let values = scores.map(\.value)
            let rules: [MasteryCalculation] = [
                .weightedAverage(weight: weight), .decayingAverage(weight: weight), .mean, .median, .highest, .latest,
                .nOfTimes(1), .nInARow(1),
            ]
            for rule in rules + [.powerLaw, .triangulated] {
                let measured = rule.value(of: scores, cut: 2)
                #expect(rule.value(of: scores.shuffled(using: &random), cut: 2) == measured)
                guard rules.contains(rule), let value = measured.value else { continue }
                #expect(try (#require(values.min())...#require(values.max())).contains(value), "\(rule) \(values)")
            }
        }
    }
}

@Suite("Mastery states")
struct MasteryStateTests {
    static let scale = MasteryScale(cut: 3)

    func state(
        _ values: [Double], by rule: MasteryCalculation = .highest, today: Int = 20_000, refreshAfter limit: Int? = nil
    ) throws -> MasteryState {
        let scale = try #require(Self.scale)
        let today = try #require(Day(daysSince1970: today))
        return MasteryFinding(of: evidence(values), by: rule, on: scale, today: today, refreshAfter: limit).state
    }

    @Test(
        "the four levels are the four states, and halves go to the nearer one above",
        arguments: [
            (0, .beginning), (1, .beginning), (1.99, .beginning), (2, .developing), (2.5, .developing),
            (2.99, .developing), (3, .secure), (3.49, .secure), (3.5, .extending), (4, .extending), (9, .extending),
        ] as [(Double, MasteryState)])
    func levels(value: Double, expected: MasteryState) throws {
        #expect(try state([value]) == expected)
    }

    @Test("a value is judged as it is displayed")
    func displayed() throws {
        #expect(try state([2.994_9]) == .developing)
        #expect(try state([2.995]) == .secure)
        #expect(try state([3, 3, 3, 3, 3, 3, 3], by: .decayingAverage(weight: 0.1)) == .secure)
    }

    @Test("without scores not yet assessed; without a value of the rule no further than developing")
    func withoutValue() throws {
        #expect(try state([]) == .notYetAssessed)
        #expect(try state([4], by: .nOfTimes(2)) == .developing)
        #expect(try state([4, 4], by: .nOfTimes(2)) == .extending)
        #expect(try state([1, 1], by: .nOfTimes(2)) == .beginning)
        #expect(try state([4, 4], by: .triangulated) == .developing)
        #expect(try state([4], by: .powerLaw) == .developing)
    }

    @Test("a mastered standard needs a refresh when the newest secure evidence is older than the limit")
    func refresh() throws {
        // Scores on days 20000, 20007, 20014.
        #expect(try state([3, 4, 2], today: 20_007 + 90, refreshAfter: 90) == .extending)
        #expect(try state([3, 4, 2], today: 20_007 + 91, refreshAfter: 90) == .needsRefresh)
        #expect(try state([3, 4, 2], today: 30_000) == .extending)
        #expect(try state([1, 2, 2], today: 30_000, refreshAfter: 90) == .developing)
        #expect(try state([3], today: 19_000, refreshAfter: 90) == .secure)
    }

    @Test("a curve above every score counts from the newest of them")
    func refreshOfCurve() throws {
        let values = [1, 2.5, 2.9]
        #expect(MasteryCalculation.powerLaw.value(of: evidence(values), cut: 3).value ?? 0 > 3)
        #expect(try state(values, by: .powerLaw, today: 20_014 + 90, refreshAfter: 90) == .secure)
        #expect(try state(values, by: .powerLaw, today: 20_014 + 91, refreshAfter: 90) == .needsRefresh)
    }

    @Test("the finding carries rule, value and the day it counts from")
    func finding() throws {
        let scale = try #require(Self.scale)
        let today = try #require(Day(daysSince1970: 20_100))
        let finding = MasteryFinding(of: evidence([3, 4, 2]), by: .mean, on: scale, today: today, refreshAfter: nil)
        #expect(finding.rule == .mean && finding.state == .secure && finding.value == .figure(3, n: 3))
        #expect(finding.newestSecure == Day(daysSince1970: 20_007))
    }

    @Test("mastered is what is secure, also when it needs a refresh")
    func mastered() {
        #expect(MasteryState.allCases.filter(\.isMastered) == [.secure, .extending, .needsRefresh])
        #expect(
            MasteryState.allCases.map(\.rawValue) == [
                "not-yet-assessed", "beginning", "developing", "secure", "extending", "needs-a-refresh",
            ])
    }

    @Test("scales")
    func scales() {
        #expect(MasteryScale(lowest: 0, cut: 80, highest: 100)?.developingFrom == 40)
        #expect(MasteryScale(lowest: 0, cut: 80, highest: 100)?.extendingFrom == 90)
        #expect(MasteryScale(cut: 4)?.extendingFrom == nil)
        #expect(MasteryScale(cut: 3) == MasteryScale(developingFrom: 2, cut: 3, extendingFrom: 3.5))
        #expect(MasteryScale(cut: 1) == nil && MasteryScale(cut: 5) == nil && MasteryScale(cut: .nan) == nil)
        #expect(MasteryScale(lowest: -.infinity, cut: 3) == nil && MasteryScale(cut: 3, highest: .infinity) == nil)
        #expect(MasteryScale(developingFrom: 3, cut: 2, extendingFrom: nil) == nil)
        #expect(MasteryScale(developingFrom: 1, cut: 2, extendingFrom: 1.5) == nil)
        #expect(MasteryScale(developingFrom: 1, cut: 2, extendingFrom: .nan) == nil)
    }

    @Test(
        "a half is rounded up to two places, also where binary arithmetic lost it",
        arguments: [
            (2.675, 2.68), (1.005, 1.01), (2.674_9, 2.67), (-2.675, -2.67), (-2.676, -2.68), (0, 0), (-0.001, 0),
            (4.469_618_75, 4.47), (1e300, 1e300), (123_456_789.125, 123_456_789.13),
        ] as [(Double, Double)])
    func rounding(value: Double, rounded: Double) {
        #expect(roundedHalfUp(value) == rounded)
    }

    @Test("rounding to other places")
    func places() {
        #expect(roundedHalfUp(2.5, places: 0) == 3 && roundedHalfUp(-2.5, places: 0) == -2)
        #expect(roundedHalfUp(2.25, places: 1) == 2.3)
        #expect(roundedHalfUp(2.5, places: -3) == 3 && roundedHalfUp(1.234_567_89, places: 99) == 1.234_568)
        #expect(roundedHalfUp(.nan) == nil && roundedHalfUp(.infinity) == nil)
    }
}
