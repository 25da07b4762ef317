import Mustache

/// What the templates know of a term that the page links: its definition, which pops up at the link and is printed at
/// the end of a booklet.
struct TermCardView: View {
    /// “_term-gain”: the links to the term are described by it
    let id: String
    let url: String
    let title: String
    /// As this page's readers read it, plain
    let definition: String

    static let fields = FieldTable<Self>("term card")
        .text("id") { $0.id }
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("definition") { $0.definition }
}

/// What the templates know of a link to a term.
struct TermLinkView: View {
    let url: String
    let text: String
    /// The card that describes it. “_term-gain”
    let cardID: String

    static let fields = FieldTable<Self>("term link")
        .text("url") { $0.url }
        .text("text") { $0.text }
        .text("cardID") { $0.cardID }
}
