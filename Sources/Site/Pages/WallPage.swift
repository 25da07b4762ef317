import Growth
import Mustache
import Records
import School

/// What the template `wall` shows.
struct WallPage: RecordPage {
    let layout: Shared<LayoutView>
    /// The heading
    let question: String
    /// “Notes in bands”
    let layoutText: String
    /// The class, its page; or “Grade 3”, “Our school”
    let about: LinkView?
    let aboutText: String
    /// “24 students”; nil where it is not told
    let studentsText: String?
    /// One sentence that says what the picture shows; with no picture, why there is none
    let finding: [UInt8]
    /// Nil when there is none
    let picture: WallPictureView?
    /// Those that explain the picture
    let termLinks: [TermLinkView]
    /// Why some numbers are not shown
    let hiddenText: String?
    let body: [UInt8]?
    let nextStep: [UInt8]
    /// The day of the newest number in it
    let updated: String?
    let updatedISO: String?
    /// “New scores are due.”
    let staleText: String?
    let audienceText: String?
    /// What it was measured with
    let assessment: LinkView?
    let numbers: WallTableView?
    /// Nil when the wall takes no turns
    let kiosk: KioskView?

    static let fields = FieldTable<Self>("wall page")
        .including { $0.layout }
        .text("question") { $0.question }
        .text("layoutText") { $0.layoutText }
        .view("about", LinkView.self) { $0.about }
        .text("aboutText") { $0.aboutText }
        .text("studentsText") { $0.studentsText }
        .html("finding") { $0.finding }
        .view("picture", WallPictureView.self) { $0.picture }
        .list("termLinks", of: TermLinkView.self) { $0.termLinks }
        .text("hiddenText") { $0.hiddenText }
        .html("body") { $0.body }
        .html("nextStep") { $0.nextStep }
        .text("updated") { $0.updated }
        .text("updatedISO") { $0.updatedISO }
        .text("staleText") { $0.staleText }
        .text("audienceText") { $0.audienceText }
        .view("assessment", LinkView.self) { $0.assessment }
        .view("numbers", WallTableView.self) { $0.numbers }
        .view("kiosk", KioskView.self) { $0.kiosk }
}

extension WallPage {
    static let template = "wall"

    static func route(_ handle: RecordHandle, _ wall: Wall, in view: SchoolView) -> Route? {
        Route("walls", wall.head.id)
    }

    init?(_ handle: RecordHandle, _ wall: Wall, desk: Desk) {
        guard let picture = desk.view.picture(of: handle) else { return nil }
        let showing = desk.showing(picture, since: wall.compareFrom?.value)
        let words = desk.words
        question = desk.prose(wall.question.value)
        layoutText = words["wall-layout-" + wall.layout.value.rawValue]
        (about, aboutText) = desk.about(handle, wall)
        let (finding, linked) = desk.linking(showing.finding, of: nil, once: .text)
        self.finding = finding
        layout = desk.layout(
            title: desk.title(of: handle), description: question + " " + desk.prose(showing.finding),
            crumbs: [desk.link(to: WallsPage.self, "nav-walls")], section: WallsPage.route)
        studentsText = picture.students.number.flatMap { $0 > 0 ? words.count("wall-students", $0) : nil }
        if case .nothing = picture.content {
            self.picture = nil
        } else {
            self.picture = showing.picture
        }
        termLinks = desk.termLinks(
            for: showing.figures + (showing.hidesSmallGroups ? [.suppression] : []), besides: linked)
        hiddenText =
            showing.hidesSmallGroups
            ? words.text("wall-hidden-why", ["count": "\(desk.view.settings.minimumGroup)"]) : nil
        body = desk.body(of: handle)
        nextStep = desk.linked(wall.nextStep.value, of: handle)
        updated = picture.updated.map(desk.date)
        updatedISO = picture.updated?.description
        staleText = picture.isStale ? words["wall-stale"] : nil
        audienceText = desk.audienceText(of: handle)
        assessment = desk.view.graph.targets(of: handle, .assessment).first.flatMap(desk.link)
        kiosk = desk.kiosk(handle, wall)
        let hasSummary = desk.view.readership == .staff && assessment != nil
        numbers = showing.table.map {
            WallTableView(
                $0, csvURL: desk.url(ofFile: DataFiles.table(wall)),
                summaryURL: hasSummary
                    ? desk.url(ofFile: DataFiles.summary(wall)) : nil)
        }
    }
}
