import Growth
import Mustache
import Records
import School

/// What the template `goal` shows.
struct GoalPage: RecordPage {
    let layout: Shared<LayoutView>
    let person: PersonView
    /// The day it was set
    let date: String
    let dateISO: String
    let audienceText: String?
    /// Who wrote it, where the readers may know.
    let authorText: String?
    let why: [UInt8]?
    let status: String
    let statusText: String
    let isReached: Bool
    let setByText: String
    let domainText: String
    let due: String?
    let dueISO: String?
    /// Measure: baseline → now → target
    let chart: ChartView?
    /// Growth to the target, what to be proud of and what is next
    let growth: GoalGrowthView
    let criteria: [SentenceView]
    let strategy: [UInt8]?
    let supportFrom: String?
    let reviews: [ReviewDateView]
    let progress: ProgressView?
    /// Holds the task list
    let body: [UInt8]?
    let chain: [ChainStepView]
    let standards: [StandardRowView]
    let evidence: [RecordRowView]
    let reflections: [RecordRowView]
    let feedback: [FeedbackItemView]
    /// The record before it in time, of the same student
    let previous: PagerView?
    let next: PagerView?

    static let fields = FieldTable<Self>("goal page")
        .including { $0.layout }
        .view("person", PersonView.self) { $0.person }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .text("audienceText") { $0.audienceText }
        .text("authorText") { $0.authorText }
        .html("why") { $0.why }
        .text("status") { $0.status }
        .text("statusText") { $0.statusText }
        .flag("isReached") { $0.isReached }
        .text("setByText") { $0.setByText }
        .text("domainText") { $0.domainText }
        .text("due") { $0.due }
        .text("dueISO") { $0.dueISO }
        .view("chart", ChartView.self) { $0.chart }
        .view("growth", GoalGrowthView.self) { $0.growth }
        .list("criteria", of: SentenceView.self) { $0.criteria }
        .html("strategy") { $0.strategy }
        .text("supportFrom") { $0.supportFrom }
        .list("reviews", of: ReviewDateView.self) { $0.reviews }
        .view("progress", ProgressView.self) { $0.progress }
        .html("body") { $0.body }
        .list("chain", of: ChainStepView.self) { $0.chain }
        .list("standards", of: StandardRowView.self) { $0.standards }
        .list("evidence", of: RecordRowView.self) { $0.evidence }
        .list("reflections", of: RecordRowView.self) { $0.reflections }
        .list("feedback", of: FeedbackItemView.self) { $0.feedback }
        .view("previous", PagerView.self) { $0.previous }
        .view("next", PagerView.self) { $0.next }
}

extension GoalPage {
    static let template = "goal"

    init?(_ handle: RecordHandle, _ goal: Goal, desk: Desk) {
        guard let owner = desk.owner(of: handle), let day = goal.head.date?.value else { return nil }
        let graph = desk.view.graph
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.prose(goal.why.value), crumbs: desk.crumbs(of: handle),
            section: ClassesPage.route)
        person = owner
        date = desk.date(day)
        dateISO = day.description
        audienceText = desk.audienceText(of: handle)
        authorText = desk.authorText(of: handle)
        why = desk.linked(goal.why.value, of: handle)
        status = goal.status.rawValue
        statusText = desk.words["status-" + goal.status.rawValue]
        isReached = goal.status.isReached
        setByText = desk.words["set-by-" + goal.setBy.value.rawValue]
        domainText = desk.words["domain-" + goal.domain.rawValue]
        due = desk.date(goal.due.value)
        dueISO = goal.due.value.description
        chart = desk.chart(ofGoal: handle, goal)
        growth = desk.growth(ofGoal: handle, goal)
        criteria = goal.successCriteria.map { SentenceView(text: desk.linked($0.value, of: handle)) }
        strategy = desk.linked(goal.strategy, of: handle)
        supportFrom = desk.prose(goal.supportFrom)
        reviews = goal.reviewDates.map { review in
            ReviewDateView(
                date: desk.date(review.value), dateISO: review.value.description, isPast: review.value < desk.view.day)
        }
        progress = desk.progress(of: handle)
        body = desk.body(of: handle)
        chain = desk.chain(of: handle, goal)
        standards = desk.standardRows(graph.targets(of: handle, .standards))
        evidence = desk.rows(desk.view.newestFirst(graph.sources(of: handle, .goal)))
        reflections = desk.rows(desk.view.newestFirst(graph.sources(of: handle, .about)))
        feedback = desk.feedback(on: handle)
        (previous, next) = desk.neighbours(of: handle)
    }
}
