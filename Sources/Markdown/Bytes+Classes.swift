extension UInt8 {
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isLetterOrDigit: Bool { isLetter || isDigit }
    /// ASCII punctuation, as CommonMark counts it.
    var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetterOrDigit }
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension UnsafeBufferPointer<UInt8> {
    /// The beginning, short enough for a sentence.
    var excerpt: String {
        let limit = 60
        guard count > limit else { return String(decoding: self, as: UTF8.self) }
        var end = limit
        while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: self[..<end], as: UTF8.self) + "…"
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks at either end.
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}
