import Growth
import Mustache
import Records
import School

/// What the template `evidence` shows.
struct EvidencePage: RecordPage {
    let layout: Shared<LayoutView>
    let person: PersonView
    let date: String
    let dateISO: String
    let audienceText: String?
    /// Who wrote it, where the readers may know.
    let authorText: String?
    let methodText: String
    /// “Assessment for learning”.
    let purposeText: String
    /// The same as a link to the lexicon's term, when there is one
    let purpose: TermLinkView?
    let sourceText: String?
    let isExemplar: Bool
    let chosenBecause: [UInt8]?
    /// The goal it is for
    let goal: LinkView?
    /// Version-of
    let earlier: LinkView?
    /// The record whose version-of is this
    let later: LinkView?
    let score: ScoreView?
    let rubric: RubricTableView?
    let pictures: [PictureView]
    /// Files that are not pictures
    let attachments: [LinkView]
    let body: [UInt8]?
    let standards: [StandardRowView]
    /// About it
    let reflections: [RecordRowView]
    let feedback: [FeedbackItemView]
    let previous: PagerView?
    let next: PagerView?

    static let fields = FieldTable<Self>("evidence page")
        .including { $0.layout }
        .view("person", PersonView.self) { $0.person }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .text("audienceText") { $0.audienceText }
        .text("authorText") { $0.authorText }
        .text("methodText") { $0.methodText }
        .text("purposeText") { $0.purposeText }
        .view("purpose", TermLinkView.self) { $0.purpose }
        .text("sourceText") { $0.sourceText }
        .flag("isExemplar") { $0.isExemplar }
        .html("chosenBecause") { $0.chosenBecause }
        .view("goal", LinkView.self) { $0.goal }
        .view("earlier", LinkView.self) { $0.earlier }
        .view("later", LinkView.self) { $0.later }
        .view("score", ScoreView.self) { $0.score }
        .view("rubric", RubricTableView.self) { $0.rubric }
        .list("pictures", of: PictureView.self) { $0.pictures }
        .list("attachments", of: LinkView.self) { $0.attachments }
        .html("body") { $0.body }
        .list("standards", of: StandardRowView.self) { $0.standards }
        .list("reflections", of: RecordRowView.self) { $0.reflections }
        .list("feedback", of: FeedbackItemView.self) { $0.feedback }
        .view("previous", PagerView.self) { $0.previous }
        .view("next", PagerView.self) { $0.next }
}

extension EvidencePage {
    static let template = "evidence"

    init?(_ handle: RecordHandle, _ evidence: Evidence, desk: Desk) {
        guard let owner = desk.owner(of: handle), let day = evidence.head.date?.value else { return nil }
        let graph = desk.view.graph
        let words = desk.words
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.summary(of: handle), crumbs: desk.crumbs(of: handle),
            section: ClassesPage.route)
        person = owner
        date = desk.date(day)
        dateISO = day.description
        audienceText = desk.audienceText(of: handle)
        authorText = desk.authorText(of: handle)
        methodText = words["method-" + evidence.method.value.rawValue]
        purposeText = words["purpose-" + evidence.purpose.value.rawValue]
        purpose = desk.termLink(desk.purposeTerm(evidence.purpose.value), saying: purposeText)
        sourceText = words["source-" + evidence.evidenceSource.rawValue]
        isExemplar = evidence.isExemplar
        chosenBecause = desk.linked(evidence.chosenBecause, of: handle)
        goal = graph.targets(of: handle, .goal).first.flatMap(desk.link)
        earlier = graph.targets(of: handle, .versionOf).first.flatMap(desk.link)
        later = desk.view.oldestFirst(graph.sources(of: handle, .versionOf)).first.flatMap(desk.link)
        score = desk.score(of: handle, evidence)
        rubric = graph.targets(of: handle, .rubric).first.flatMap { desk.rubric($0, marks: evidence.rubricScores) }
        pictures = desk.pictures(of: handle)
        attachments = desk.otherFiles(of: handle)
        body = desk.body(of: handle)
        standards = desk.standardRows(graph.targets(of: handle, .standards))
        reflections = desk.rows(desk.view.newestFirst(graph.sources(of: handle, .about)))
        feedback = desk.feedback(on: handle)
        (previous, next) = desk.neighbours(of: handle)
    }
}
