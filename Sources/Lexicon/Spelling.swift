/// A way in which a term may be written in a text.
package struct Spelling: Sendable, Equatable {
    /// Where the spelling comes from.
    package enum Origin: Sendable, Equatable {
        case title, alias, form
        /// An inflection that nobody wrote down: "baselines".
        case made
        /// The title in another language, for texts of that language.
        case translation
    }

    package let text: String
    /// The term's number, which is the caller's.
    package let term: Int
    package let origin: Origin
    /// Whether capital and small letters must be as they are written here.
    package let isCaseSensitive: Bool
    /// The language of the texts in which it is looked for, without a region (`es`); nil for all.
    package let language: String?

    package init(_ text: String, term: Int, origin: Origin, isCaseSensitive: Bool = false, language: String? = nil) {
        self.text = text
        self.term = term
        self.origin = origin
        self.isCaseSensitive = isCaseSensitive
        self.language = language
    }
}

/// A place in a text where a term stands.
package struct TermMatch: Sendable, Equatable {
    /// In bytes of the text; never ends inside a character.
    package let range: Range<Int>
    /// Which of the finder's `spellings`.
    package let spelling: Int
    /// The term's number.
    package let term: Int
    /// Whether its author wrote a backslash before it, one byte before `range`, so that it is no mention of the term:
    /// the backslash is not shown, and there is no link.
    package let isEscaped: Bool

    package init(range: Range<Int>, spelling: Int, term: Int, isEscaped: Bool) {
        self.range = range
        self.spelling = spelling
        self.term = term
        self.isEscaped = isEscaped
    }
}

extension String {
    /// The language of a BCP 47 tag, without region or script: `es` for `es-MX`.
    package var primaryLanguage: String { prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
