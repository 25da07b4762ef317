extension String {
    /// This plain text with the quotes, apostrophes, dashes and dots that bodies get, for texts that are
    /// not Markdown: a title, a goal's why. O(text); a text without such signs is given back as it is.
    package func typeset(with marks: QuoteMarks) -> String {
        var text = self
        guard text.withUTF8(Self.hasSigns) else { return self }
        var passage = Passage()
        text.withUTF8 { passage.append(.text, $0) }
        passage.typeset()
        guard !passage.substitutions.isEmpty else { return self }
        var bytes: [UInt8] = []
        passage.write(passage.letters.indices, quotes: marks, escaping: false, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
    /// Whether there is something to set: a quote, or several of the signs of which it takes several. O(text).
    private static func hasSigns(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
            case UInt8(ascii: "."), UInt8(ascii: "-"): if byte == last { return true }
            default: break
            }
            last = byte
        }
        return false
    }
}
