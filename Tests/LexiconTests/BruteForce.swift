import Lexicon

/// The same search as `TermFinder`'s, as slow and plain as can be, for texts of the few characters in `pieces`.
///
/// It tries each range of characters against each spelling and knows the rules of words for these characters only.
struct BruteForce {
    static let pieces = [
        "a", "a", "b", "s", "S", "A", "á", "a\u{301}", "a\u{323}\u{308}", "a\u{308}\u{323}", "ß", "1", "_", ".", "'",
        "’", "\\", " ",
        " ", " ", "\n", "\u{A0}", "-", "-", "‑", "\u{AD}", "\u{301}", "目", "か", "🎯", "👩\u{200D}🏫", "👩", "\u{200D}", "*",
    ]

    let spellings: [Spelling]

    func matches(
        in text: String, language: String, isVerbatim: (Int) -> Bool, isAllowed: (Range<Int>) -> Bool
    ) -> [TermMatch] {
        let characters = Array(text)
        let offsets = characters.indices.map { characters[..<$0].reduce(0) { $0 + $1.utf8.count } } + [text.utf8.count]
        let folded = Self.fold(characters, keepingCase: false)
        let exact = Self.fold(characters, keepingCase: true)
        let wanted = spellings.map { Self.wanted($0) }
        var candidates: [TermMatch] = []
        for start in characters.indices where !folded[start].isEmpty {
            for end in (start + 1)..<(characters.count + 1) where !folded[end - 1].isEmpty {
                let plain = Self.merge(folded[start..<end])
                let fitting = spellings.indices.filter { number in
                    let spelling = spellings[number]
                    return spelling.language ?? language == language
                        && (spelling.isCaseSensitive ? Self.merge(exact[start..<end]) : plain) == wanted[number]
                }
                let range = offsets[start]..<offsets[end]
                guard let number = fitting.first(where: { spellings[$0].origin != .made }) ?? fitting.first,
                    Self.isStart(characters[..<start], characters[start...]),
                    Self.isEnd(characters[..<end], characters[end...]), isAllowed(range)
                else { continue }
                let isEscaped = start > 0 && characters[start - 1] == "\\" && !isVerbatim(offsets[start - 1])
                candidates.append(
                    TermMatch(range: range, spelling: number, term: spellings[number].term, isEscaped: isEscaped))
            }
        }
        var chosen: [TermMatch] = []
        // The first of the longest each time; the candidates are in the order of their beginnings.
        while let longest = candidates.map(\.range.count).max(),
            let best = candidates.first(where: { $0.range.count == longest })
        {
            chosen.append(best)
            candidates.removeAll { $0.range.overlaps(best.range) }
        }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - Folding

    /// What each character counts for: mostly one.
    private static func fold(_ characters: [Character], keepingCase: Bool) -> [[Character]] {
        let plain: [[Character]] = characters.map { character in
            switch character {
            case "\u{AD}": []
            case "’": ["'"]
            case "‑": ["-"]
            case "ß" where !keepingCase: ["s", "s"]
            case " ", "\n", "\u{A0}": [" "]
            default: keepingCase ? [character] : Array(character.lowercased())
            }
        }
        return plain.indices.map { place in
            guard plain[place] == ["-"], let before = plain[..<place].last(where: { !$0.isEmpty })?.last,
                let after = plain[(place + 1)...].first(where: { !$0.isEmpty })?.first,
                before.isLetter || before.isNumber,
                after.isLetter || after.isNumber
            else { return plain[place] }
            return [" "]
        }
    }

    /// With one space for several.
    private static func merge(_ units: ArraySlice<[Character]>) -> [Character] {
        var merged: [Character] = []
        for unit in units.joined() where unit != " " || merged.last != " " { merged.append(unit) }
        return merged
    }

    /// A spelling without the white space around it; nil if it has neither letter, digit nor emoji.
    private static func wanted(_ spelling: Spelling) -> [Character]? {
        var units = merge(fold(Array(spelling.text), keepingCase: spelling.isCaseSensitive)[...])
        guard units.compactMap(\.unicodeScalars.first).contains(where: { findable.contains($0) }) else { return nil }
        if units.first == " " { units.removeFirst() }
        if units.last == " " { units.removeLast() }
        return units
    }

    // MARK: - Words

    private static let letters = Set("aAábsSß".unicodeScalars)
    private static let marks = Set("\u{301}\u{308}\u{323}\u{200D}".unicodeScalars)
    private static let findable = letters.union("1目か🎯👩".unicodeScalars)

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(letters.contains) ?? false }
    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool { isLetter(scalar) || scalar == "1" || scalar == "_" }
    private static func isMark(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(marks.contains) ?? false }

    private static func scalars(_ characters: ArraySlice<Character>) -> [Unicode.Scalar] {
        String(characters).unicodeScalars.filter { $0 != "\u{AD}" }
    }

    private static func isStart(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) -> Bool {
        let (before, after) = (scalars(before), scalars(after))
        guard isWord(after.first) else { return !isMark(after.first) }
        guard before.last == "'" || before.last == "’" else { return !isJoined(before, after) }
        let isContraction = after.first == "s" || after.first == "S"
        return !isContraction || isWord(after.dropFirst().first) || isMark(after.dropFirst().first)
            || !isLetter(before.dropLast().last { !isMark($0) })
    }

    private static func isEnd(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) -> Bool {
        let (before, after) = (scalars(before), scalars(after))
        guard !isMark(after.first) else { return false }
        let isPossessive =
            (after.first == "'" || after.first == "’")
            && (after.dropFirst().first == "s" || after.dropFirst().first == "S")
            && !isWord(after.dropFirst(2).first) && !isMark(after.dropFirst(2).first)
        return isPossessive || !isWord(before.last { !isMark($0) }) || !isJoined(before, after)
    }

    private static func isJoined(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
        let left = Array(before.filter { !isMark($0) }.suffix(2))
        let right = Array(after.filter { !isMark($0) }.prefix(2))
        guard let last = left.last, let first = right.first else { return false }
        func ties(_ mark: Unicode.Scalar) -> Bool { ".'’".unicodeScalars.contains(mark) }
        if isWord(last) && isWord(first) { return true }
        guard let far = ties(first) ? right.dropFirst().first : ties(last) ? left.dropLast().last : nil else {
            return false
        }
        let near = ties(first) ? last : first
        return isLetter(near) && isLetter(far) || near == "1" && far == "1"
    }
}
