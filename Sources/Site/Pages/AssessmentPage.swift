import Growth
import Mustache
import Records
import School

/// What the template `assessment` shows.
struct AssessmentPage: RecordPage {
    let layout: Shared<LayoutView>
    let unit: String
    let purposeText: String
    /// The same as a link to the lexicon's term, when there is one
    let purpose: TermLinkView?
    let methodText: String?
    let betterText: String
    /// “0 to 250”.
    let rangeText: String?
    /// The cut scores drawn on the scale; its `rows` stay empty (`cuts` is the table)
    let scale: ChartView?
    let cuts: [CutView]
    /// Ordered letters, when it has levels instead of bands
    let levels: [LineView]
    /// In plain words.
    let standardErrorText: [UInt8]?
    /// Benchmarks by season
    let expected: [ChartRowView]
    let source: [UInt8]?
    let body: [UInt8]?
    let standards: [StandardRowView]
    /// All scores on it as a file, for the staff; nil when there are none yet
    let scoresURL: String?
    /// What they come to in each class
    let summaryURL: String?

    static let fields = FieldTable<Self>("assessment page")
        .including { $0.layout }
        .text("unit") { $0.unit }
        .text("purposeText") { $0.purposeText }
        .view("purpose", TermLinkView.self) { $0.purpose }
        .text("methodText") { $0.methodText }
        .text("betterText") { $0.betterText }
        .text("rangeText") { $0.rangeText }
        .view("scale", ChartView.self) { $0.scale }
        .list("cuts", of: CutView.self) { $0.cuts }
        .list("levels", of: LineView.self) { $0.levels }
        .html("standardErrorText") { $0.standardErrorText }
        .list("expected", of: ChartRowView.self) { $0.expected }
        .html("source") { $0.source }
        .html("body") { $0.body }
        .list("standards", of: StandardRowView.self) { $0.standards }
        .text("scoresURL") { $0.scoresURL }
        .text("summaryURL") { $0.summaryURL }
}

extension AssessmentPage {
    static let template = "assessment"

    static func route(_ handle: RecordHandle, _ assessment: Assessment, in view: SchoolView) -> Route? {
        Route("assessments", assessment.head.id)
    }

    init?(_ handle: RecordHandle, _ assessment: Assessment, desk: Desk) {
        let words = desk.words
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.summary(of: handle),
            crumbs: [desk.link(to: AssessmentsPage.self, "nav-assessments")], section: AssessmentsPage.route)
        unit = assessment.unit.value
        purposeText = words["purpose-" + assessment.purpose.value.rawValue]
        purpose = desk.termLink(desk.purposeTerm(assessment.purpose.value), saying: purposeText)
        methodText = assessment.method.map { words["method-" + $0.rawValue] }
        betterText = words["better-" + assessment.better.rawValue]
        rangeText = desk.rangeText(assessment)
        scale = desk.scaleChart(handle, assessment)
        cuts = desk.cuts(assessment)
        levels = assessment.levels.map { LineView(text: $0.value) }
        standardErrorText = assessment.standardError.map { error in
            desk.linked(
                words.text(
                    "standard-error-text",
                    [
                        "error": error.value.plain,
                        "change": (error.value * 2.0.squareRoot()).rounded(toPlaces: 1).plain,
                    ]))
        }
        expected = assessment.expected.map { point in
            ChartRowView(date: desk.date(point.value.day), value: point.value.value.plain, note: words["row-expected"])
        }
        source = desk.linked(assessment.cutSource, of: handle)
        body = desk.body(of: handle)
        standards = desk.standardRows(desk.view.graph.targets(of: handle, .standards))
        let hasFiles = GrowthTable.isMade(of: handle, in: desk.view)
        scoresURL = hasFiles ? desk.url(ofFile: DataFiles.scores(assessment)) : nil
        summaryURL = hasFiles ? desk.url(ofFile: DataFiles.summary(assessment)) : nil
    }
}
