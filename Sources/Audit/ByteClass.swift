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
