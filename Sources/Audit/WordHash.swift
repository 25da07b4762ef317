/// A number for a word, made of its letters without case and marks, five bits of each letter of ASCII, eight letters at
/// a time. Two words of up to eight such letters never have the same.
struct WordHash {
    private var hash: UInt64
    /// Letters that aren't in `hash` yet, a byte each.
    private var group: UInt64 = 0
    private var shift: UInt64 = 0

    /// - Parameter isNumber: the last five bits of digits are those of letters, so that they must begin otherwise.
    init(isNumber: Bool = false) { hash = isNumber ? 0x5D58_8B65_6C07_8965 : 0 }

    var value: UInt64 { Self.mixed(hash ^ group) }

    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            add(letter: UInt64(scalar.value & 0x1F))
        } else {
            for letter in LetterFolding.fold(scalar) {
                if letter.isASCII { add(letter: UInt64(letter.value & 0x1F)) } else { add(other: letter) }
            }
        }
    }

    private mutating func add(letter: UInt64) {
        group |= letter &<< shift
        shift &+= 8
        if shift == 64 { fold() }
    }

    private mutating func add(other letter: Unicode.Scalar) {
        if shift > 0 { fold() }
        group = UInt64(letter.value) &* 0x9E37_79B9_7F4A_7C15
        fold()
    }

    @inline(__always)
    private mutating func fold() {
        hash = Self.mixed(hash ^ group) &* 0xD6E8_FEB8_6659_FD93
        (group, shift) = (0, 0)
    }

    /// Spread over all bits, so that any of them may choose a place in a table. One to one.
    @inline(__always)
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let spread = (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15
        return spread ^ spread &>> 29
    }

    /// Reads letters of ASCII, or digits, eight bytes at a time: most words are shorter, so that they take one step and
    /// the processor guesses no loop's end. Returns the number of the word and where it ends.
    /// - Parameter place: of a letter or a digit.
    @inline(__always)
    static func plainWord(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isNumber: Bool) -> (UInt64, end: Int) {
        var word = WordHash(isNumber: isNumber)
        var place = place
        let raw = UnsafeRawBufferPointer(bytes)
        while place &+ 8 <= bytes.count {
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let others =
                isNumber ? eight.bytesOutside(0x30, 0x39) : (eight | 0x2020_2020_2020_2020).bytesOutside(0x61, 0x7A)
            guard others == 0 else {
                let bits = UInt64(others.trailingZeroBitCount) & ~7
                word.group = eight & fiveBits & ((1 &<< bits) &- 1)
                return (word.value, place &+ Int(bits &>> 3))
            }
            word.group = eight & fiveBits
            word.fold()
            place &+= 8
        }
        while place < bytes.count, isNumber ? bytes[place].isDigit : bytes[place].isLetter {
            word.add(letter: UInt64(bytes[place] & 0x1F))
            place &+= 1
        }
        return (word.value, place)
    }

    private static let fiveBits: UInt64 = 0x1F1F_1F1F_1F1F_1F1F
}

extension UInt64 {
    /// The highest bit of each of the eight bytes that is outside a range within ASCII; the other bits are 0. In no byte a
    /// sum runs over, as the highest bits are taken out before.
    @inline(__always)
    fileprivate func bytesOutside(_ first: UInt64, _ last: UInt64) -> UInt64 {
        let each: UInt64 = 0x0101_0101_0101_0101
        let highest = each &* 0x80
        let low = self & ~highest
        let inside = (low &+ each &* (0x80 - first)) & ~(low &+ each &* (0x7F - last)) & ~self
        return ~inside & highest
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
