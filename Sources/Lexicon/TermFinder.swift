/// Finds the terms of a lexicon in texts.
///
/// All spellings are looked for in one pass over a text: it takes time in proportion to the text and to what is found
/// in it, not to the number of terms. What counts as the same spelling is in `Folding`, where one may begin and end in
/// `WordEdges`.
package struct TermFinder: Sendable {
    package let spellings: [Spelling]

    private let manner: FindingManner
    private let alphabet: Alphabet
    private let automaton: Automaton
    /// By the automaton's pattern, the spellings that fold to it, the most wanted first.
    private let owners: [[Int]]
    /// By the automaton's pattern, its length in symbols.
    private let lengths: [Int]
    /// By spelling, what a case-sensitive one is before its case is folded.
    private let exact: [Int: [Symbol]]

    package init(_ spellings: [Spelling], manner: FindingManner = .terms) {
        self.spellings = spellings
        self.manner = manner
        var alphabet = Alphabet(ignoringMarks: manner == .names)
        for spelling in spellings { alphabet.learn(spelling) }
        var owners: [[Symbol]: [Int]] = [:]
        var exact: [Int: [Symbol]] = [:]
        for (number, spelling) in spellings.enumerated() where spelling.isFindable {
            owners[alphabet.symbols(of: spelling), default: []].append(number)
            if spelling.isCaseSensitive { exact[number] = alphabet.symbols(of: spelling, keepingCase: true) }
        }
        let patterns = owners.keys.sorted { $0.lexicographicallyPrecedes($1) }
        self.alphabet = alphabet
        self.automaton = Automaton(patterns)
        self.owners = patterns.map { pattern in
            let numbers = owners[pattern] ?? []
            return numbers.filter { spellings[$0].origin != .made } + numbers.filter { spellings[$0].origin == .made }
        }
        self.lengths = patterns.map(\.count)
        self.exact = exact
    }

    package var isEmpty: Bool { spellings.isEmpty }

    /// Where terms stand in a text, in its order, without overlaps. Of those that overlap the longest in bytes is
    /// there, of equally long ones the earlier.
    ///
    /// - Parameters:
    ///   - text: UTF-8, plain, as it was typed.
    ///   - language: of the text, without a region.
    ///   - isVerbatim: whether the byte at an offset means only itself: such a backslash is a backslash.
    ///   - isAllowed: whether a term may stand at a range at all; what it refuses does not keep others away.
    package func matches(
        in text: [UInt8], language: String, isVerbatim: (Int) -> Bool = { _ in false },
        isAllowed: (Range<Int>) -> Bool = { _ in true }
    ) -> [TermMatch] {
        matches(in: text, language: language, isVerbatim: isVerbatim) { range, _ in isAllowed(range) }
    }

    /// The same where it depends on the spelling, by its number, whether it may stand at a range.
    package func matches(
        in text: [UInt8], language: String, isVerbatim: (Int) -> Bool = { _ in false },
        mayStand: (_ range: Range<Int>, _ spelling: Int) -> Bool
    ) -> [TermMatch] {
        guard !owners.isEmpty else { return [] }
        let edges = WordEdges(text: text, breaksAtStops: manner == .names)
        var candidates: [TermMatch] = []
        func consider(_ pattern: Int, at range: Range<Int>) {
            guard edges.isStart(range.lowerBound), edges.isEnd(range.upperBound),
                let number = owners[pattern].first(where: { fits($0, text[range], language) }),
                mayStand(range, number)
            else { return }
            let before = range.lowerBound - 1
            let isEscaped = before >= 0 && text[before] == UInt8(ascii: "\\") && !isVerbatim(before)
            candidates.append(
                TermMatch(range: range, spelling: number, term: spellings[number].term, isEscaped: isEscaped))
        }
        let isPlain = text.withUnsafeBufferPointer { bytes in
            guard let plain = PlainText(bytes) else { return false }
            automaton.scan(plain) { pattern, last in consider(pattern, at: last + 1 - lengths[pattern]..<last + 1) }
            return true
        }
        if !isPlain {
            let folded = FoldedText(text, alphabet: alphabet)
            automaton.scan(folded.symbols) { pattern, last in
                guard let range = folded.range(last + 1 - lengths[pattern]...last) else { return }
                consider(pattern, at: range)
            }
        }
        return candidates.count < 2 ? candidates : Self.longest(of: candidates, in: text.count)
    }

    /// Whether a spelling is meant by a text that folds to it.
    private func fits(_ number: Int, _ text: ArraySlice<UInt8>, _ language: String) -> Bool {
        if let bound = spellings[number].language, bound != language { return false }
        guard let exact = exact[number] else { return true }
        return FoldedText(Array(text), keepingCase: true, alphabet: alphabet).symbols == exact
    }

    /// Those that are left when the longest is taken first and all that overlap it are dropped.
    private static func longest(of candidates: [TermMatch], in length: Int) -> [TermMatch] {
        let sorted = candidates.sorted { $0.range.lowerBound < $1.range.lowerBound }
        if zip(sorted, sorted.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) { return sorted }
        // A longer one that overlaps covers an end of a shorter, so that two bytes tell.
        var isCovered = Array(repeating: false, count: length)
        var chosen: [TermMatch] = []
        for match in sorted.sorted(by: precedes) where !isCovered[match.range.lowerBound] {
            guard !isCovered[match.range.upperBound - 1] else { continue }
            for offset in match.range { isCovered[offset] = true }
            chosen.append(match)
        }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func precedes(_ one: TermMatch, _ other: TermMatch) -> Bool {
        (other.range.count, one.range.lowerBound, one.spelling)
            < (one.range.count, other.range.lowerBound, other.spelling)
    }
}

extension Spelling {
    /// Whether there is something in it to look for: a letter, a digit or a sign such as an emoji.
    fileprivate var isFindable: Bool {
        text.contains { character in
            guard let scalar = character.unicodeScalars.first else { return false }
            switch scalar.properties.generalCategory {
            case .mathSymbol, .currencySymbol, .otherSymbol, .privateUse: return !scalar.isASCII
            case .nonspacingMark, .spacingMark, .enclosingMark: return false
            default: return character.isLetter || character.isNumber || scalar.properties.isAlphabetic
            }
        }
    }
}

extension Alphabet {
    fileprivate mutating func learn(_ spelling: Spelling) {
        for character in spelling.text where !character.isASCII {
            for keepsCase in [false, true] {
                for folded in fold(character, keepingCase: keepsCase) { learn(folded) }
            }
        }
    }

    /// Without the white space around it.
    fileprivate func symbols(of spelling: Spelling, keepingCase: Bool = false) -> [Symbol] {
        let symbols = FoldedText(Array(spelling.text.utf8), keepingCase: keepingCase, alphabet: self).symbols
        return Array(symbols.drop { $0 == Self.space }.reversed().drop { $0 == Self.space }.reversed())
    }
}
