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
