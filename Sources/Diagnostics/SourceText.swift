/// A file as it was read: the path that people see in diagnostics, and its bytes.
///
/// Copies share the bytes. Lines are looked up only when a diagnostic needs one, so a sound
/// file costs nothing.
package struct SourceText: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, _ text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The line with this number (from 1) without its line break, or nil past the end. O(file).
    package func line(_ number: Int) -> String? {
        guard number >= 1 else { return nil }
        var start = 0
        var line = 1
        while line < number {
            guard let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = lineFeed + 1
            line += 1
        }
        var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The line and column of a byte offset. O(offset).
    package func position(ofByte offset: Int) -> SourcePosition {
        let end = min(max(offset, 0), bytes.count)
        var line = 1
        var column = 1
        for byte in bytes[..<end] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourcePosition(line: line, column: column)
    }

    /// The range between two byte offsets. O(end).
    package func range(ofBytes range: Range<Int>) -> SourceRange {
        SourceRange(position(ofByte: range.lowerBound), position(ofByte: range.upperBound))
    }
}
