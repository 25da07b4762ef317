import Growth
import Records

extension Words {
    /// The keys that pages on goals, standards and families ask for.
    static let ofLearning: [String] =
        [
            "goal-sentence", "goal-sentence-time", "goal-beginning", "goal-reached", "goal-way", "goal-way-down",
            "goal-same", "goal-dipping", "proud-best", "proud-of-goal", "next-review", "point-rule-change-something",
            "point-rule-raise-the-aim", "ready-begun", "ready-follows", "mastery", "mastery-finding", "mastery-value",
            "mastery-times-so-far", "mastery-forms-to-come", "mastery-too-few", "family-page", "family-title",
            "family-portfolio", "family-notebook", "family-rising", "family-rising-lower", "family-steady",
            "family-dipping", "family-level-rising", "family-level-steady", "family-level-dipping", "step-of-goal",
            "step-of-reflection", "step-of-feedback", "ask-prompt", "ask-goal", "ask-work", "ask-anything",
            "caption-sum", "sentence", "data-notebook", "what-i-can-all", "notebook-of", "missed-absent",
            "missed-exempt",
        ]
        + EvidenceForm.allCases.map { "form-" + $0.rawValue }
        + MasteryState.allCases.map { "mastery-state-" + $0.rawValue } + MasteryRule.words.map { "mastery-" + $0 }
        + [
            "days-count", "weeks-count", "proud-work", "mastery-scores", "students-count", "family-mastered",
            "caption-standards", "caption-scores",
        ].flatMap { [$0 + ".one", $0 + ".other"] }
}
