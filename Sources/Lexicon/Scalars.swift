/// Unicode scalars read from bytes, at either side of a place.
extension [UInt8] {
    /// The scalar that begins at an offset, and where it ends. A byte that begins none counts as U+FFFD.
    func scalar(at offset: Int) -> (value: Unicode.Scalar, end: Int) {
        let stray: (Unicode.Scalar, Int) = ("\u{FFFD}", offset + 1)
        let first = self[offset]
        guard first >= 0x80 else { return (Unicode.Scalar(first), offset + 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, offset + length <= count else { return stray }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in self[offset + 1..<offset + length] {
            guard byte & 0xC0 == 0x80 else { return stray }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let isShortest = length == 2 || value >= (length == 3 ? 0x800 : 0x10000)
        guard isShortest, let scalar = Unicode.Scalar(value) else { return stray }
        return (scalar, offset + length)
    }

    /// The scalar that ends at an offset above 0, and where it begins.
    func scalar(endingAt offset: Int) -> (value: Unicode.Scalar, start: Int) {
        var start = offset - 1
        while start > 0, start > offset - 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        let (scalar, end) = scalar(at: start)
        return end == offset ? (scalar, start) : ("\u{FFFD}", offset - 1)
    }
}
