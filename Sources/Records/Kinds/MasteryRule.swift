import Diagnostics
import Growth

/// The rules of mastery by their names.
package enum MasteryRule: String, Choice {
    case highest, latest, mean, median
    case nOfTimes = "n-of-times"
    case nInARow = "n-in-a-row"
    case weightedAverage = "weighted-average"
    case decayingAverage = "decaying-average"
    case powerLaw = "power-law"
    case triangulated

    /// The rules that ask for a number of times.
    static let counting = [nOfTimes, nInARow]
    /// The rules that ask for the weight of the newest score.
    static let weighing = [weightedAverage, decayingAverage]
}

/// The fields of `mastery`, which a standard and `school.yml` have.
extension FieldReader {
    /// The level, on the scale of 1 to 4, from which a piece of evidence counts. Not 1: that is where everyone begins.
    mutating func masteryCut() -> Located<Double>? {
        number("cut", expecting: "a level above 1 and up to 4, such as 3") { $0 > 1 && $0 <= 4 }
    }

    /// The number of times and the weight of a rule. One that the rule has no use for is a fault: whoever wrote it
    /// believes that it counts.
    /// - Parameter rule: nil when it could not be read; then nothing is said about the two.
    mutating func masteryNumbers(of rule: MasteryRule?) -> (times: Int?, weight: Double?) {
        let times = wholeNumber("times", in: 1...100)
        let weight = number("weight", expecting: "a number from 0 to 1, such as 0.65") { (0...1).contains($0) }
        if let times, let rule { findUnused("times", at: times.range, by: rule, of: MasteryRule.counting) }
        if let weight, let rule { findUnused("weight", at: weight.range, by: rule, of: MasteryRule.weighing) }
        return (times?.value, weight?.value)
    }

    private mutating func findUnused(
        _ key: String, at range: SourceRange, by rule: MasteryRule, of users: [MasteryRule]
    ) {
        guard !users.contains(rule) else { return }
        fault(.unusedByRule(key: key, rule: rule.rawValue, users: users.map(\.rawValue)), at: range)
    }
}
