import Lexicon

/// How far a writer has come among the terms of a body.
struct TermTrail {
    /// Those that may be links: in the block's running text, in order, without the body's own term.
    var found: [TermMatch] = []
    /// The first of `found` that the writer has not come to.
    var next = 0
    /// The link to a term that is being written: the letter that it ends before, and how many of the elements around
    /// the text stand outside of it.
    var link: (end: Int, depth: Int)?
    /// The number of headings up to here.
    var section = 0
    /// The last section in which a term was linked, by the term.
    private var linked: [Int: Int] = [:]
    /// Where a spelling stands among the mentions.
    private var mentions: [Int: Int] = [:]

    /// The next term, from a letter on.
    mutating func match(from letter: Int) -> TermMatch? {
        while next < found.count, found[next].range.lowerBound < letter { next += 1 }
        return next < found.count ? found[next] : nil
    }

    /// Whether this is the first link to a term in its section.
    mutating func isFirst(_ term: Int) -> Bool { linked.updateValue(section, forKey: term) != section }

    /// Moves what was found to where it stands without some letters, which are given in order and in none of it.
    mutating func takeOut(_ places: [Int]) {
        found = found.map { match in
            let shift = places.partitioningIndex { $0 >= match.range.lowerBound }
            let range = match.range.lowerBound - shift..<match.range.upperBound - shift
            return TermMatch(range: range, spelling: match.spelling, term: match.term, isEscaped: false)
        }
    }

    mutating func count(_ match: TermMatch, in list: inout [TermMention]) {
        let index = mentions[match.spelling, default: list.count]
        if index == list.count {
            list.append(TermMention(term: match.term, spelling: match.spelling, count: 0))
            mentions[match.spelling] = index
        }
        list[index].count += 1
    }
}
