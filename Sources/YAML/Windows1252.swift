/// What a byte meant to the encoding that old Windows programs save in, to help people recognise the letter
/// that a file is broken at. From the WHATWG Encoding Standard, index windows-1252.
enum Windows1252 {
    /// Bytes 0x80…0x9F. A space stands for a byte that has no letter.
    private static let upper = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

    static func letter(for byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x80...0x9F: upper[Int(byte) - 0x80] == " " ? nil : upper[Int(byte) - 0x80]
        case 0xA1...0xFF: Unicode.Scalar(byte)
        default: nil
        }
    }
}
