/// A pipe table, as GitHub's Markdown knows it, found in the lines of a paragraph.
///
/// The first line whose next line is a row of dashes (`| --- | :-: |`) with as many cells begins the
/// table; what stands before it is a paragraph, what follows are rows, to the end of the paragraph. A
/// cell ends at a `|` that was not written with a backslash. Unlike GitHub's, a `|` inside code or a
/// link's text does not end a cell, since libcmark has already read the code and the link there.
struct PipeTable {
    enum Alignment { case none, left, center, right }

    struct Row {
        /// Of its cells in `cells`.
        let cells: Range<Int>
        /// The line of the block, from 0.
        let line: Int
    }

    /// The lines before the table.
    let lead: Passage.Segment?
    let alignments: [Alignment]
    let header: Row
    let rows: [Row]
    /// The cells of all rows, one after the other.
    let cells: [Passage.Segment]
}
