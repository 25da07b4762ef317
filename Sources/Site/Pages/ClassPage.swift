import Growth
import Mustache
import Records
import School

/// What the template `class` shows.
struct ClassPage: RecordPage {
    let layout: Shared<LayoutView>
    let gradeText: String
    let teachersText: String?
    let updated: String?
    let updatedISO: String?
    let body: [UInt8]?
    let walls: [WallCardView]
    let people: [PersonView]
    /// Who is ready for what, in the staff's edition only
    let ready: [ReadyGroupView]
    /// What “ready now” is called in the lexicon
    let readyTerm: TermLinkView?
    /// Newest first, at most 12, `who` filled
    let news: [RecordRowView]

    static let fields = FieldTable<Self>("class page")
        .including { $0.layout }
        .text("gradeText") { $0.gradeText }
        .text("teachersText") { $0.teachersText }
        .text("updated") { $0.updated }
        .text("updatedISO") { $0.updatedISO }
        .html("body") { $0.body }
        .list("walls", of: WallCardView.self) { $0.walls }
        .list("people", of: PersonView.self) { $0.people }
        .list("ready", of: ReadyGroupView.self) { $0.ready }
        .view("readyTerm", TermLinkView.self) { $0.readyTerm }
        .list("news", of: RecordRowView.self) { $0.news }
}

extension ClassPage {
    static let template = "class"

    static func route(_ handle: RecordHandle, _ room: ClassRoom, in view: SchoolView) -> Route? {
        Route("classes", room.head.id)
    }

    init?(_ handle: RecordHandle, _ room: ClassRoom, desk: Desk) {
        let students = desk.view.students(in: handle)
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.gradeText(room.grade.value),
            crumbs: [desk.link(to: ClassesPage.self, "nav-classes")], section: ClassesPage.route)
        gradeText = desk.gradeText(room.grade.value)
        teachersText = desk.teachers(of: room)
        updated = room.head.updated.map { desk.date($0.value) }
        updatedISO = room.head.updated?.value.description
        body = desk.body(of: handle)
        walls = desk.wallCards(of: handle)
        people = students.compactMap(desk.person)
        ready = desk.readyGroups(in: handle)
        readyTerm = ready.isEmpty ? nil : desk.termLink(for: .readyNow)
        news = desk.newest(of: students, limit: 12)
    }
}

extension Desk {
    func teachers(of room: ClassRoom) -> String? {
        guard !room.teachers.isEmpty else { return nil }
        return words.text("with-teachers", ["names": words.list(room.teachers.map(\.value))])
    }

    /// The newest records of these students that have a page.
    func newest(of students: [RecordHandle], limit: Int) -> [RecordRowView] {
        let records = students.flatMap { view.graph.sources(of: $0, .student) }.filter { site.routes[$0.offset] != nil }
        return rows(Array(view.newestFirst(records).prefix(limit)), namingOwner: true)
    }

    /// Every class with its line of portfolios.
    /// - Parameter summaries: whether the page shows what each class's text begins with.
    func classRows(summaries: Bool = false) -> [ClassRowView] {
        view.all(ClassRoom.self).compactMap { handle, room in
            guard let url = url(handle) else { return nil }
            return ClassRowView(
                url: url, title: title(of: handle), gradeText: gradeText(room.grade.value),
                teachersText: teachers(of: room), summary: summaries ? linkedSummary(of: handle) : nil,
                people: view.students(in: handle).compactMap(person))
        }
    }
}
