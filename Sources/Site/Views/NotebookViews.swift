import Mustache

/// A term of the data notebook: one page of it.
struct NotebookTermView: View {
    /// “Second term”
    let title: String
    let anchor: String
    /// “October 19 to December 18”
    let span: String?
    /// Those that were set in the term, oldest first
    let goals: [NotebookGoalView]
    /// Oldest first
    let reflections: [NotebookReflectionView]

    static let fields = FieldTable<Self>("notebook term")
        .text("title") { $0.title }
        .text("anchor") { $0.anchor }
        .text("span") { $0.span }
        .list("goals", of: NotebookGoalView.self) { $0.goals }
        .list("reflections", of: NotebookReflectionView.self) { $0.reflections }
}

/// A goal in the data notebook.
struct NotebookGoalView: View {
    let url: String
    let title: String
    let why: [UInt8]
    /// “Under way”
    let statusText: String
    let isReached: Bool
    /// “October 14”, when it was set
    let date: String
    let dateISO: String
    let due: String
    let dueISO: String
    let growth: GoalGrowthView

    static let fields = FieldTable<Self>("notebook goal")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .html("why") { $0.why }
        .text("statusText") { $0.statusText }
        .flag("isReached") { $0.isReached }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .text("due") { $0.due }
        .text("dueISO") { $0.dueISO }
        .view("growth", GoalGrowthView.self) { $0.growth }
}

/// A reflection in the data notebook.
struct NotebookReflectionView: View {
    let url: String
    let title: String
    let date: String
    let dateISO: String
    let prompt: [UInt8]?
    /// What it begins with
    let summary: [UInt8]?
    let nextStep: [UInt8]?

    static let fields = FieldTable<Self>("notebook reflection")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .html("prompt") { $0.prompt }
        .html("summary") { $0.summary }
        .html("nextStep") { $0.nextStep }
}
