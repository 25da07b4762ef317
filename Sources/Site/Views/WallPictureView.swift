import Mustache

/// What hangs on a wall, by its layout: notes in columns, drawings, big figures, shares or a table of days. The rest
/// is empty.
struct WallPictureView: View {
    /// Notes in columns: bands, goals
    var columns: [WallColumnView] = []
    /// Goes through the days, when the notes have more than one
    var replay: ReplayView?
    /// Charts beside each other
    var drawings: [DrawingView] = []
    /// Big numbers in words
    var figures: [WallFigureView] = []
    var shares: [ShareView] = []
    /// Days since the last evidence
    var coverage: CoverageView?
    /// Students of whom there is too little yet
    var waiting: [WallPersonView] = []

    static let fields = FieldTable<Self>("wall picture")
        .list("columns", of: WallColumnView.self) { $0.columns }
        .view("replay", ReplayView.self) { $0.replay }
        .list("drawings", of: DrawingView.self) { $0.drawings }
        .list("figures", of: WallFigureView.self) { $0.figures }
        .list("shares", of: ShareView.self) { $0.shares }
        .view("coverage", CoverageView.self) { $0.coverage }
        .list("waiting", of: WallPersonView.self) { $0.waiting }
}

/// A drawing without words of its own around it.
struct DrawingView: View {
    let svg: [UInt8]

    static let fields = FieldTable<Self>("drawing")
        .html("svg") { $0.svg }
}

/// A student on a wall.
struct WallPersonView: View {
    /// The portfolio, where there is one
    let url: String?
    /// As these readers call the student
    let name: String
    let isCode: Bool
    /// The code beside a name
    let code: String?

    static let fields = FieldTable<Self>("wall person")
        .text("url") { $0.url }
        .text("name") { $0.name }
        .flag("isCode") { $0.isCode }
        .text("code") { $0.code }
}

/// A big number, and what it says in plain words.
struct WallFigureView: View {
    /// “+14”
    let amount: String
    let unit: String
    /// “Half of us grew by this much or more.”
    let text: String

    static let fields = FieldTable<Self>("wall figure")
        .text("amount") { $0.amount }
        .text("unit") { $0.unit }
        .text("text") { $0.text }
}

/// What share of a group has mastered a standard.
struct ShareView: View {
    let standard: StandardRowView
    /// “60% or more”, “not shown”
    let text: String
    /// Where the range begins, of 100; nil when it is not told
    let from: String?
    /// How wide the range is, of 100
    let width: String

    static let fields = FieldTable<Self>("share")
        .view("standard", StandardRowView.self) { $0.standard }
        .text("text") { $0.text }
        .text("from") { $0.from }
        .text("width") { $0.width }
}

/// For each student and subject the days since the last evidence.
struct CoverageView: View {
    let subjects: [LineView]
    let rows: [CoverageRowView]

    static let fields = FieldTable<Self>("coverage")
        .list("subjects", of: LineView.self) { $0.subjects }
        .list("rows", of: CoverageRowView.self) { $0.rows }
}

/// What the templates know of a coverage row.
struct CoverageRowView: View {
    let person: WallPersonView
    let cells: [CoverageCellView]

    static let fields = FieldTable<Self>("coverage row")
        .view("person", WallPersonView.self) { $0.person }
        .list("cells", of: CoverageCellView.self) { $0.cells }
}

/// What the templates know of a coverage cell.
struct CoverageCellView: View {
    /// “4 days”, “none yet”
    let text: String
    /// Exactly one of the four: this week, up to three weeks, longer, never
    let isFresh: Bool
    let isRecent: Bool
    let isDue: Bool
    let isMissing: Bool

    static let fields = FieldTable<Self>("coverage cell")
        .text("text") { $0.text }
        .flag("isFresh") { $0.isFresh }
        .flag("isRecent") { $0.isRecent }
        .flag("isDue") { $0.isDue }
        .flag("isMissing") { $0.isMissing }
}
