import Lexicon

/// Finds students' names in any text, in one pass over it.
///
/// Case and diacritics don't count: "zoe" is Zoë. A name that is also a word, and one of two letters, counts only with
/// its capital. What names somebody else is left out: "Ms. Rivers" where a student is called Rivers.
package struct NameFinder: Sendable {
    private let finder: TermFinder
    /// By the finder's terms.
    private let meanings: [NameMeaning]

    /// O(names).
    package init(_ register: NameRegister, allowing phrases: AllowedPhrases = AllowedPhrases()) {
        var book = NameSpellings()
        for name in register.names { book.add(name) }
        for phrase in phrases.teachers { book.allow(phrase, evenAsName: false) }
        for phrase in phrases.confirmed { book.allow(phrase, evenAsName: true) }
        finder = TermFinder(book.spellings, manner: .names)
        meanings = book.meanings
    }

    package var isEmpty: Bool { meanings.isEmpty }

    /// Where names stand in a text, in its order, without overlaps; the longest of those that overlap.
    /// - Parameter text: UTF-8.
    package func matches(in text: [UInt8]) -> [NameMatch] { matches(in: text, isAddress: false) }

    /// - Parameter isAddress: whether it is the name of a file, in which case tells less.
    func matches(in text: [UInt8], isAddress: Bool) -> [NameMatch] {
        // An underscore joins as a hyphen does: maja_novak, _Maja_.
        var bytes = text
        if text.contains(UInt8(ascii: "_")) {
            for place in bytes.indices where bytes[place] == UInt8(ascii: "_") { bytes[place] = UInt8(ascii: "-") }
        }
        let found = finder.matches(in: bytes, language: "") { range, spelling in
            let meaning = meanings[finder.spellings[spelling].term]
            return isAddress && !meaning.isAlsoAWord && !meaning.isShort
                || meaning.capitals.isSatisfied(by: bytes[range])
        }
        guard !found.isEmpty else { return [] }
        return found.compactMap { match in
            let meaning = meanings[match.term]
            guard !meaning.names.isEmpty else { return nil }
            if meaning.isFamilyName, PersonTitles.stands(before: match.range.lowerBound, in: bytes) { return nil }
            return NameMatch(range: match.range, names: meaning.names, isAlsoAWord: meaning.isAlsoAWord)
        }
    }
}

/// A place in a text where a student is named.
package struct NameMatch: Sendable, Equatable {
    /// In bytes of the text.
    package let range: Range<Int>
    /// Whose name it may be, in the order of the register; at least one.
    package let names: [StudentName]
    /// Whether a word of the language is written so, so that the place tells what is meant.
    package let isAlsoAWord: Bool

    /// The students' ids, each once.
    package var students: [String] {
        var seen: Set<String> = []
        return names.map(\.student).filter { seen.insert($0).inserted }
    }
}
