import Mustache

/// What the templates know of a link.
struct LinkView: View {
    /// Address. “../lexicon/aim-line.html”
    let url: String
    /// What it says. “aim line”
    let text: String

    static let fields = FieldTable<Self>("link")
        .text("url") { $0.url }
        .text("text") { $0.text }
}

/// What the templates know of a nav item.
struct NavItemView: View {
    let url: String
    /// “Lexicon”.
    let text: String
    /// This page is it or lies under it
    let isCurrent: Bool

    static let fields = FieldTable<Self>("nav item")
        .text("url") { $0.url }
        .text("text") { $0.text }
        .flag("isCurrent") { $0.isCurrent }
}

/// What the templates know of a pager.
struct PagerView: View {
    let url: String
    /// The record's title
    let text: String
    /// “Work sample, October 20”.
    let kindText: String

    static let fields = FieldTable<Self>("pager")
        .text("url") { $0.url }
        .text("text") { $0.text }
        .text("kindText") { $0.kindText }
}

/// What the templates know of a way in.
struct WayInView: View {
    let url: String
    let title: String
    /// One sentence.
    let text: String
    /// Exactly one of five: chooses icon and tint
    let isClasses: Bool
    let isLexicon: Bool
    let isStandards: Bool
    let isAssessments: Bool
    let isPage: Bool

    static let fields = FieldTable<Self>("way in")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("text") { $0.text }
        .flag("isClasses") { $0.isClasses }
        .flag("isLexicon") { $0.isLexicon }
        .flag("isStandards") { $0.isStandards }
        .flag("isAssessments") { $0.isAssessments }
        .flag("isPage") { $0.isPage }
}

/// What the templates know of a line.
struct LineView: View {
    let text: String

    static let fields = FieldTable<Self>("line")
        .text("text") { $0.text }
}

/// A sentence with links to the lexicon.
struct SentenceView: View {
    let text: [UInt8]

    static let fields = FieldTable<Self>("sentence")
        .html("text") { $0.text }
}
