/// How far a student is with a standard. There is no word for failing.
package enum MasteryState: String, Hashable, Sendable, CaseIterable {
    case notYetAssessed = "not-yet-assessed"
    case beginning, developing, secure, extending
    /// It was secure or extending, but the newest evidence of that is older than the school's limit.
    case needsRefresh = "needs-a-refresh"

    /// Whether the student can do it on their own. A skill that needs a refresh is still mastered: the calendar does
    /// not close what a child has opened.
    package var isMastered: Bool {
        switch self {
        case .secure, .extending, .needsRefresh: true
        case .notYetAssessed, .beginning, .developing: false
        }
    }
}
