import Mustache

/// What the templates know of a feedback item.
struct FeedbackItemView: View {
    /// Anchor: `feedback-` + the record's id
    let id: String
    /// “Mr. Tamatoa”, “a classmate”
    let from: String
    /// Teacher | peer | family | self
    let role: String
    /// Feed-up | feed-back | feed-forward | question | praise
    let type: String
    let typeText: String
    let title: String?
    let date: String
    let dateISO: String
    let body: [UInt8]
    /// As in recordRow
    let audienceText: String?
    let reply: ReplyView?

    static let fields = FieldTable<Self>("feedback item")
        .text("id") { $0.id }
        .text("from") { $0.from }
        .text("role") { $0.role }
        .text("type") { $0.type }
        .text("typeText") { $0.typeText }
        .text("title") { $0.title }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .html("body") { $0.body }
        .text("audienceText") { $0.audienceText }
        .view("reply", ReplyView.self) { $0.reply }
}

/// What the templates know of a reply.
struct ReplyView: View {
    /// The child's answer
    let text: [UInt8]
    let date: String
    let dateISO: String
    /// The evidence of what was done: text = its title
    let action: LinkView?

    static let fields = FieldTable<Self>("reply")
        .html("text") { $0.text }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .view("action", LinkView.self) { $0.action }
}
