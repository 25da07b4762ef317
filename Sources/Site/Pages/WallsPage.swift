import Growth
import Mustache
import Records
import School

/// What the template `walls` shows.
struct WallsPage: SitePage {
    let layout: Shared<LayoutView>
    /// Those of the school, then those of each grade and class
    let groups: [WallGroupView]

    static let fields = FieldTable<Self>("walls page")
        .including { $0.layout }
        .list("groups", of: WallGroupView.self) { $0.groups }
}

extension WallsPage {
    static let template = "walls"
    static let route = Route("walls")

    init(desk: Desk) {
        layout = desk.layout(title: desk.words["title-walls"], description: desk.words["walls-lead"])
        groups = desk.wallGroups()
    }
}

extension Desk {
    /// Whom a wall is about: the class with its page, the grade or the school.
    func about(_ handle: RecordHandle, _ wall: Wall) -> (link: LinkView?, text: String) {
        if let room = view.graph.targets(of: handle, .classRoom).first { return (link(room), title(of: room)) }
        return (nil, wall.grade.map { gradeText($0.value) } ?? words["wall-school"])
    }

    /// A wall in a list.
    func wallCard(_ handle: RecordHandle, _ wall: Wall) -> WallCardView? {
        guard let url = url(handle), let picture = view.picture(of: handle) else { return nil }
        let showing = showing(picture, since: wall.compareFrom?.value)
        return WallCardView(
            url: url, question: prose(wall.question.value), finding: linked(showing.finding, once: .page),
            layoutText: words["wall-layout-" + wall.layout.value.rawValue], aboutText: about(handle, wall).text,
            updated: picture.updated.map(date), updatedISO: picture.updated?.description,
            thumbnail: showing.thumbnail.map { thumbnail in
                var svg: [UInt8] = []
                thumbnail.append(to: &svg)
                return svg
            })
    }

    /// The walls about a class, in the order of the records.
    func wallCards(of room: RecordHandle) -> [WallCardView] {
        view.all(Wall.self).compactMap { handle, wall in
            view.graph.targets(of: handle, .classRoom).first == room ? wallCard(handle, wall) : nil
        }
    }

    /// The school's own walls, then those with the newest numbers; and the way to all, when there are more.
    func walls(atMost limit: Int) -> (cards: [WallCardView], more: LinkView?) {
        let walls = view.all(Wall.self).filter { url($0.handle) != nil }
            .map { handle, wall in
                (handle: handle, wall: wall, day: view.picture(of: handle)?.updated ?? Day.placeholder)
            }
            .sorted { a, b in
                let (first, second) = (isOfTheSchool(a.handle, a.wall), isOfTheSchool(b.handle, b.wall))
                if first != second { return first }
                return (b.day, a.handle) < (a.day, b.handle)
            }
        return (
            walls.prefix(limit).compactMap { wallCard($0.handle, $0.wall) },
            walls.count > limit ? link(to: WallsPage.self, "all-walls") : nil
        )
    }

    private func isOfTheSchool(_ handle: RecordHandle, _ wall: Wall) -> Bool {
        wall.grade == nil && view.graph.targets(of: handle, .classRoom).isEmpty
    }

    /// All walls: those of the school first, then each grade's and each class's.
    fileprivate func wallGroups() -> [WallGroupView] {
        var titles: [String] = []
        var cards: [String: [WallCardView]] = [:]
        let walls = view.all(Wall.self)
        let own = walls.filter { isOfTheSchool($0.handle, $0.record) }
        for (handle, wall) in own + walls.filter({ !isOfTheSchool($0.handle, $0.record) }) {
            guard let card = wallCard(handle, wall) else { continue }
            if cards[card.aboutText] == nil { titles.append(card.aboutText) }
            cards[card.aboutText, default: []].append(card)
        }
        return titles.enumerated().map { index, title in
            WallGroupView(title: title, anchor: "_walls-\(index + 1)", walls: cards[title] ?? [])
        }
    }
}
