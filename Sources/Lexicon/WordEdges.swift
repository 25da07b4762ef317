/// Where words begin and end in a text.
///
/// The rules are those of Unicode Standard Annex #29, "Unicode Text Segmentation", section 4.1, except for the classes
/// that `WordClass` tailors and for apostrophes: the English possessive `'s` ends a word, and an apostrophe begins
/// one, as in `l'objectif`. Pairs that only whole characters know (flags, emoji that are joined) are not looked at.
struct WordEdges {
    /// UTF-8.
    let text: [UInt8]
    /// Whether a full stop between letters ends a word, as before a file's ending.
    var breaksAtStops = false

    /// Whether a term may begin at an offset. One that begins with no word character may anywhere.
    func isStart(_ offset: Int) -> Bool {
        guard let right = after(offset) else { return false }
        guard right.class.isWord else { return right.class != .mark }
        guard let left = before(offset) else { return true }
        return isApostrophe(left) ? !isContraction(after: left) : !isJoined(left, right)
    }

    /// Whether a term may end at an offset. One that ends with no word character may anywhere but before a mark.
    func isEnd(_ offset: Int) -> Bool {
        guard let left = before(offset) else { return false }
        guard let right = after(offset) else { return true }
        if right.class == .mark { return false }
        return !left.class.isWord || isPossessive(right) || !isJoined(left, right)
    }

    // MARK: - Apostrophes

    private func isApostrophe(_ place: Place) -> Bool {
        place.isBare && (place.scalar == "'" || place.scalar == "\u{2019}")
    }

    /// Whether `'s` and then no letter or digit stands here.
    private func isPossessive(_ apostrophe: Place) -> Bool {
        isApostrophe(apostrophe) && Self.lowercased(word(after: apostrophe, atMost: 1)) == ["s"]
    }

    /// Whether an apostrophe and one of English's short endings make a part of a word: don't, we're.
    private func isContraction(after apostrophe: Place) -> Bool {
        guard before(apostrophe.start)?.class.isLetter ?? false else { return false }
        switch Self.lowercased(word(after: apostrophe, atMost: 2)) {
        case ["s"], ["t"], ["d"], ["m"], ["r", "e"], ["v", "e"], ["l", "l"]: return true
        default: return false
        }
    }

    /// The letters and digits that follow a place, up to the next that is none; nothing if they are more than some or
    /// have marks upon them.
    private func word(after place: Place, atMost limit: Int) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var next = after(place.end)
        while let place = next, place.class.isWord || place.class == .mark {
            guard place.isBare, scalars.count < limit else { return [] }
            scalars.append(place.scalar)
            next = after(place.end)
        }
        return scalars
    }

    private static func lowercased(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        word.map { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) | 0x20) : $0 }
    }

    // MARK: - The rules

    /// Whether no word ends between two neighbours: rules WB5 to WB13b, the first that fits.
    private func isJoined(_ left: Place, _ right: Place) -> Bool {
        let (first, second) = (left.class, right.class)
        if breaksAtStops, left.scalar == "." || right.scalar == "." { return false }
        switch (first, second) {
        case (_, _) where first.isWord && second.isWord: return true  // WB5, 8, 9, 10, 13a, 13b
        case (.hebrew, .singleQuote): return true  // WB7a
        case (.hebrew, .doubleQuote): return after(right.end)?.class == .hebrew  // WB7b
        case (.doubleQuote, .hebrew): return before(left.start)?.class == .hebrew  // WB7c
        case (_, .betweenLetters), (_, .betweenNumbers), (_, .betweenBoth), (_, .singleQuote):  // WB6, 12
            return Self.ties(second, first, after(right.end)?.class)
        case (.betweenLetters, _), (.betweenNumbers, _), (.betweenBoth, _), (.singleQuote, _):  // WB7, 11
            return Self.ties(first, second, before(left.start)?.class)
        default: return false
        }
    }

    /// Whether a mark between two classes makes one word of them: `3.14`, `e.g`.
    private static func ties(_ mark: WordClass, _ near: WordClass, _ far: WordClass?) -> Bool {
        guard let far else { return false }
        return near.isLetter && far.isLetter && mark != .betweenNumbers
            || near == .number && far == .number && mark != .betweenLetters
    }

    // MARK: - Neighbours

    /// A scalar, what it does, and where it stands.
    private struct Place {
        let scalar: Unicode.Scalar
        let `class`: WordClass
        let start: Int
        let end: Int
        /// Whether no marks stand upon it.
        var isBare = true
    }

    /// The last scalar before an offset that is neither a mark nor invisible (rule WB4); nil where the text begins.
    private func before(_ offset: Int) -> Place? {
        var end = offset
        var isBare = true
        while end > 0 {
            let (scalar, start) = text.scalar(endingAt: end)
            let kind = WordClass(scalar)
            if kind == .mark { isBare = false }
            if kind != .mark && kind != .invisible {
                return Place(scalar: scalar, class: kind, start: start, end: end, isBare: isBare)
            }
            end = start
        }
        return nil
    }

    /// The first scalar from an offset on that is not invisible, up to the end of the marks upon it; nil where the
    /// text ends.
    private func after(_ offset: Int) -> Place? {
        var start = offset
        while start < text.count {
            let (scalar, end) = text.scalar(at: start)
            let kind = WordClass(scalar)
            if kind != .invisible {
                let marked = kind == .mark ? end : endOfMarks(from: end)
                return Place(scalar: scalar, class: kind, start: start, end: marked, isBare: marked == end)
            }
            start = end
        }
        return nil
    }

    private func endOfMarks(from offset: Int) -> Int {
        var end = offset
        while end < text.count, text[end] >= 0x80 {
            let next = text.scalar(at: end)
            guard WordClass(next.value) == .mark else { break }
            end = next.end
        }
        return end
    }
}
