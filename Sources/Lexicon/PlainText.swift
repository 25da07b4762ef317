/// A text of ASCII in which each byte is a symbol: without two white spaces in a row. Most texts in English are.
struct PlainText: Sequence {
    private let text: UnsafeBufferPointer<UInt8>

    /// Nil if the text is not so plain. To be used while the pointer is good.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var wasSpace = false
        for byte in text {
            let isSpace = Self.isSpace(byte)
            if byte >= 0x80 || isSpace && wasSpace { return nil }
            wasSpace = isSpace
        }
        self.text = text
    }

    func makeIterator() -> Iterator { Iterator(text: text) }

    struct Iterator: IteratorProtocol {
        let text: UnsafeBufferPointer<UInt8>
        var offset = 0
        var wasWord = false

        mutating func next() -> Symbol? {
            guard offset < text.count else { return nil }
            let byte = text[offset]
            let isTied =
                byte == UInt8(ascii: "-") && wasWord && offset + 1 < text.count && PlainText.isWord(text[offset + 1])
            let symbol = isTied ? Alphabet.space : Symbol(PlainText.fold(byte, keepingCase: false))
            let isWord = PlainText.isWord(byte)
            let isInitial = isWord && !wasWord
            wasWord = isWord
            offset += 1
            return isInitial ? Alphabet.initial(symbol) : symbol
        }
    }

    /// A byte of ASCII without its case, and white space as a space.
    static func fold(_ byte: UInt8, keepingCase: Bool) -> UInt8 {
        isSpace(byte) ? 0x20 : !keepingCase && byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// Whether a byte of ASCII is a letter or a digit.
    static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
