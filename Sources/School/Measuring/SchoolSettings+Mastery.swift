import Growth
import Records

extension SchoolSettings {
    /// When a standard counts as mastered: as it says itself, else as the school does, else by the highest score from
    /// level 3 of 4 on.
    package func masteryRule(of standard: Standard) -> (rule: MasteryCalculation, cut: Double) {
        (
            standard.mastery?.calculation ?? mastery?.rule ?? .highest,
            standard.mastery?.cut.value ?? mastery?.cut ?? MasteryPolicy.usualCut
        )
    }
}
