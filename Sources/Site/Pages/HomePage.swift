import Mustache

/// What the template `home` shows.
struct HomePage: SitePage {
    let layout: Shared<LayoutView>
    /// In a family's own site: the child's family page, which is the first thing that it shows
    let family: FamilyView?
    /// The school's question now
    let question: String?
    let ways: [WayInView]
    let termOfTheDay: TermRowView?
    /// As live thumbnails: the school's own first, then the newest, at most 6
    let walls: [WallCardView]
    /// To all walls, when there are more
    let moreWalls: LinkView?
    /// People of each class on their line
    let classes: [ClassRowView]
    /// The newest public records, at most 8, `who` filled
    let news: [RecordRowView]

    static let fields = FieldTable<Self>("home page")
        .including { $0.layout }
        .view("family", FamilyView.self) { $0.family }
        .text("question") { $0.question }
        .list("ways", of: WayInView.self) { $0.ways }
        .view("termOfTheDay", TermRowView.self) { $0.termOfTheDay }
        .list("walls", of: WallCardView.self) { $0.walls }
        .view("moreWalls", LinkView.self) { $0.moreWalls }
        .list("classes", of: ClassRowView.self) { $0.classes }
        .list("news", of: RecordRowView.self) { $0.news }
}

extension HomePage {
    static let template = "home"
    static let route = Route()

    init(desk: Desk) {
        let settings = desk.view.settings
        layout = desk.layout(title: settings.name.value, description: settings.motto?.value ?? settings.question?.value)
        family = desk.view.ownChild.flatMap(desk.family)
        question = desk.prose(settings.question)
        ways = desk.waysIn()
        termOfTheDay = desk.termOfTheDay()
        (walls, moreWalls) = desk.walls(atMost: 6)
        classes = desk.classRows()
        news = desk.newest(of: desk.view.students(), limit: 8)
    }
}
