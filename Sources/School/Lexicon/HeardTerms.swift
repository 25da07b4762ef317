import Growth
import Records

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
    /// How many terms there are: for the staff all, for others those that most readers know, of which `count` tells.
    package let total: Int
}
