/// A character as it stands in a file: by itself in UTF-8, or written as `&eacute;`, `&#233;`, `%C3%A9` or `\u00e9`; also
/// when that was done twice, as in `&amp;#233;`.
struct WrittenCharacter {
    let scalar: Unicode.Scalar
    /// Where what is written for it ends.
    let end: Int

    /// The character at a place. A byte that is no text is U+FFFD.
    init(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
        let byte = bytes[place]
        var found: WrittenCharacter?
        switch byte {
        case UInt8(ascii: "&"): found = Self.reference(bytes, place + 1)
        case UInt8(ascii: "%"): found = Self.percent(bytes, place)
        case UInt8(ascii: "\\"): found = Self.backslash(bytes, place + 1)
        case 0x80...: found = Self.utf8(at: place, count: bytes.count) { bytes[$0] }
        default: found = WrittenCharacter(Unicode.Scalar(byte), end: place + 1)
        }
        self = found ?? WrittenCharacter(byte < 0x80 ? Unicode.Scalar(byte) : "\u{FFFD}", end: place + 1)
    }

    private init(_ scalar: Unicode.Scalar, end: Int) {
        self.scalar = scalar
        self.end = end
    }

    /// What follows `&`.
    private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> WrittenCharacter? {
        let limit = min(start + 12, bytes.count)
        guard let semicolon = (start..<limit).first(where: { bytes[$0] == UInt8(ascii: ";") }), semicolon > start
        else { return nil }
        let name = bytes[start..<semicolon]
        if bytes[start] == UInt8(ascii: "#") {
            let isHex = name.count > 1 && bytes[start + 1] | 0x20 == UInt8(ascii: "x")
            let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
            guard let number = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(number) else {
                return nil
            }
            // `&#38;#233;` is `&amp;#233;`.
            if scalar == "&", let twice = reference(bytes, semicolon + 1) { return twice }
            return WrittenCharacter(scalar, end: semicolon + 1)
        }
        guard let scalar = CharacterNames.named[String(decoding: name, as: UTF8.self)] else { return nil }
        if scalar == "&", let twice = reference(bytes, semicolon + 1) { return twice }
        return WrittenCharacter(scalar, end: semicolon + 1)
    }

    /// `%` and two digits, for each byte of a character.
    private static func percent(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> WrittenCharacter? {
        var values: [UInt8] = []
        var ends: [Int] = []
        var next = place
        while values.count < 4, let (value, end) = percentByte(bytes, next) {
            values.append(value)
            ends.append(end)
            next = end
            if value < 0x80 { break }
        }
        guard let first = values.first else { return nil }
        guard first >= 0x80 else { return WrittenCharacter(Unicode.Scalar(first), end: ends[0]) }
        return utf8(at: 0, count: values.count) { values[$0] }
            .map { WrittenCharacter($0.scalar, end: ends[$0.end - 1]) }
    }

    /// `%4D`, or `%254D` when it was done twice.
    private static func percentByte(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt8, end: Int)? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "%"), let value = hex(bytes, place + 1, digits: 2)
        else { return nil }
        var (byte, end) = (UInt8(value), place + 3)
        while byte == UInt8(ascii: "%"), let inner = hex(bytes, end, digits: 2) {
            byte = UInt8(inner)
            end += 2
        }
        return (byte, end)
    }

    /// `\u00e9`, `\u{e9}`, `\xe9`, with any number of backslashes; two halves of a pair are one character. Any other
    /// escaped letter that stands for white space is that.
    private static func backslash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> WrittenCharacter? {
        var place = start
        while place < bytes.count, bytes[place] == UInt8(ascii: "\\") { place += 1 }
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "u"):
            if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "{") {
                let digits = bytes[(place + 2)...].prefix(7).prefix { $0 != UInt8(ascii: "}") }
                let end = place + 2 + digits.count
                guard end < bytes.count, bytes[end] == UInt8(ascii: "}"),
                    let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
                else { return nil }
                return WrittenCharacter(scalar, end: end + 1)
            }
            guard let unit = hex(bytes, place + 1, digits: 4) else { return nil }
            if let scalar = Unicode.Scalar(unit) { return WrittenCharacter(scalar, end: place + 5) }
            var low = place + 5
            while low < bytes.count, bytes[low] == UInt8(ascii: "\\") { low += 1 }
            guard unit < 0xDC00, low < bytes.count, bytes[low] == UInt8(ascii: "u"),
                let second = hex(bytes, low + 1, digits: 4), (0xDC00..<0xE000).contains(second)
            else { return nil }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
                .map { WrittenCharacter($0, end: low + 5) }
        case UInt8(ascii: "x"):
            return hex(bytes, place + 1, digits: 2).flatMap(Unicode.Scalar.init)
                .map { WrittenCharacter($0, end: place + 3) }
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return WrittenCharacter(" ", end: place + 1)
        default:
            return nil
        }
    }

    private static func hex(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, digits: Int) -> UInt32? {
        guard start + digits <= bytes.count else { return nil }
        var value: UInt32 = 0
        for place in start..<start + digits {
            guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue, bytes[place] < 0x80 else {
                return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func utf8(at place: Int, count: Int, byte: (Int) -> UInt8) -> WrittenCharacter? {
        let lead = byte(place)
        let (length, bits): (Int, UInt32)
        switch lead {
        case 0xC2...0xDF: (length, bits) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (length, bits) = (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (length, bits) = (4, UInt32(lead & 0x07))
        default: return nil
        }
        guard place + length <= count else { return nil }
        var value = bits
        for next in place + 1..<place + length {
            guard byte(next) & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte(next) & 0x3F)
        }
        return Unicode.Scalar(value).map { WrittenCharacter($0, end: place + length) }
    }
}
