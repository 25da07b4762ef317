import Growth
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

/// The records that use a term. One that speaks in two voices, as feedback with the student's reply, is listed for
/// each of them.
package struct TermUses: Sendable {
    /// Those that these readers may open, newest first.
    package let listed: [TermUse]
    /// How many more there are that these readers may not open and that more than the staff may; nil for none, and
    /// where these are the words of, or about, fewer than the school's `minimum-group` of students, or where what
    /// another edition lists would leave so few.
    package let hidden: Int?
}

/// A record that uses a term.
package struct TermUse: Sendable {
    package let record: RecordHandle
    package let voice: Voice
    /// How often.
    package let count: Int
    /// The finder's spellings that it uses, in their order.
    package let spellings: [Int]
}

/// Which terms students say: the essay's question, "Do you hear a data lexicon?", measured.
package struct HeardTerms: Sendable {
    /// A term and the record in which a student first used it.
    package struct FirstUse: Sendable {
        package let term: RecordHandle
        package let record: RecordHandle
        package let day: Day
    }

    /// The first day of the month that the site is made in.
    package let month: Day
    /// The terms that students used for the first time in that month, in the order of their days; empty for everyone
    /// but the staff.
    package let firsts: [FirstUse]
    /// The terms that no student has used up to the day; those that nobody has used come first. Empty for everyone but
    /// the staff.
    package let notYet: [RecordHandle]
    /// How many terms students used in that month; nil where fewer than `minimum-group` students did.
    package let count: Int?
    /// How many terms there are.
    package let total: Int
}
