import Growth
import Mustache
import Records
import School

/// What the template `rubric` shows.
struct RubricPage: RecordPage {
    let layout: Shared<LayoutView>
    let table: RubricTableView
    let body: [UInt8]?
    let standards: [StandardRowView]

    static let fields = FieldTable<Self>("rubric page")
        .including { $0.layout }
        .view("table", RubricTableView.self) { $0.table }
        .html("body") { $0.body }
        .list("standards", of: StandardRowView.self) { $0.standards }
}

extension RubricPage {
    static let template = "rubric"

    static func route(_ handle: RecordHandle, _ rubric: Rubric, in view: SchoolView) -> Route? {
        Route("rubrics", rubric.head.id)
    }

    init?(_ handle: RecordHandle, _ rubric: Rubric, desk: Desk) {
        guard let table = desk.rubric(handle, marks: []) else { return nil }
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.summary(of: handle),
            crumbs: [desk.link(to: AssessmentsPage.self, "nav-assessments")], section: AssessmentsPage.route)
        self.table = table
        body = desk.body(of: handle)
        standards = desk.standardRows(desk.view.graph.targets(of: handle, Role("standard")))
    }
}
