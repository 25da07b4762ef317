/// Typographic quotes, apostrophes, dashes and dots.
///
/// The rules look at the neighbours of a sign among the passage's letters, so that they hold across
/// emphasis and links. Escaped signs, code and addresses stay as they are.
extension Passage {
    /// Fills `substitutions`. O(letters).
    mutating func typeset() {
        signs.removeAll(keepingCapacity: true)
        substitutions.removeAll(keepingCapacity: true)
        findSigns()
        guard !signs.isEmpty else { return }
        var quotes = QuoteState(lastCloser: lastInnerCloser(among: signs))
        var next = 0
        while next < signs.count {
            let start = signs[next]
            let sign = letters[start]
            var length = 1
            if sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") {
                while next + length < signs.count, signs[next + length] == start + length,
                    letters[start + length] == sign
                { length += 1 }
            }
            if let substitution = substitution(for: start..<start + length, &quotes) {
                substitutions.append(substitution)
            }
            next += length
        }
    }

    /// Fills `signs` with the quotes, hyphens and dots of the prose.
    private mutating func findSigns() {
        // The bits of `"`, `'`, `-` and `.`, counted from `"`.
        let wanted: UInt16 = 1 << 0 | 1 << 5 | 1 << 11 | 1 << 12
        for index in runs.indices where runs[index].kind == .text {
            for letter in letters(of: index) {
                let bit = letters[letter] &- UInt8(ascii: "\"")
                if bit <= 12, wanted >> bit & 1 == 1, !isVerbatim(letter) { signs.append(letter) }
            }
        }
    }

    private func substitution(for sign: Range<Int>, _ quotes: inout QuoteState) -> Substitution? {
        let glyph: Substitution.Glyph?
        var length = sign.count
        switch letters[sign.lowerBound] {
        case UInt8(ascii: "\""): glyph = outer(sign, &quotes)
        case UInt8(ascii: "'"): glyph = inner(sign, &quotes)
        case UInt8(ascii: "-"):
            // Arrows are no dashes.
            let isArrow = letter(before: sign) == UInt8(ascii: "<") || letter(after: sign) == UInt8(ascii: ">")
            glyph = isArrow ? nil : length == 2 ? .enDash : length == 3 ? .emDash : nil
        default:
            // A sentence that trails off may end with its own full stop.
            glyph = length == 3 || length == 4 ? .ellipsis : nil
            length = 3
        }
        return glyph.map { Substitution(start: sign.lowerBound, length: length, glyph: $0) }
    }

    private func letter(before sign: Range<Int>) -> UInt8? {
        sign.lowerBound > 0 ? letters[sign.lowerBound - 1] : nil
    }

    private func letter(after sign: Range<Int>) -> UInt8? {
        sign.upperBound < letters.count ? letters[sign.upperBound] : nil
    }
}

/// What the quotes up to here have left open.
private struct QuoteState {
    var isOpen = false
    var isInnerOpen = false
    /// The last single quote that could end a quotation.
    let lastCloser: Int
}

extension Passage {
    private func outer(_ sign: Range<Int>, _ quotes: inout QuoteState) -> Substitution.Glyph? {
        let sides = Sides(of: sign, in: letters)
        let before = letter(before: sign)
        if sides.canClose, quotes.isOpen {
            quotes.isOpen = false
            return .close
        }
        // Between letters it opens only after a bracket, and in scripts without spaces.
        let opensInside = before == UInt8(ascii: "(") || before == UInt8(ascii: "[") || isIdeograph(before: sign)
        if sides.canOpen, !sides.canClose || opensInside {
            quotes.isOpen = true
            return .open
        }
        // 12" are inches.
        return sides.canClose && before?.isDigit != true ? .close : nil
    }

    private func inner(_ sign: Range<Int>, _ quotes: inout QuoteState) -> Substitution.Glyph? {
        let sides = Sides(of: sign, in: letters)
        let isAfterDigit = letter(before: sign)?.isDigit == true
        if sides.before == .word, sides.after == .word {
            // don’t, l’école; but 5'10 are feet and inches.
            return isAfterDigit && letter(after: sign)?.isDigit == true ? nil : .apostrophe
        }
        if sides.canClose, quotes.isInnerOpen {
            quotes.isInnerOpen = false
            return .innerClose
        }
        if sides.canClose {
            // the students’ work; but 5' are feet.
            return isAfterDigit ? nil : .apostrophe
        }
        guard sides.canOpen else { return nil }
        if isElision(after: sign, mayOpen: quotes.lastCloser > sign.lowerBound) { return .apostrophe }
        quotes.isInnerOpen = true
        return .innerOpen
    }

    /// ’90s, class of ’27, ’tis: letters left out at the beginning of a word. Without a later
    /// quote to close it, any other word, too.
    private func isElision(after sign: Range<Int>, mayOpen: Bool) -> Bool {
        let rest = letters[sign.upperBound...].prefix { $0.isLetterOrDigit || $0 >= 0x80 }
        if rest.count >= 2, rest.prefix(2).allSatisfy(\.isDigit) {
            if rest.count == 3, rest.last == UInt8(ascii: "s") { return true }
            return rest.count == 2 ? !mayOpen : false
        }
        guard mayOpen, rest.count <= 5 else { return !mayOpen }
        let word = String(decoding: rest, as: UTF8.self).lowercased()
        return ["tis", "twas", "em", "cause", "til", "till", "bout", "n", "cuz"].contains(word)
    }

    private func isIdeograph(before sign: Range<Int>) -> Bool {
        guard let byte = letter(before: sign), byte >= 0x80 else { return false }
        let scalar = Unicode.Scalar(endingAt: sign.lowerBound, in: letters)
        return (0x2E80...0xD7FF).contains(scalar.value) || (0xF900...0xFFEF).contains(scalar.value)
    }

    /// The last single quote that follows a word or its punctuation and does not stand inside a word.
    private func lastInnerCloser(among signs: [Int]) -> Int {
        signs.last { sign in
            guard letters[sign] == UInt8(ascii: "'") else { return false }
            let sides = Sides(of: sign..<sign + 1, in: letters)
            return sides.canClose && sides.after != .word
        } ?? -1
    }
}
