import Mustache

/// What a goal's numbers, steps and pieces of work say, each in one sentence.
struct GoalGrowthView: View {
    /// “6 of the 20 words gained, with 8 weeks to go.” Nil without a measure.
    let text: [UInt8]?
    /// “27 points is my best so far; 3 of 5 steps done”.
    let proud: [UInt8]
    /// The next step in the child's own words; nil for a goal that is over, or that names none
    let next: [UInt8]?
    /// Only for the staff: “The last three scores lie below the aim line: time to change something.”
    let rule: [UInt8]?

    static let fields = FieldTable<Self>("goal growth")
        .html("text") { $0.text }
        .html("proud") { $0.proud }
        .html("next") { $0.next }
        .html("rule") { $0.rule }
}
