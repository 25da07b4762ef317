import Mustache

/// One record in a list or timeline.
struct RecordRowView: View {
    /// Goal | reflection | evidence | feedback
    let kind: String
    /// Exactly one of these four is true: they choose the icon
    let isGoal: Bool
    let isReflection: Bool
    let isEvidence: Bool
    let isFeedback: Bool
    /// “Goal”, “Reflection”, for evidence the method “Work sample”, for feedback “Feedback from Mr. Tamatoa”.
    let kindText: String
    /// For a feedback without a title:
    let title: String
    let url: String
    /// “November 12”
    let date: String
    /// “2026-11-12”
    let dateISO: String
    /// First sentence or two of the body as plain text (≤ 160 characters, cut at a word with …); for a goal its why; for feedback its first sentences
    let summary: [UInt8]?
    /// One short fact: a score with its unit (“13 points”), “reached level O”, “met”, “confidence 3 of 4”.
    let note: String?
    /// Only when the record is narrower than the site's widest: “Family and teachers”.
    let audienceText: String?
    /// An exemplar (star)
    let isExemplar: Bool
    /// Whose it is, on pages that mix students (home, class, standard): url = portfolio, text = code or name; nil on their own pages
    let who: LinkView?

    static let fields = FieldTable<Self>("record row")
        .text("kind") { $0.kind }
        .flag("isGoal") { $0.isGoal }
        .flag("isReflection") { $0.isReflection }
        .flag("isEvidence") { $0.isEvidence }
        .flag("isFeedback") { $0.isFeedback }
        .text("kindText") { $0.kindText }
        .text("title") { $0.title }
        .text("url") { $0.url }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .html("summary") { $0.summary }
        .text("note") { $0.note }
        .text("audienceText") { $0.audienceText }
        .flag("isExemplar") { $0.isExemplar }
        .view("who", LinkView.self) { $0.who }
}
