/// Cuts the beginning of a text to a length that fits on a card.
enum Summary {
    /// In characters as Unicode counts code points.
    static let length = 200
    /// An earlier end of a sentence would say too little.
    private static let shortest = 80

    /// The text itself if it is short enough; otherwise up to the last end of a sentence within the length,
    /// or, when there is none, up to the last word, with `…`. O(length).
    static func cut(_ text: [UInt8]) -> String {
        var count = 0
        var sentence: Int?
        var word: Int?
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte & 0xC0 != 0x80 { count += 1 }
            if count > length { break }
            if byte == UInt8(ascii: " ") { word = index }
            if count >= shortest, let end = sentenceEnd(in: text, at: index) { sentence = end }
            index += 1
        }
        if index == text.count { return string(text[...]) }
        if let sentence, sentence <= index { return string(text[..<sentence]) }
        var end = word ?? wholeCharacters(in: text, upTo: index)
        while end > 0, " ,;:-".utf8.contains(text[end - 1]) { end -= 1 }
        return string(text[..<end]) + "…"
    }

    /// The end of a sentence whose closing mark begins at `index`, with the quotes and brackets after it.
    private static func sentenceEnd(in text: [UInt8], at index: Int) -> Int? {
        var end: Int
        var needsSpace = true
        switch text[index] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): end = index + 1
        case UInt8(ascii: "."):
            if isAbbreviation(before: index, in: text) { return nil }
            end = index + 1
        case 0xD8...0xEF:
            let scalar = Unicode.Scalar(at: index, in: text)
            guard "…؟۔।。！？".unicodeScalars.contains(scalar) else { return nil }
            needsSpace = scalar.value < 0x3000
            end = index + UTF8.width(scalar)
        default: return nil
        }
        while end < text.count, let width = closingWidth(in: text, at: end) { end += width }
        guard needsSpace, end < text.count else { return end }
        guard text[end] == UInt8(ascii: " ") else { return nil }
        // After "e.g." and "a.m." the sentence goes on with a small letter.
        let next = end + 1 < text.count ? text[end + 1] : 0
        return next >= UInt8(ascii: "a") && next <= UInt8(ascii: "z") ? nil : end
    }

    /// Mr., Mrs., Ms., Dr., St. and initials: a capital and at most two letters.
    private static func isAbbreviation(before stop: Int, in text: [UInt8]) -> Bool {
        var start = stop
        while start > 0, stop - start < 4, text[start - 1].isLetter { start -= 1 }
        return stop > start && stop - start < 4 && text[start] < UInt8(ascii: "a")
    }

    private static func closingWidth(in text: [UInt8], at index: Int) -> Int? {
        if text[index] == UInt8(ascii: ")") || text[index] == UInt8(ascii: "\"") { return 1 }
        guard text[index] >= 0xC2 else { return nil }
        let scalar = Unicode.Scalar(at: index, in: text)
        return "”’»“」』".unicodeScalars.contains(scalar) ? UTF8.width(scalar) : nil
    }

    /// Steps back from the middle of a character, and over the marks that belong to the one before.
    private static func wholeCharacters(in text: [UInt8], upTo end: Int) -> Int {
        var end = end
        while end > 0, text[end] & 0xC0 == 0x80 || isMark(in: text, at: end) { end -= 1 }
        return end
    }

    private static func isMark(in text: [UInt8], at index: Int) -> Bool {
        guard text[index] >= 0xC2 else { return false }
        let properties = Unicode.Scalar(at: index, in: text).properties
        return properties.isGraphemeExtend || properties.isJoinControl || properties.isEmojiModifier
    }

    private static func string(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.trimmed, as: UTF8.self)
    }
}
