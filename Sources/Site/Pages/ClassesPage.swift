import Mustache

/// What the template `classes` shows.
struct ClassesPage: SitePage {
    let layout: Shared<LayoutView>
    let classes: [ClassRowView]

    static let fields = FieldTable<Self>("classes page")
        .including { $0.layout }
        .list("classes", of: ClassRowView.self) { $0.classes }
}

extension ClassesPage {
    static let template = "classes"
    static let route = Route("classes")

    init(desk: Desk) {
        layout = desk.layout(title: desk.words["title-classes"], description: desk.words["way-classes-text"])
        classes = desk.classRows(summaries: true)
    }
}
