import Mustache

/// What the templates know of a chart.
struct ChartView: View {
    /// Unique on the page, made of the assessment or goal, never of the student. “oral-reading”
    let id: String
    /// The finding in one sentence, may hold term links. “Reading rate rose 2.1 words a minute each week; the <a class="term" …>aim line</a> asks for 1.9”
    let caption: [UInt8]
    /// `<svg class="chart" role="img" aria-labelledby=…>` with its title and desc
    let svg: [UInt8]
    let growth: GrowthView?
    /// Head of the first column. “Date” (
    let dateHead: String
    /// Head of the second column: the unit with a capital. “Words correct per minute”
    let valueHead: String
    /// Any row has a note (third column is shown)
    let showsNotes: Bool
    let rows: [ChartRowView]
    /// The CSV of the same numbers, when there is one
    let csvURL: String?
    /// The assessment's page
    let source: LinkView?
    /// Those that explain what it shows
    var termLinks: [TermLinkView] = []
    /// The numbers are shown without asking
    var isOpen = false

    static let fields = FieldTable<Self>("chart")
        .text("id") { $0.id }
        .html("caption") { $0.caption }
        .html("svg") { $0.svg }
        .view("growth", GrowthView.self) { $0.growth }
        .text("dateHead") { $0.dateHead }
        .text("valueHead") { $0.valueHead }
        .flag("showsNotes") { $0.showsNotes }
        .list("rows", of: ChartRowView.self) { $0.rows }
        .text("csvURL") { $0.csvURL }
        .view("source", LinkView.self) { $0.source }
        .list("termLinks", of: TermLinkView.self) { $0.termLinks }
        .flag("isOpen") { $0.isOpen }
}

extension Sequence<ChartView> {
    /// The terms that explain the charts, each once.
    var termLinks: [TermLinkView] {
        var seen: Set<String> = []
        return flatMap(\.termLinks).filter { seen.insert($0.cardID).inserted }
    }
}

/// What the templates know of a chart row.
struct ChartRowView: View {
    /// “September 14” (or a band's name in a scale table)
    let date: String
    /// “84”
    let value: String
    /// “baseline”, “target”, “expected”.
    let note: String?
    /// A day without a score; `value` says why
    var isMissed = false

    static let fields = FieldTable<Self>("chart row")
        .text("date") { $0.date }
        .text("value") { $0.value }
        .text("note") { $0.note }
        .flag("isMissed") { $0.isMissed }
}

/// The big plain numeral beside a chart. nil when fewer than two scores, or "about the same".
struct GrowthView: View {
    /// Signed, real minus sign; for `better: lower` still the honest sign. “+18”
    let amount: String
    /// Rising | steady | dipping (by what is better, so seconds going down are rising)
    let direction: String
    /// Exactly one of these three
    let isRising: Bool
    let isSteady: Bool
    let isDipping: Bool
    /// “words a minute”, or whatever unit the assessment names
    let unit: String
    /// “from 84 to 102 since September 14”.
    let span: String
    /// “rising”, “steady”, “dipping” (read out, not seen).
    let directionText: String

    static let fields = FieldTable<Self>("growth")
        .text("amount") { $0.amount }
        .text("direction") { $0.direction }
        .flag("isRising") { $0.isRising }
        .flag("isSteady") { $0.isSteady }
        .flag("isDipping") { $0.isDipping }
        .text("unit") { $0.unit }
        .text("span") { $0.span }
        .text("directionText") { $0.directionText }
}

/// What the templates know of a graph.
struct GraphView: View {
    /// A sentence. “Two standards come before this one; one comes after.”
    let caption: [UInt8]
    let svg: [UInt8]

    static let fields = FieldTable<Self>("graph")
        .html("caption") { $0.caption }
        .html("svg") { $0.svg }
}
