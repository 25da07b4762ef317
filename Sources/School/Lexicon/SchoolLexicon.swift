import Growth
import Lexicon
import Markdown
import Records

/// The school's data lexicon: how its terms are written, and which record uses which.
package struct SchoolLexicon: Sendable {
    /// Finds terms by their numbers.
    package let finder: TermFinder
    /// The record of each term, by its number.
    package let terms: [RecordHandle]
    /// The number of the term that explains a figure.
    let termOfFigure: [Figure: Int]
    /// Who says what in each record, by the record's offset; nothing for terms, whose words are the lexicon's own.
    let mentions: [[VoicedMentions]]
}

/// The terms that a record uses in one voice.
struct VoicedMentions: Sendable {
    let voice: Voice
    /// When it was said; nil where the record doesn't say.
    let day: Day?
    /// By term, then by spelling, each spelling once.
    let mentions: [TermMention]

    /// The mentions of each term together, in the order of the terms. O(mentions).
    var byTerm: [ArraySlice<TermMention>] {
        var groups: [ArraySlice<TermMention>] = []
        var start = 0
        for end in mentions.indices.map({ $0 + 1 })
        where end == mentions.count || mentions[end].term != mentions[start].term {
            groups.append(mentions[start..<end])
            start = end
        }
        return groups
    }
}
