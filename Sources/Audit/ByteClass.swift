/// What a byte is to who reads words.
enum ByteClass {
    static let letter: UInt8 = 0
    static let digit: UInt8 = 1
    /// Between words, and still in the alphabets of base64: `+ / - _ =`.
    static let joiner: UInt8 = 2
    /// `&`, `%`, `\` or a byte of a character outside ASCII: one must look closer.
    static let written: UInt8 = 3
    static let tagStart: UInt8 = 4
    static let tagEnd: UInt8 = 5
    static let quote: UInt8 = 6
    static let other: UInt8 = 7

    static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: letter
        case 0x30...0x39: digit
        case 0x2B, 0x2F, 0x2D, 0x5F, 0x3D: joiner
        case 0x26, 0x25, 0x5C, 0x80...0xFF: written
        case 0x3C: tagStart
        case 0x3E: tagEnd
        case 0x22, 0x27: quote
        default: other
        }
    }
}

/// A number for a word. Two words of up to twelve letters of ASCII never have the same.
enum WordHash {
    /// What a word of digits begins with, since their last five bits are those of letters.
    static let digits: UInt64 = 0x5D58_8B65_6C07_8965

    @inline(__always)
    static func add(_ code: UInt64, to hash: UInt64) -> UInt64 { (hash &<< 5 | hash &>> 59) ^ code }

    static func add(_ scalar: Unicode.Scalar, to hash: UInt64) -> UInt64 {
        if scalar.isASCII { return add(UInt64(scalar.value & 0x1F), to: hash) }
        return LetterFolding.fold(scalar).reduce(hash) { hash, letter in
            add(letter.isASCII ? UInt64(letter.value & 0x1F) : UInt64(letter.value) &* 0x9E37_79B9_7F4A_7C15, to: hash)
        }
    }

    /// Spread over all bits, so that any of them may choose a place in a table. One to one.
    @inline(__always)
    static func mixed(_ hash: UInt64) -> UInt64 {
        let spread = (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15
        return spread ^ spread &>> 29
    }
}
