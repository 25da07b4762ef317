import Mustache
import Records
import School

/// What the template `notebook` shows: all that was measured of a student, with the goals and thoughts beside it.
struct NotebookPage: StudentPage {
    let layout: Shared<LayoutView>
    let person: PersonView
    let gradeText: String?
    let classRoom: LinkView?
    /// “Two goals under way, one met.”
    let state: String
    let growthSentence: [UInt8]?
    /// One an assessment, each with all its numbers
    let charts: [ChartView]
    let chartTerms: [TermLinkView]
    /// Oldest first
    let terms: [NotebookTermView]
    let standards: [StandardStateView]
    /// Those that explain how far the student is with the standards
    let termLinks: [TermLinkView]
    let portfolio: LinkView

    static let fields = FieldTable<Self>("notebook page")
        .including { $0.layout }
        .view("person", PersonView.self) { $0.person }
        .text("gradeText") { $0.gradeText }
        .view("class", LinkView.self) { $0.classRoom }
        .text("state") { $0.state }
        .html("growthSentence") { $0.growthSentence }
        .list("charts", of: ChartView.self) { $0.charts }
        .list("chartTerms", of: TermLinkView.self) { $0.chartTerms }
        .list("terms", of: NotebookTermView.self) { $0.terms }
        .list("standards", of: StandardStateView.self) { $0.standards }
        .list("termLinks", of: TermLinkView.self) { $0.termLinks }
        .view("portfolio", LinkView.self) { $0.portfolio }
}

extension NotebookPage {
    static let template = "notebook"
    static let folder = "notebook"

    init?(_ student: RecordHandle, desk: Desk) {
        let view = desk.view
        guard let person = desk.person(student), let portfolio = desk.link(student) else { return nil }
        let records = view.records(ofStudent: student)
        self.person = person
        self.portfolio = portfolio
        layout = desk.layout(
            title: desk.words.text("notebook-of", ["name": person.name]), crumbs: desk.crumbs(ofStudent: student),
            section: ClassesPage.route)
        gradeText = view.grade(of: student).map(desk.gradeText)
        classRoom = view.graph.targets(of: student, .classRoom).first.flatMap(desk.link)
        state = desk.state(of: records.compactMap { view.record($0, as: Goal.self) })
        let series = view.series(ofStudent: student)
        let scoresURL = desk.scoresURL(ofStudent: student)
        growthSentence = desk.growthSentence(series).map { desk.linked($0) }
        charts = series.compactMap { desk.notebookChart($0, student: student, csvURL: scoresURL) }
        chartTerms = charts.termLinks
        terms = desk.byTerm(records.reversed()).compactMap(desk.notebookTerm)
        standards = desk.standardStates(student)
        termLinks = desk.termLinks(for: standards.isEmpty ? [] : [.standard, .mastery])
    }
}

extension Desk {
    /// The goals and reflections of a term; nil when there are none.
    fileprivate func notebookTerm(_ term: TermName, _ records: [RecordHandle]) -> NotebookTermView? {
        let goals = records.compactMap { handle in view.record(handle, as: Goal.self).flatMap { goal(handle, $0) } }
        let reflections = records.compactMap { handle in
            view.record(handle, as: Reflection.self).flatMap { reflection(handle, $0) }
        }
        guard !goals.isEmpty || !reflections.isEmpty else { return nil }
        return NotebookTermView(
            title: term.title, anchor: term.anchor, span: term.span, goals: goals, reflections: reflections)
    }

    private func goal(_ handle: RecordHandle, _ goal: Goal) -> NotebookGoalView? {
        guard let url = url(handle), let day = goal.head.date?.value else { return nil }
        return NotebookGoalView(
            url: url, title: title(of: handle), why: linked(goal.why.value, of: handle),
            statusText: words["status-" + goal.status.rawValue], isReached: goal.status.isReached, date: date(day),
            dateISO: day.description, due: date(goal.due.value), dueISO: goal.due.value.description,
            growth: growth(ofGoal: handle, goal))
    }

    private func reflection(_ handle: RecordHandle, _ reflection: Reflection) -> NotebookReflectionView? {
        guard let url = url(handle), let day = reflection.head.date?.value else { return nil }
        return NotebookReflectionView(
            url: url, title: title(of: handle), date: date(day), dateISO: day.description,
            prompt: linked(reflection.prompt, of: handle), summary: linkedSummary(of: handle, once: .record),
            nextStep: linked(reflection.nextStep, of: handle))
    }
}
