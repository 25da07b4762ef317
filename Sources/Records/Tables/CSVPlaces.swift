import Diagnostics

/// Where the rows of a CSV file begin, found in one pass over its bytes, so that the place of a cell can be told
/// without reading the file again.
struct CSVPlaces: Sendable {
    private struct Start {
        let offset: Int
        let line: Int
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let starts: [Start]
    /// A quote that is never closed, or one that stands where none may; RFC 4180 §2.5 to 2.7.
    let strayQuote: SourceRange?

    /// O(file).
    init(in source: SourceText, delimiter: UInt8) {
        bytes = source.bytes
        self.delimiter = delimiter
        let from = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let (starts, quote) = bytes.withUnsafeBufferPointer { Self.scan($0, from: from, delimiter: delimiter) }
        self.starts = starts
        strayQuote = quote.map { offset in
            let row = starts.lastIndex { $0.offset <= offset } ?? 0
            let place = Self.position(of: offset, from: starts[row], in: source.bytes)
            return SourceRange(place, SourcePosition(line: Int(place.line), column: Int(place.column) + 1))
        }
    }

    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, from: Int, delimiter: UInt8
    ) -> (starts: [Start], strayQuote: Int?) {
        enum State { case atStart, plain, quoted, closed }
        var state = State.atStart
        var starts = [Start(offset: from, line: 1)]
        var (line, quote, index) = (1, from, from)
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let endsLine = byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n"))
            if endsLine { line += 1 }
            switch (state, byte) {
            case (.quoted, UInt8(ascii: "\"")), (.plain, UInt8(ascii: "\"")):
                // Two of them are one that belongs to the cell.
                if next == UInt8(ascii: "\"") {
                    index += 1
                } else if state == .quoted {
                    state = .closed
                } else {
                    return (starts, index)
                }
            case (.quoted, _): break
            case (_, delimiter): state = .atStart
            case _ where endsLine:
                state = .atStart
                starts.append(Start(offset: index + 1, line: line))
            case (_, UInt8(ascii: " ")), (_, UInt8(ascii: "\t")), (_, UInt8(ascii: "\r")): break
            case (.atStart, UInt8(ascii: "\"")): (state, quote) = (.quoted, index)
            case (.closed, _): return (starts, index)
            default: state = .plain
            }
            index += 1
        }
        return (starts, state == .quoted ? quote : nil)
    }

    private static func position(of offset: Int, from start: Start, in bytes: [UInt8]) -> SourcePosition {
        var (line, column) = (start.line, 1)
        for byte in bytes[start.offset..<offset] {
            if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        return SourcePosition(line: line, column: column)
    }

    /// The line that a row begins in.
    func line(ofRow row: Int) -> Int { starts.indices.contains(row) ? starts[row].line : 1 }

    /// A cell with its quotes. O(row).
    func range(row: Int, column: Int) -> SourceRange {
        guard starts.indices.contains(row) else { return .start }
        let start = starts[row]
        let end = row + 1 < starts.count ? starts[row + 1].offset : bytes.count
        var (current, from, index) = (0, start.offset, start.offset)
        var isQuoted = false
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, byte == delimiter {
                if current == column { break }
                (current, from) = (current + 1, index + 1)
            } else if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                break
            }
            index += 1
        }
        // A cell past the end of its row stands at that end.
        if current < column { from = index }
        return SourceRange(
            Self.position(of: from, from: start, in: bytes), Self.position(of: index, from: start, in: bytes))
    }
}
