import Lexicon

/// How the terms of a lexicon are linked in a body.
package struct TermLinks: Sendable {
    package let finder: TermFinder
    /// The body's language, without a region.
    package let language: String
    /// The term whose own body this is, which is not linked in it.
    package let own: Int?
    /// False for `lexicon: off`: no term is linked or counted, and a backslash before one is still not shown.
    package let isOn: Bool

    package init(_ finder: TermFinder, language: String, own: Int? = nil, isOn: Bool = true) {
        self.finder = finder
        self.language = language
        self.own = own
        self.isOn = isOn
    }
}
