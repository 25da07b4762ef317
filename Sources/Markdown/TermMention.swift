/// How often a body uses one spelling of a term, linked or not.
package struct TermMention: Sendable, Equatable {
    package let term: Int
    /// Which of the finder's spellings.
    package let spelling: Int
    package internal(set) var count: Int

    package init(term: Int, spelling: Int, count: Int) {
        self.term = term
        self.spelling = spelling
        self.count = count
    }
}
