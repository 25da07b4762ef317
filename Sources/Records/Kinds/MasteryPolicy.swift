import Growth

/// `mastery` of school.yml: how evidence becomes mastery where a standard doesn't say it itself.
package struct MasteryPolicy: Sendable {
    package let rule: MasteryCalculation
    /// The level, of 1 to 4, from which a piece of evidence counts.
    package let cut: Double
    /// After how many days without new evidence a mastered standard needs a refresh; nil for never.
    package let refreshAfter: Int?

    /// The cut where neither a standard nor the school names one.
    package static let usualCut = 3.0

    init(reading fields: inout FieldReader) {
        let faultsBefore = fields.faultCount
        let named = fields.choice("rule", as: MasteryRule.self)?.value
        let isLegible = fields.faultCount == faultsBefore
        let rule = named ?? .highest
        let (times, weight) = fields.masteryNumbers(of: isLegible ? rule : nil)
        self.rule = MasteryCalculation(named: rule.rawValue, times: times, weight: weight) ?? .highest
        cut = fields.masteryCut()?.value ?? Self.usualCut
        refreshAfter = fields.wholeNumber("refresh-after", in: 1...1000)?.value
    }
}
