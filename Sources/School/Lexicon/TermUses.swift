import Markdown
import Records

/// The records that use a term. One that speaks in two voices, as feedback with the student's reply, is listed for
/// each of them.
package struct TermUses: Sendable {
    /// Those that these readers may open, newest first.
    package let listed: [TermUse]
    /// How many more there are at least that these readers may not open and that more than the staff may, in whole
    /// groups of the school's `minimum-group`; nil for none, and where these are the words of, or about, fewer students
    /// than that, or where what another edition lists would leave so few.
    package let hidden: Int?
}

/// A record that uses a term.
package struct TermUse: Sendable {
    package let record: RecordHandle
    package let voice: Voice
    /// Each spelling that it uses, in the order of the finder's spellings; at least one.
    package let mentions: ArraySlice<TermMention>

    /// How often.
    package var count: Int { mentions.reduce(0) { $0 + $1.count } }
}
