/// What stands on either side of a delimiter, as CommonMark tells the beginning of emphasis from its end:
/// a delimiter before a word opens, one after a word closes.
struct Sides {
    enum Kind {
        /// White space, or the end of the passage.
        case space
        case punctuation
        case word
    }

    let before: Kind
    let after: Kind

    /// Left-flanking: what follows belongs to it.
    var canOpen: Bool { after != .space && (after != .punctuation || before != .word) }
    /// Right-flanking: what precedes belongs to it.
    var canClose: Bool { before != .space && (before != .punctuation || after != .word) }

    init(of delimiter: Range<Int>, in letters: [UInt8]) {
        before = Self.kind(before: delimiter.lowerBound, in: letters)
        after = Self.kind(at: delimiter.upperBound, in: letters)
    }

    private static func kind(before index: Int, in letters: [UInt8]) -> Kind {
        guard index > 0 else { return .space }
        if letters[index - 1] < 0x80 { return kind(ascii: letters[index - 1]) }
        return kind(Unicode.Scalar(endingAt: index, in: letters))
    }

    private static func kind(at index: Int, in letters: [UInt8]) -> Kind {
        guard index < letters.count else { return .space }
        if letters[index] < 0x80 { return kind(ascii: letters[index]) }
        return kind(Unicode.Scalar(at: index, in: letters))
    }

    private static func kind(ascii byte: UInt8) -> Kind {
        byte <= 0x20 || byte == 0x7F ? .space : byte.isLetterOrDigit ? .word : .punctuation
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            .punctuation
        default: .word
        }
    }
}

extension Unicode.Scalar {
    /// The scalar of the UTF-8 that begins at `index`.
    init(at index: Int, in letters: [UInt8]) {
        let end = min(index + 4, letters.count)
        self = String(decoding: letters[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }

    /// The scalar of the UTF-8 that ends before `index`.
    init(endingAt index: Int, in letters: [UInt8]) {
        var start = index - 1
        while start > 0, start > index - 4, letters[start] & 0xC0 == 0x80 { start -= 1 }
        self.init(at: max(start, 0), in: letters)
    }
}
