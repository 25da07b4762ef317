import Mustache

/// What a goal's numbers, steps and pieces of work say, each in one sentence.
struct GoalGrowthView: View {
    /// “6 of the 20 words gained, with 8 weeks to go.” Nil without a measure.
    let text: String?
    /// “27 points is my best so far; 3 of 5 steps done”.
    let proud: String
    /// The next step in the child's own words; nil for a goal that is over, or that names none
    let next: String?
    /// Only for the staff: “The last three scores lie below the aim line: time to change something.”
    let rule: String?

    static let fields = FieldTable<Self>("goal growth")
        .text("text") { $0.text }
        .text("proud") { $0.proud }
        .text("next") { $0.next }
        .text("rule") { $0.rule }
}
