import Mustache

/// What the templates know of a letter.
struct LetterView: View {
    let letter: String
    /// “#a”; nil when no term begins with it
    let url: String?

    static let fields = FieldTable<Self>("letter")
        .text("letter") { $0.letter }
        .text("url") { $0.url }
}

/// What the templates know of a letter group.
struct LetterGroupView: View {
    let letter: String
    /// “a”
    let anchor: String
    let terms: [TermRowView]

    static let fields = FieldTable<Self>("letter group")
        .text("letter") { $0.letter }
        .text("anchor") { $0.anchor }
        .list("terms", of: TermRowView.self) { $0.terms }
}

/// What the templates know of a reading.
struct ReadingView: View {
    /// Student | family | educator
    let audience: String
    let label: String
    /// Inline Markdown, or escaped text
    let text: [UInt8]
    /// The page's own (the first)
    let isOwn: Bool

    static let fields = FieldTable<Self>("reading")
        .text("audience") { $0.audience }
        .text("label") { $0.label }
        .html("text") { $0.text }
        .flag("isOwn") { $0.isOwn }
}

/// What the templates know of a translation.
struct TranslationView: View {
    /// “es”
    let lang: String
    let dir: String
    /// In that language: “Español”
    let languageName: String
    let title: String
    let text: String?

    static let fields = FieldTable<Self>("translation")
        .text("lang") { $0.lang }
        .text("dir") { $0.dir }
        .text("languageName") { $0.languageName }
        .text("title") { $0.title }
        .text("text") { $0.text }
}
