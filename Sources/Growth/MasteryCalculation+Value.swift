extension MasteryCalculation {
    /// The value of the scores by this rule, on the scale of the scores. With the scores in the order of their days as
    /// s₁…sₙ (those of one day as they came) and the cut m:
    ///
    /// | rule | value | minimum |
    /// |---|---|---|
    /// | highest, latest, mean, median | of all scores | 1 |
    /// | n-of-times | the mean of the scores ≥ m | N scores ≥ m |
    /// | n-in-a-row | the mean of the newest run of at least N scores ≥ m | such a run |
    /// | weighted-average | p·sₙ + (1 − p)·mean(s₁…sₙ₋₁); a single score is itself | 1 |
    /// | decaying-average | d = s₁, then d = (1 − p)·d + p·sᵢ | 1 |
    /// | power-law | the line through (ln k, ln sₖ) by least squares, read at k = n | 3, all above zero |
    /// | triangulated | the lowest of the forms' highest scores: ≥ m when all three made it | each form once |
    ///
    /// The n is the number of all scores. O(n log n).
    ///
    /// The first two, n-of-times and the weighted average (which it calls decaying average): the learning-mastery
    /// calculations that Canvas LMS documents. The decaying average proper is exponential smoothing: Brown 1959,
    /// "Statistical Forecasting for Inventory Control". The power law: Newell & Rosenbloom 1981, "Mechanisms of skill
    /// acquisition and the law of practice"; for grading Marzano 2000, "Transforming Classroom Grading". Triangulation:
    /// Davies 2000, "Making Classroom Assessment Work".
    package func value(of scores: some Sequence<MasteryScore>, cut: Double) -> Measured<Double> {
        let scores = scores.oldestFirst()
        let values = scores.map(\.value)
        guard let first = values.first, let latest = values.last else {
            return .notYet(.scores(have: 0, needed: 1))
        }
        guard cut.isFinite else { return .notYet(.outOfRange) }
        switch self {
        case .highest: return Measured(values.max() ?? latest, n: values.count)
        case .latest: return Measured(latest, n: values.count)
        case .mean: return values.meanWithin()
        case .median: return Measured(values.median() ?? .nan, n: values.count)
        case .nOfTimes(let times):
            let made = values.filter { $0 >= cut }
            guard made.count >= max(times, 1) else {
                return .notYet(.timesAtCut(have: made.count, needed: max(times, 1)))
            }
            return made.meanWithin(n: values.count)
        case .nInARow(let times):
            let runs = values.split { $0 < cut }
            guard let run = runs.last(where: { $0.count >= max(times, 1) }) else {
                return .notYet(.timesAtCut(have: runs.map(\.count).max() ?? 0, needed: max(times, 1)))
            }
            return run.meanWithin(n: values.count)
        case .weightedAverage(let weight):
            guard (0...1).contains(weight) else { return .notYet(.outOfRange) }
            guard values.count > 1 else { return Measured(latest, n: 1) }
            return values.dropLast().meanWithin().flatMap { earlier in
                Measured(Self.between(earlier, latest, weight), n: values.count)
            }
        case .decayingAverage(let weight):
            guard (0...1).contains(weight) else { return .notYet(.outOfRange) }
            let value = values.dropFirst().reduce(first) { Self.between($0, $1, weight) }
            return Measured(value, n: values.count)
        case .powerLaw: return powerLawValue(of: values)
        case .triangulated: return Self.triangulated(scores)
        }
    }

    /// From `a` the share `p` of the way to `b`; never outside of the two, as rounding alone could have it.
    private static func between(_ a: Double, _ b: Double, _ p: Double) -> Double {
        let value = (1 - p) * a + p * b
        return max(min(value, max(a, b)), min(a, b))
    }

    private static func triangulated(_ scores: [MasteryScore]) -> Measured<Double> {
        var highest: [EvidenceForm: Double] = [:]
        for score in scores { highest[score.form] = max(score.value, highest[score.form] ?? score.value) }
        let missing = Set(EvidenceForm.allCases).subtracting(highest.keys)
        guard missing.isEmpty, let lowest = highest.values.min() else { return .notYet(.forms(missing: missing)) }
        return Measured(lowest, n: scores.count)
    }
}

extension Collection<Double> {
    /// The mean, never outside of the values, as rounding alone could have it. `n` is what it counts as resting on.
    fileprivate func meanWithin(n: Int? = nil) -> Measured<Double> {
        mean().flatMap { mean in
            Measured(Swift.max(Swift.min(mean, self.max() ?? mean), self.min() ?? mean), n: n ?? count)
        }
    }
}
