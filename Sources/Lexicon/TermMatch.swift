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
