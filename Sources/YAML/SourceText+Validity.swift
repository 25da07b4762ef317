import Diagnostics

extension SourceText {
    /// The first byte that keeps this file from being text: a NUL or a byte that is no UTF-8 (RFC 3629), with its
    /// place; nil for a sound file. Eight bytes at a time where the text is ASCII.
    package func textFault() -> Diagnostic? {
        guard let offset = firstUnsoundByte() else { return nil }
        let fault: YAMLFault =
            if isUTF16 { .notUTF8(.utf16) } else if bytes[offset] == 0 { .nulByte } else {
                .notUTF8(.byte(bytes[offset]))
            }
        return Diagnostic(fault, at: range(ofScalarAt: offset), in: self)
    }

    package var startsWithByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Notepad calls it "Unicode": two bytes for each letter, after a byte order mark.
    private var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

    private func firstUnsoundByte() -> Int? {
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                if index + 8 <= bytes.count {
                    let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    // No high bit is set in the word, nor after taking 1 from each byte: all are 1…127.
                    if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 {
                        index += 8
                        continue
                    }
                }
                let length = Self.lengthOfScalar(in: bytes, at: index)
                if length == 0 { return index }
                index += length
            }
            return nil
        }
    }

    /// The number of bytes of the scalar at `index`, or 0 when there is none (or a NUL).
    /// The ranges are those of table 3-7 of the Unicode Standard.
    private static func lengthOfScalar(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[index] {
        case 0x01...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
