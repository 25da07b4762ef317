/// How a body becomes HTML. The plain initialiser is what a site wants.
package struct MarkdownOptions: Sendable {
    /// Words for readers, in the language of the page around the body.
    package struct Words: Sendable {
        /// What a screen reader says for a ticked and an open task.
        package var done = "done"
        package var toDo = "to do"
        /// What a table is called when it is announced, before the names of its columns.
        package var table = "Table"

        package init() {}

        package init(done: String, toDo: String, table: String) {
            self.done = done
            self.toDo = toDo
            self.table = table
        }
    }

    /// The marks that straight quotes become; nil leaves quotes, dashes and dots as they were typed.
    package var quotes: QuoteMarks?
    /// The level that the body's shallowest heading gets; nil keeps the levels as written.
    package var topHeading: Int?
    /// What stands before each heading's `id`, so that bodies on one page don't collide; nil makes no `id`.
    package var anchorPrefix: String?
    /// Whether an image that stands alone in its paragraph and has a title becomes a figure with a caption.
    package var makesFigures = true
    package var words: Words
    /// The terms to link; nil for none.
    package var terms: TermLinks?

    /// - Parameter language: of the body, as BCP 47 writes it (`en`, `es-MX`); it chooses the quotes.
    package init(
        language: String = "en", topHeading: Int? = 2, anchorPrefix: String? = "", words: Words = Words()
    ) {
        quotes = QuoteMarks(for: language)
        self.topHeading = topHeading
        self.anchorPrefix = anchorPrefix
        self.words = words
    }
}
