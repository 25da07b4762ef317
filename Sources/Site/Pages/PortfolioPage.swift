import Growth
import Mustache
import Records
import School

/// What the template `portfolio` shows.
struct PortfolioPage: RecordPage {
    let layout: Shared<LayoutView>
    /// Whose
    let person: PersonView
    let gradeText: String?
    let classRoom: LinkView?
    /// Only where the name may be read
    let pronouns: String?
    /// Body of student.md
    let greeting: [UInt8]?
    /// “Two goals under way, one met.”
    let state: String
    /// “Reading aloud grew by 18 words a minute since September.”
    let growthSentence: [UInt8]?
    /// Draft, active, continued, revised
    let goals: [GoalCardView]
    /// Those that explain the charts of these goals
    let goalTerms: [TermLinkView]
    /// Met, exceeded, retired
    let pastGoals: [GoalCardView]
    /// Those that explain the charts of these, too
    let pastGoalTerms: [TermLinkView]
    /// One an assessment with scores
    let charts: [ChartView]
    let chartTerms: [TermLinkView]
    /// What is ready to be learned now; for family and staff
    let ready: [ReadyView]
    /// What “ready now” is called in the lexicon
    let readyTerm: TermLinkView?
    /// How far the student is with what was looked at last; for family and staff
    let standards: [StandardStateView]
    /// Those that explain how far
    let termLinks: [TermLinkView]
    /// To all of them in the notebook, when there are more
    let allStandards: LinkView?
    /// For family and staff
    let familyPage: LinkView?
    let notebook: LinkView?
    /// Newest term first
    let periods: [PeriodView]

    static let fields = FieldTable<Self>("portfolio page")
        .including { $0.layout }
        .view("person", PersonView.self) { $0.person }
        .text("gradeText") { $0.gradeText }
        .view("class", LinkView.self) { $0.classRoom }
        .text("pronouns") { $0.pronouns }
        .html("greeting") { $0.greeting }
        .text("state") { $0.state }
        .html("growthSentence") { $0.growthSentence }
        .list("goals", of: GoalCardView.self) { $0.goals }
        .list("goalTerms", of: TermLinkView.self) { $0.goalTerms }
        .list("pastGoals", of: GoalCardView.self) { $0.pastGoals }
        .list("pastGoalTerms", of: TermLinkView.self) { $0.pastGoalTerms }
        .list("charts", of: ChartView.self) { $0.charts }
        .list("chartTerms", of: TermLinkView.self) { $0.chartTerms }
        .list("ready", of: ReadyView.self) { $0.ready }
        .view("readyTerm", TermLinkView.self) { $0.readyTerm }
        .list("standards", of: StandardStateView.self) { $0.standards }
        .list("termLinks", of: TermLinkView.self) { $0.termLinks }
        .view("allStandards", LinkView.self) { $0.allStandards }
        .view("familyPage", LinkView.self) { $0.familyPage }
        .view("notebook", LinkView.self) { $0.notebook }
        .list("periods", of: PeriodView.self) { $0.periods }
}

extension PortfolioPage {
    static let template = "portfolio"

    static func route(_ handle: RecordHandle, _ student: Student, in view: SchoolView) -> Route? {
        view.person(handle).map { Route("students", $0.slug) }
    }

    init?(_ handle: RecordHandle, _ student: Student, desk: Desk) {
        guard let owner = desk.person(handle) else { return nil }
        let view = desk.view
        let records = view.records(ofStudent: handle)
        let allGoals = records.compactMap { handle in view.record(handle, as: Goal.self).map { (handle, $0) } }
        let room = view.graph.targets(of: handle, .classRoom).first
        let cards = allGoals.filter { $0.1.status.isUnderWay || $0.1.status == .draft }
        let past = allGoals.filter { !($0.1.status.isUnderWay || $0.1.status == .draft) }
        let series = view.series(ofStudent: handle)
        let scoresURL = desk.scoresURL(ofStudent: handle)
        state = desk.state(of: allGoals.map(\.1))
        layout = desk.layout(
            title: owner.isCode ? desk.words.text("portfolio-of", ["code": owner.name]) : owner.name,
            description: state, crumbs: [desk.link(to: ClassesPage.self, "nav-classes"), room.flatMap(desk.link)],
            section: ClassesPage.route)
        person = owner
        gradeText = view.grade(of: handle).map(desk.gradeText)
        classRoom = room.flatMap(desk.link)
        pronouns = student.pronouns?.value
        greeting = desk.body(of: handle)
        growthSentence = desk.growthSentence(series).map { desk.linked($0) }
        goals = cards.compactMap { desk.goalCard($0.0, $0.1) }
        goalTerms = goals.compactMap(\.chart).termLinks
        pastGoals = past.compactMap { desk.goalCard($0.0, $0.1) }
        pastGoalTerms = pastGoals.compactMap(\.chart).termLinks
        charts = series.compactMap { desk.chart(of: $0, student: handle, csvURL: scoresURL) }
        chartTerms = charts.termLinks
        ready = desk.readyNow(handle)
        readyTerm = ready.isEmpty ? nil : desk.termLink(for: .readyNow)
        standards = desk.standardStates(handle, newest: 6)
        termLinks = desk.termLinks(for: standards.isEmpty ? [] : [.standard, .mastery])
        familyPage = desk.link(to: FamilyPage.self, of: handle, "family-page")
        notebook = desk.link(to: NotebookPage.self, of: handle, "data-notebook")
        allStandards =
            view.map(ofStudent: handle)?.progress.count ?? 0 > standards.count
            ? desk.link(to: NotebookPage.self, of: handle, "what-i-can-all") : nil
        periods = desk.periods(records)
    }
}

extension Desk {
    /// Records by the school's terms, the newest term first.
    fileprivate func periods(_ records: [RecordHandle]) -> [PeriodView] {
        byTerm(records).reversed().compactMap { term, records in
            let rows = rows(records, linksTerms: true)
            return rows.isEmpty
                ? nil : PeriodView(title: term.title, anchor: term.anchor, span: term.span, rows: rows)
        }
    }
}
