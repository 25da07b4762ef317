import Mustache

/// What the template `home` shows.
struct HomePage: SitePage {
    let layout: LayoutView
    /// The school's question now
    let question: String?
    let ways: [WayInView]
    /// People of each class on their line
    let classes: [ClassRowView]
    /// The newest public records, at most 8, `who` filled
    let news: [RecordRowView]

    static let fields = FieldTable<Self>("home page")
        .including { $0.layout }
        .text("question") { $0.question }
        .list("ways", of: WayInView.self) { $0.ways }
        .list("classes", of: ClassRowView.self) { $0.classes }
        .list("news", of: RecordRowView.self) { $0.news }
}

extension HomePage {
    static let template = "home"
    static let route = Route()

    init(desk: Desk) {
        let settings = desk.view.settings
        layout = desk.layout(title: settings.name.value, description: settings.motto?.value ?? settings.question?.value)
        question = desk.prose(settings.question)
        ways = desk.waysIn()
        classes = desk.classRows()
        news = desk.newest(of: desk.view.students(), limit: 8)
    }
}
