import Diagnostics

/// The bytes of a file at its lines and columns: the way back from what diagnostics say.
struct TextPlaces {
    let bytes: [UInt8]
    private let starts: [Int]

    /// O(bytes).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        self.starts = starts
    }

    /// The offset of a place; that of its line's end for a column behind it. O(line).
    func offset(_ place: SourcePosition) -> Int {
        guard place.line >= 1, Int(place.line) <= starts.count else { return bytes.count }
        var offset = starts[Int(place.line) - 1]
        var column = 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
            if bytes[offset] & 0xC0 != 0x80 {
                if column == place.column { break }
                column += 1
            }
            offset += 1
        }
        return offset
    }

    func bytes(_ range: SourceRange) -> Range<Int> {
        let start = offset(range.start)
        return start..<max(start, offset(range.end))
    }

    /// The line and column of an offset. O(log lines + line).
    func position(_ offset: Int) -> SourcePosition {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = bytes[starts[low]..<max(offset, starts[low])].count { $0 & 0xC0 != 0x80 }
        return SourcePosition(line: low + 1, column: column + 1)
    }

    // MARK: - Lines

    /// Where the line of an offset begins, behind a byte order mark.
    func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > starts[0], bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    /// Where the next line begins, or the file ends.
    func nextLine(_ offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return min(end + 1, bytes.count)
    }

    /// Whether there are only spaces before an offset on its line.
    func isFirst(_ offset: Int) -> Bool {
        bytes[lineStart(offset)..<offset].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
