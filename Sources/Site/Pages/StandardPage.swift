import Growth
import Mustache
import Records
import School

/// What the template `standard` shows.
struct StandardPage: RecordPage {
    let layout: Shared<LayoutView>
    let code: String
    /// The record's title (the page's h1 is `iCan`)
    let shortTitle: String
    let iCan: String
    let strand: String?
    let gradeText: String?
    let framework: String?
    /// The rule in plain words
    let masteryText: [UInt8]?
    let body: [UInt8]?
    /// Prerequisites
    let before: [StandardRowView]
    /// What it opens
    let after: [StandardRowView]
    /// Nil when it has neither before nor after
    let graph: GraphView?
    let ways: [WayToLearnView]
    let helpAtHome: [UInt8]?
    let assessments: [LinkView]
    /// `who` filled; exemplars first, then newest
    let evidence: [RecordRowView]

    static let fields = FieldTable<Self>("standard page")
        .including { $0.layout }
        .text("code") { $0.code }
        .text("shortTitle") { $0.shortTitle }
        .text("iCan") { $0.iCan }
        .text("strand") { $0.strand }
        .text("gradeText") { $0.gradeText }
        .text("framework") { $0.framework }
        .html("masteryText") { $0.masteryText }
        .html("body") { $0.body }
        .list("before", of: StandardRowView.self) { $0.before }
        .list("after", of: StandardRowView.self) { $0.after }
        .view("graph", GraphView.self) { $0.graph }
        .list("ways", of: WayToLearnView.self) { $0.ways }
        .html("helpAtHome") { $0.helpAtHome }
        .list("assessments", of: LinkView.self) { $0.assessments }
        .list("evidence", of: RecordRowView.self) { $0.evidence }
}

extension StandardPage {
    static let template = "standard"

    static func route(_ handle: RecordHandle, _ standard: Standard, in view: SchoolView) -> Route? {
        Route("standards", standard.head.id)
    }

    init?(_ handle: RecordHandle, _ standard: Standard, desk: Desk) {
        let graph = desk.view.graph
        let earlier = graph.targets(of: handle, .after)
        let later = graph.sources(of: handle, .after)
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.prose(standard.iCan.value),
            crumbs: [desk.link(to: StandardsPage.self, "nav-standards")], section: StandardsPage.route)
        code = standard.code.value
        shortTitle = desk.title(of: handle)
        iCan = desk.prose(standard.iCan.value)
        strand = standard.strand?.value
        gradeText = standard.grade.map { desk.gradeText($0.value) }
        framework = standard.framework?.value
        let settings = desk.view.settings
        let (rule, cut) = settings.masteryRule(of: standard)
        masteryText =
            standard.mastery == nil && settings.mastery == nil ? nil : desk.linked(desk.masteryText(rule, cut: cut))
        body = desk.body(of: handle)
        before = desk.standardRows(earlier)
        after = desk.standardRows(later)
        self.graph = desk.graph(of: handle, before: earlier, after: later)
        ways = standard.ways.map { way in
            WayToLearnView(
                modality: desk.prose(way.modality.value), pace: desk.prose(way.pace),
                text: desk.linked(way.text.value, of: handle))
        }
        helpAtHome = desk.linked(standard.helpAtHome, of: handle)
        assessments = graph.sources(of: handle, .standards).filter { desk.view[$0] is Assessment }.compactMap(desk.link)
        evidence = desk.evidence(of: handle)
    }
}

extension Desk {
    /// Evidence of a standard: exemplars first, then the newest, at most 24, so that the page of a
    /// standard that everyone works on stays light.
    fileprivate func evidence(of standard: RecordHandle) -> [RecordRowView] {
        let all = view.newestFirst(view.graph.sources(of: standard, .standards).filter { view[$0] is Evidence })
        let exemplars = all.filter { view.record($0, as: Evidence.self)?.isExemplar == true }
        let others = all.filter { view.record($0, as: Evidence.self)?.isExemplar != true }
        return rows(Array((exemplars + others).prefix(24)), namingOwner: true)
    }
}
