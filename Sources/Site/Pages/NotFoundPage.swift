import Mustache

/// What the template `404` shows.
struct NotFoundPage: SitePage {
    let layout: Shared<LayoutView>
    let ways: [WayInView]

    static let fields = FieldTable<Self>("not found page")
        .including { $0.layout }
        .list("ways", of: WayInView.self) { $0.ways }
}

extension NotFoundPage {
    static let template = "404"
    static let route = Route(file: "404.html")

    init(desk: Desk) {
        layout = desk.layout(title: desk.words["title-not-found"])
        ways = desk.waysIn()
    }
}
