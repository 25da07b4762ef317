/// What a file is, by its first bytes, as far as the audit goes other ways for it.
enum FileFormat: Equatable {
    case text, binary, gzip, zlib, zip, png, jpeg, gif, riff, pdf
    case utf16(isBigEndian: Bool)
    /// Compressed by a method that isn't read here.
    case closed(String)

    /// O(1): a page is seen to be text by its beginning.
    init(of bytes: [UInt8]) {
        func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
        switch bytes.first {
        case 0x1F where begins([0x1F, 0x8B, 8]): self = .gzip
        case 0x50 where begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]): self = .zip
        case 0x89 where begins([0x89, 0x50, 0x4E, 0x47]): self = .png
        case 0xFF where begins([0xFF, 0xD8, 0xFF]): self = .jpeg
        case 0x47 where begins(Array("GIF8".utf8)): self = .gif
        case 0x52 where begins(Array("RIFF".utf8)): self = .riff
        case 0x25 where begins(Array("%PDF".utf8)): self = .pdf
        case 0x37 where begins([0x37, 0x7A, 0xBC, 0xAF]): self = .closed("7z")
        case 0xFD where begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]): self = .closed("xz")
        case 0x28 where begins([0x28, 0xB5, 0x2F, 0xFD]): self = .closed("Zstandard")
        case 0x42 where begins(Array("BZh".utf8)) && bytes.count > 9 && bytes[4] == 0x31: self = .closed("bzip2")
        case 0x52 where begins(Array("Rar!".utf8)): self = .closed("RAR")
        case 0xFF where begins([0xFF, 0xFE]): self = .utf16(isBigEndian: false)
        case 0xFE where begins([0xFE, 0xFF]): self = .utf16(isBigEndian: true)
        case 0x78 where bytes.count > 6 && (UInt16(0x7800) | UInt16(bytes[1])) % 31 == 0 && bytes[1] & 0x20 == 0:
            self = .zlib
        default: self = Self.withoutMark(bytes.prefix(1024))
        }
    }

    private static func withoutMark(_ sample: ArraySlice<UInt8>) -> FileFormat {
        var zeros = [0, 0]
        var controls = 0
        for (place, byte) in sample.enumerated() where byte < 0x20 {
            if byte == 0 { zeros[place & 1] += 1 } else if byte < 9 || (14..<27).contains(byte) { controls += 1 }
        }
        if zeros == [0, 0] { return controls * 50 <= sample.count ? .text : .binary }
        // Letters of ASCII in UTF-16 have a zero in each second byte.
        let half = sample.count / 2
        if half > 1, controls * 5 <= half {
            if zeros[1] * 10 >= half * 6, zeros[0] == 0 { return .utf16(isBigEndian: false) }
            if zeros[0] * 10 >= half * 6, zeros[1] == 0 { return .utf16(isBigEndian: true) }
        }
        return .binary
    }
}

extension [UInt8] {
    /// Whether the first that isn't white space is `<`.
    var beginsWithTag: Bool {
        let start = starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return self[start...].prefix(200).first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    /// Whether all bytes are sound UTF-8. O(bytes), and quick where all is ASCII.
    var isUTF8: Bool {
        let isASCII = withUnsafeBytes { bytes in
            var all: UInt64 = 0
            var place = 0
            while place + 8 <= bytes.count {
                all |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                place += 8
            }
            return all & 0x8080_8080_8080_8080 == 0 && bytes[place...].allSatisfy { $0 < 0x80 }
        }
        return isASCII || String(validating: self, as: UTF8.self) != nil
    }

    /// How many letters a name must have to tell something here: among bytes that are hardly text, three letters come
    /// about by chance.
    var shortestName: Int {
        let isClean = !contains { $0 < 0x20 && !(9...13).contains($0) || $0 == 0x7F }
        if isClean, isUTF8 { return 0 }
        return lazy.filter { (0x20..<0x7F).contains($0) || (9...13).contains($0) }.count * 20 >= count * 17 ? 0 : 4
    }

    /// As UTF-8 what was written in ISO 8859-1.
    var fromLatin1: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(count + count / 4)
        for byte in self {
            if byte < 0x80 {
                text.append(byte)
            } else {
                text.append(0xC0 | byte >> 6)
                text.append(0x80 | byte & 0x3F)
            }
        }
        return text
    }

    func fromUTF16(isBigEndian: Bool) -> [UInt8] {
        let units = stride(from: 0, to: count - 1, by: 2).map { place in
            let (a, b) = (UInt16(self[place]), UInt16(self[place + 1]))
            return isBigEndian ? a << 8 | b : b << 8 | a
        }
        return Array<UInt8>(String(decoding: units, as: UTF16.self).utf8)
    }
}
