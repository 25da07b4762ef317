import Mustache

/// What a family needs for ten minutes at the kitchen table: how far the child has come HERE, and how to help THERE.
struct FamilyView: View {
    /// The child's given name
    let name: String
    /// “How Imani is growing”
    let title: String
    let portfolio: LinkView
    let notebook: LinkView?

    // HERE

    /// Each a sentence and a small chart, where there is more than one score
    let measures: [ChartView]
    /// Those that explain the measures
    let termLinks: [TermLinkView]
    /// “On their own now: 7 standards. The newest:”
    let masteredText: String?
    /// The ones that were shown last, at most three
    let mastered: [StandardRowView]
    /// Pieces to look at together, at most three
    let work: [FamilyWorkView]

    // THERE

    /// In the child's own words, at most three
    let steps: [FamilyStepView]
    /// At most three
    let ready: [ReadyView]
    /// What “ready now” is called in the lexicon
    let readyTerm: TermLinkView?
    let questions: [SentenceView]

    static let fields = FieldTable<Self>("family")
        .text("name") { $0.name }
        .text("title") { $0.title }
        .view("portfolio", LinkView.self) { $0.portfolio }
        .view("notebook", LinkView.self) { $0.notebook }
        .list("measures", of: ChartView.self) { $0.measures }
        .list("termLinks", of: TermLinkView.self) { $0.termLinks }
        .text("masteredText") { $0.masteredText }
        .list("mastered", of: StandardRowView.self) { $0.mastered }
        .list("work", of: FamilyWorkView.self) { $0.work }
        .list("steps", of: FamilyStepView.self) { $0.steps }
        .list("ready", of: ReadyView.self) { $0.ready }
        .view("readyTerm", TermLinkView.self) { $0.readyTerm }
        .list("questions", of: SentenceView.self) { $0.questions }
}

/// A piece of work that shows how far a child has come.
struct FamilyWorkView: View {
    let url: String
    let title: String
    /// “Work sample, November 12”
    let kindText: String
    /// In the child's words, why it was chosen
    let because: [UInt8]?

    static let fields = FieldTable<Self>("family work")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("kindText") { $0.kindText }
        .html("because") { $0.because }
}

/// A next step, and whose words it is in.
struct FamilyStepView: View {
    let text: [UInt8]
    /// “The next step of the goal”, “From a reflection on November 16”
    let fromText: String
    /// The goal, the reflection or the work that it was said about
    let from: LinkView?
    /// “6 of the 20 words gained, with 8 weeks to go.”
    let growth: [UInt8]?

    static let fields = FieldTable<Self>("family step")
        .html("text") { $0.text }
        .text("fromText") { $0.fromText }
        .view("from", LinkView.self) { $0.from }
        .html("growth") { $0.growth }
}
