import Mustache

/// What the templates know of a letter.
struct LetterView: View {
    let letter: String
    /// “#a”; nil when no term begins with it
    let url: String?
    /// Whether ideas about learning begin with it
    let hasConcepts: Bool
    /// Whether words about data begin with it
    let hasLanguages: Bool

    static let fields = FieldTable<Self>("letter")
        .text("letter") { $0.letter }
        .text("url") { $0.url }
        .flag("hasConcepts") { $0.hasConcepts }
        .flag("hasLanguages") { $0.hasLanguages }
}

/// What the templates know of a letter group.
struct LetterGroupView: View {
    let letter: String
    /// “a”
    let anchor: String
    let terms: [IndexTermView]

    static let fields = FieldTable<Self>("letter group")
        .text("letter") { $0.letter }
        .text("anchor") { $0.anchor }
        .list("terms", of: IndexTermView.self) { $0.terms }
}

/// What the templates know of a term in the index.
struct IndexTermView: View {
    let row: TermRowView
    /// Whatever it is called, in one line: what the filter looks in. “gain gain score ganancia”
    let names: String

    static let fields = FieldTable<Self>("index term")
        .including { $0.row }
        .text("names") { $0.names }
}

/// What the templates know of a reading.
struct ReadingView: View {
    /// Student | family | educator
    let audience: String
    /// “For families”
    let label: String
    /// “a family”
    let choice: String
    /// Escaped, with links to other terms
    let text: [UInt8]
    /// The page's own (the first)
    let isOwn: Bool
    /// Says that this is the reading for others, since these have none
    let borrowed: String?

    static let fields = FieldTable<Self>("reading")
        .text("audience") { $0.audience }
        .text("label") { $0.label }
        .text("choice") { $0.choice }
        .html("text") { $0.text }
        .flag("isOwn") { $0.isOwn }
        .text("borrowed") { $0.borrowed }
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
