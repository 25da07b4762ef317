import Lexicon
import Records

/// The lexicon as some readers may know it: handles are those of their view.
package struct LexiconView: Sendable {
    package let finder: TermFinder
    /// The record of each term by the finder's number; nil for those that these readers may not know.
    package let terms: [RecordHandle?]
    /// By the term's record.
    let usesOfTerm: [RecordHandle: TermUses]
    package let heard: HeardTerms
    /// The terms that explain figures on charts and walls.
    let termOfFigure: [Figure: RecordHandle]

    /// Where a term is used. Uses in other terms are none.
    package func uses(of term: RecordHandle) -> TermUses { usesOfTerm[term] ?? TermUses(listed: [], hidden: nil) }

    /// The term that explains a figure, if the lexicon has it and these readers may know it.
    package func term(for figure: Figure) -> RecordHandle? { termOfFigure[figure] }
}
