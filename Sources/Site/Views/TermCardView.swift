import Mustache

/// What the templates know of a term that the page links: its definition, which pops up at the link and is printed at
/// the end of a booklet.
struct TermCardView: View {
    let url: String
    let text: TermText

    static let fields = FieldTable<Self>("term card")
        // “_term-gain”: the links to the term are described by it
        .text("id") { $0.text.link.cardID }
        .text("url") { $0.url }
        .html("title") { $0.text.escapedTitle }
        // As this page's readers read it, plain
        .html("definition") { $0.text.escapedDefinition }
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
