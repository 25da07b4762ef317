/// What a chart or a wall shows with a number or a mark, and so must be explained by a term of the lexicon.
package enum Figure: String, CaseIterable, Sendable {
    case baseline, target
    case aimLine = "aim-line"
    case gain
    case rateOfImprovement = "rate-of-improvement"
    case band = "performance-band"
    case cutScore = "cut-score"
    case median
    case effectSize = "effect-size"
    case growthMeasure = "growth-measure"
    case achievementLevel = "achievement-level"
    case mastery
    case readyNow = "zone-of-proximal-development"
    case successCriteria = "success-criteria"
    case standard, evidence, suppression

    /// The id of the term: its file name.
    package var termID: String { rawValue }

    /// What the term is called.
    package var words: String { rawValue.replacing("-", with: " ") }

    /// What pages call what they show.
    package var shownAs: String { self == .readyNow ? "ready now" : words }
}
