import Mustache

/// Notes below one heading.
struct WallColumnView: View {
    /// The band's shape and label; nil for goals
    let band: BandView?
    /// How far the goals are; nil for bands
    let stage: StageView?
    /// Its place among the columns, from 0
    let step: Int
    /// How many notes hang here
    let count: Int
    let notes: [WallNoteView]

    static let fields = FieldTable<Self>("wall column")
        .view("band", BandView.self) { $0.band }
        .view("stage", StageView.self) { $0.stage }
        .number("step") { $0.step }
        .number("count") { $0.count }
        .list("notes", of: WallNoteView.self) { $0.notes }
}

/// How far goals are. Exactly one of the four is true.
struct StageView: View {
    let label: String
    let isSet: Bool
    let isWorking: Bool
    let isReview: Bool
    let isMet: Bool

    static let fields = FieldTable<Self>("stage")
        .text("label") { $0.label }
        .flag("isSet") { $0.isSet }
        .flag("isWorking") { $0.isWorking }
        .flag("isReview") { $0.isReview }
        .flag("isMet") { $0.isMet }
}

/// A sticky note about one student.
struct WallNoteView: View {
    let person: WallPersonView
    /// The column on each day of the slider, such as “0 0 1”, “-” for none; nil without a slider
    let steps: String?
    /// It hangs in another column than where growth is counted from
    let isMoved: Bool
    let growth: NoteGrowthView?
    /// The goal, with its page
    let goal: LinkView?
    /// “2 of 5 steps done”
    let progress: String?
    /// What the student does next
    let nextStep: String?

    static let fields = FieldTable<Self>("wall note")
        .view("person", WallPersonView.self) { $0.person }
        .text("steps") { $0.steps }
        .flag("isMoved") { $0.isMoved }
        .view("growth", NoteGrowthView.self) { $0.growth }
        .view("goal", LinkView.self) { $0.goal }
        .text("progress") { $0.progress }
        .text("nextStep") { $0.nextStep }
}

/// From where to where, on a note.
struct NoteGrowthView: View {
    /// “84”; nil for a first score
    let from: String?
    /// “102”
    let now: String
    /// “+18”; nil when it is about the same, and for levels
    let amount: String?
    /// Read out, not seen: “rising”
    let directionText: String?
    let isRising: Bool
    let isSteady: Bool
    let isDipping: Bool

    static let fields = FieldTable<Self>("note growth")
        .text("from") { $0.from }
        .text("now") { $0.now }
        .text("amount") { $0.amount }
        .text("directionText") { $0.directionText }
        .flag("isRising") { $0.isRising }
        .flag("isSteady") { $0.isSteady }
        .flag("isDipping") { $0.isDipping }
}

/// The slider that goes through the days of a wall.
struct ReplayView: View {
    let days: [ReplayDayView]
    /// The place of the newest day, from 0
    let last: Int
    /// The newest day in words
    let now: String

    static let fields = FieldTable<Self>("replay")
        .list("days", of: ReplayDayView.self) { $0.days }
        .number("last") { $0.last }
        .text("now") { $0.now }
}

/// What the templates know of a replay day.
struct ReplayDayView: View {
    let step: Int
    /// “September 14”
    let date: String

    static let fields = FieldTable<Self>("replay day")
        .number("step") { $0.step }
        .text("date") { $0.date }
}
