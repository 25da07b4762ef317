import Mustache

/// What the templates know of a rubric table.
struct RubricTableView: View {
    /// “Opinion writing”
    let title: String
    /// Nil on the rubric's own page
    let url: String?
    let rows: [RubricRowView]

    static let fields = FieldTable<Self>("rubric table")
        .text("title") { $0.title }
        .text("url") { $0.url }
        .list("rows", of: RubricRowView.self) { $0.rows }
}

/// What the templates know of a rubric row.
struct RubricRowView: View {
    /// From the criterion's id, first letter a capital: “Claim”
    let name: String
    /// Inline Markdown
    let description: [UInt8]
    let standard: LinkView?
    /// Lowest level first
    let cells: [RubricCellView]

    static let fields = FieldTable<Self>("rubric row")
        .text("name") { $0.name }
        .html("description") { $0.description }
        .view("standard", LinkView.self) { $0.standard }
        .list("cells", of: RubricCellView.self) { $0.cells }
}

/// What the templates know of a rubric cell.
struct RubricCellView: View {
    /// “3”
    let score: String
    /// “Secure”
    let label: String
    /// Inline Markdown
    let description: [UInt8]
    /// This piece reached it (never on the rubric's own page)
    let isMark: Bool
    /// The level above the one that this piece reached.
    let isNext: Bool

    static let fields = FieldTable<Self>("rubric cell")
        .text("score") { $0.score }
        .text("label") { $0.label }
        .html("description") { $0.description }
        .flag("isMark") { $0.isMark }
        .flag("isNext") { $0.isNext }
}
