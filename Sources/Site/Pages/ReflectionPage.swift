import Growth
import Mustache
import Records
import School

/// What the template `reflection` shows.
struct ReflectionPage: RecordPage {
    let layout: Shared<LayoutView>
    let person: PersonView
    let date: String
    let dateISO: String
    let audienceText: String?
    /// Who wrote it, where the readers may know.
    let authorText: String?
    /// Nil for `free`.
    let typeText: String?
    let prompt: [UInt8]?
    let confidence: ConfidenceView?
    let zone: ZoneView?
    let about: [RecordRowView]
    let body: [UInt8]?
    let nextStep: [UInt8]?
    /// Goals whose `from` is this
    let ledTo: [RecordRowView]
    let feedback: [FeedbackItemView]
    let previous: PagerView?
    let next: PagerView?

    static let fields = FieldTable<Self>("reflection page")
        .including { $0.layout }
        .view("person", PersonView.self) { $0.person }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .text("audienceText") { $0.audienceText }
        .text("authorText") { $0.authorText }
        .text("typeText") { $0.typeText }
        .html("prompt") { $0.prompt }
        .view("confidence", ConfidenceView.self) { $0.confidence }
        .view("zone", ZoneView.self) { $0.zone }
        .list("about", of: RecordRowView.self) { $0.about }
        .html("body") { $0.body }
        .html("nextStep") { $0.nextStep }
        .list("ledTo", of: RecordRowView.self) { $0.ledTo }
        .list("feedback", of: FeedbackItemView.self) { $0.feedback }
        .view("previous", PagerView.self) { $0.previous }
        .view("next", PagerView.self) { $0.next }
}

extension ReflectionPage {
    static let template = "reflection"

    init?(_ handle: RecordHandle, _ reflection: Reflection, desk: Desk) {
        guard let owner = desk.owner(of: handle), let day = reflection.head.date?.value else { return nil }
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
        typeText = reflection.type == .free ? nil : words["reflection-type-" + reflection.type.rawValue]
        prompt = desk.linked(reflection.prompt, of: handle)
        confidence = reflection.confidence.map { ConfidenceView(level: "\($0)", text: words["confidence-\($0)"]) }
        zone = reflection.zone.map { ZoneView(zone: $0.rawValue, text: words["zone-" + $0.rawValue]) }
        about = desk.rows(graph.targets(of: handle, .about))
        body = desk.body(of: handle)
        nextStep = desk.linked(reflection.nextStep, of: handle)
        ledTo = desk.rows(desk.view.oldestFirst(graph.sources(of: handle, .from)))
        feedback = desk.feedback(on: handle)
        (previous, next) = desk.neighbours(of: handle)
    }
}
