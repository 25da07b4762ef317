/// The rule by which the scores of one student on one standard become one value. It is named in the standard or the
/// school, and always shown beside the state that follows from it.
package enum MasteryCalculation: Hashable, Sendable {
    case highest, latest, mean, median
    /// The cut was made at least this many times.
    case nOfTimes(Int)
    /// The cut was made at least this many times one after the other.
    case nInARow(Int)
    /// The latest score weighs p, all earlier ones together 1 − p.
    case weightedAverage(weight: Double)
    /// Each score weighs p, all before it 1 − p.
    case decayingAverage(weight: Double)
    /// The curve of practice through all scores, read at the newest.
    case powerLaw
    /// The cut was made in something made, something seen and something talked about.
    case triangulated

    /// N where neither the standard nor the school names it.
    package static let usualTimes = 2
    /// p where neither names it: 65 to 35, as Canvas LMS has it.
    package static let usualWeight = 0.65

    /// The rule by the name that standards write, such as `n-of-times`. Nil for an unknown name, fewer than one time
    /// and a weight outside of 0…1.
    package init?(named name: String, times: Int? = nil, weight: Double? = nil) {
        let times = times ?? Self.usualTimes
        let weight = weight ?? Self.usualWeight
        guard times >= 1, (0...1).contains(weight) else { return nil }
        let all: [Self] = [
            .highest, .latest, .mean, .median, .nOfTimes(times), .nInARow(times), .weightedAverage(weight: weight),
            .decayingAverage(weight: weight), .powerLaw, .triangulated,
        ]
        guard let rule = all.first(where: { $0.name == name }) else { return nil }
        self = rule
    }

    /// The rule's name in a standard.
    package var name: String {
        switch self {
        case .highest: "highest"
        case .latest: "latest"
        case .mean: "mean"
        case .median: "median"
        case .nOfTimes: "n-of-times"
        case .nInARow: "n-in-a-row"
        case .weightedAverage: "weighted-average"
        case .decayingAverage: "decaying-average"
        case .powerLaw: "power-law"
        case .triangulated: "triangulated"
        }
    }
}
