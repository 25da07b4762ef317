import Mustache

/// What the templates know of a chain step.
struct ChainStepView: View {
    /// Exactly one of these three; they choose icon and label (I saw / I thought / I set)
    let isSaw: Bool
    let isThought: Bool
    let isSet: Bool
    /// The title of the evidence / reflection; for isSet on a card: “this goal” (
    let text: String
    /// Nil when this audience may not open it, or it is this page
    let url: String?
    /// “self-assessment”, “reflection”, “set by me”
    let note: String?
    let date: String
    let dateISO: String

    static let fields = FieldTable<Self>("chain step")
        .flag("isSaw") { $0.isSaw }
        .flag("isThought") { $0.isThought }
        .flag("isSet") { $0.isSet }
        .text("text") { $0.text }
        .text("url") { $0.url }
        .text("note") { $0.note }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
}
