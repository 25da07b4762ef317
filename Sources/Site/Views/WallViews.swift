import Mustache

/// A wall in a list of walls.
struct WallCardView: View {
    let url: String
    let question: String
    /// What it shows, in a sentence
    let finding: [UInt8]
    /// “Notes in bands”
    let layoutText: String
    /// “Room 12”, “Grade 3”, “Our school”
    let aboutText: String
    /// The day of the newest number in it
    let updated: String?
    let updatedISO: String?
    /// The picture in the size of a stamp
    let thumbnail: [UInt8]?

    static let fields = FieldTable<Self>("wall card")
        .text("url") { $0.url }
        .text("question") { $0.question }
        .html("finding") { $0.finding }
        .text("layoutText") { $0.layoutText }
        .text("aboutText") { $0.aboutText }
        .text("updated") { $0.updated }
        .text("updatedISO") { $0.updatedISO }
        .html("thumbnail") { $0.thumbnail }
}

/// Walls of one class, one grade or the school.
struct WallGroupView: View {
    let title: String
    let anchor: String
    let walls: [WallCardView]

    static let fields = FieldTable<Self>("wall group")
        .text("title") { $0.title }
        .text("anchor") { $0.anchor }
        .list("walls", of: WallCardView.self) { $0.walls }
}

/// The numbers of a wall.
struct WallTableView: View {
    let columns: [TableCellView]
    let rows: [TableRowView]
    /// The same numbers as a file
    let csvURL: String?
    /// What they come to in each class, for the staff
    let summaryURL: String?

    static let fields = FieldTable<Self>("wall table")
        .list("columns", of: TableCellView.self) { $0.columns }
        .list("rows", of: TableRowView.self) { $0.rows }
        .text("csvURL") { $0.csvURL }
        .text("summaryURL") { $0.summaryURL }
}

/// What the templates know of a table row.
struct TableRowView: View {
    /// What the row is about
    let head: String
    let cells: [TableCellView]

    static let fields = FieldTable<Self>("table row")
        .text("head") { $0.head }
        .list("cells", of: TableCellView.self) { $0.cells }
}

/// What the templates know of a table cell.
struct TableCellView: View {
    let text: String
    /// Aligned at the end
    let isNumeric: Bool

    static let fields = FieldTable<Self>("table cell")
        .text("text") { $0.text }
        .flag("isNumeric") { $0.isNumeric }
}

extension WallTableView {
    init(_ table: WallTable, csvURL: String?, summaryURL: String? = nil) {
        columns = table.columns.map { TableCellView(text: $0.title, isNumeric: $0.isNumeric) }
        rows = table.rows.map { row in
            TableRowView(
                head: row.first ?? "",
                cells: zip(row, table.columns).dropFirst().map { TableCellView(text: $0, isNumeric: $1.isNumeric) })
        }
        self.csvURL = csvURL
        self.summaryURL = summaryURL
    }
}
