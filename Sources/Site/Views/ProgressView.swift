import Mustache

/// Steps of a goal (task list items of the body).
struct ProgressView: View {
    /// “3 of 5 steps done”. strings: steps-done.one/other
    let text: String
    /// One a step, in order
    let ticks: [TickView]

    static let fields = FieldTable<Self>("progress")
        .text("text") { $0.text }
        .list("ticks", of: TickView.self) { $0.ticks }
}

/// What the templates know of a tick.
struct TickView: View {
    let isDone: Bool

    static let fields = FieldTable<Self>("tick")
        .flag("isDone") { $0.isDone }
}
