import Mustache

/// A school term on the timeline.
struct PeriodView: View {
    /// “Second term”
    let title: String
    /// “t2”
    let anchor: String
    /// “October 19 to December 18”.
    let span: String?
    let rows: [RecordRowView]

    static let fields = FieldTable<Self>("period")
        .text("title") { $0.title }
        .text("anchor") { $0.anchor }
        .text("span") { $0.span }
        .list("rows", of: RecordRowView.self) { $0.rows }
}
