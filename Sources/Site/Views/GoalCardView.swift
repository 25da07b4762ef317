import Mustache

/// What the templates know of a goal card.
struct GoalCardView: View {
    let title: String
    let url: String
    /// Draft | active | met | exceeded | continued | revised | retired
    let status: String
    /// “Under way”.
    let statusText: String
    /// Met or exceeded (draws the tick)
    let isReached: Bool
    /// “set by me”.
    let setByText: String
    /// “Academic”.
    let domainText: String
    /// “November 12”
    let due: String?
    let dueISO: String?
    /// The child's words
    let why: [UInt8]?
    /// When the goal has a measure with scores
    let chart: ChartView?
    /// Growth to the target, what to be proud of and what is next
    let growth: GoalGrowthView
    /// Success criteria, else empty
    let criteria: [SentenceView]
    /// When the body has steps
    let progress: ProgressView?
    /// 1 to 3 steps, oldest first
    let chain: [ChainStepView]

    static let fields = FieldTable<Self>("goal card")
        .text("title") { $0.title }
        .text("url") { $0.url }
        .text("status") { $0.status }
        .text("statusText") { $0.statusText }
        .flag("isReached") { $0.isReached }
        .text("setByText") { $0.setByText }
        .text("domainText") { $0.domainText }
        .text("due") { $0.due }
        .text("dueISO") { $0.dueISO }
        .html("why") { $0.why }
        .view("chart", ChartView.self) { $0.chart }
        .view("growth", GoalGrowthView.self) { $0.growth }
        .list("criteria", of: SentenceView.self) { $0.criteria }
        .view("progress", ProgressView.self) { $0.progress }
        .list("chain", of: ChainStepView.self) { $0.chain }
}
