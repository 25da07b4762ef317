import Diagnostics

/// Where the cells of a CSV file stand (RFC 4180), found in one pass over its bytes. No text is made of a cell until
/// somebody asks for it, and its line and column are counted only for a fault.
struct CSVCells: Sendable {
    private struct Row {
        /// The line that it begins in: cells may have several.
        let line: Int
        /// Its first cell among all cells.
        let cell: Int
        /// The offset of the line break behind it, or of the file's end.
        var end: Int
        /// Whether there is more in it than spaces, quotes and delimiters.
        var hasText: Bool
    }

    private let bytes: [UInt8]
    /// The offset of each cell, its quote and the spaces before it included.
    private var starts: [Int] = []
    private var rows: [Row] = []
    /// A quote that is never closed, or one that stands where none may; RFC 4180 §2.5 to 2.7.
    private var quote: Int?

    /// O(file).
    init(in source: SourceText, delimiter: UInt8) {
        bytes = source.bytes
        let from = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes.withUnsafeBufferPointer { scan($0, from: from, delimiter: delimiter) }
    }

    private enum State { case atStart, plain, quoted, closed }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, delimiter: UInt8) {
        var state = State.atStart
        var (line, opening, index, hasText) = (1, from, from, false)
        begin(line, at: from)
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let endsLine = byte == .lineFeed || (byte == .carriageReturn && next != .lineFeed)
            if endsLine { line += 1 }
            switch (state, byte) {
            case (.quoted, .quote), (.plain, .quote):
                // Two of them are one that belongs to the cell.
                if next == .quote {
                    index += 1
                    hasText = true
                } else if state == .quoted {
                    state = .closed
                } else {
                    quote = index
                    return
                }
            case (.quoted, _): hasText = true
            case (_, delimiter):
                state = .atStart
                starts.append(index + 1)
            case _ where endsLine:
                end(
                    at: index > from && byte == .lineFeed && bytes[index - 1] == .carriageReturn ? index - 1 : index,
                    hasText)
                (state, hasText) = (.atStart, false)
                // A line break at the end of the file begins no row.
                if index + 1 < bytes.count { begin(line, at: index + 1) }
            case (_, .space), (_, .tab), (_, .carriageReturn): break
            case (.atStart, .quote): (state, opening) = (.quoted, index)
            case (.closed, _):
                quote = index
                return
            default: (state, hasText) = (.plain, true)
            }
            index += 1
        }
        if bytes.count > from, ![.lineFeed, .carriageReturn].contains(bytes[bytes.count - 1]) || state == .quoted {
            end(at: bytes.count, hasText)
        }
        if state == .quoted { quote = opening }
    }

    private mutating func begin(_ line: Int, at offset: Int) {
        rows.append(Row(line: line, cell: starts.count, end: offset, hasText: false))
        starts.append(offset)
    }

    private mutating func end(at offset: Int, _ hasText: Bool) {
        rows[rows.count - 1].end = offset
        rows[rows.count - 1].hasText = hasText
    }

    var rowCount: Int { rows.count }

    func hasText(inRow row: Int) -> Bool { rows[row].hasText }

    /// How many cells a row has; 0 for a row that is not there.
    func count(inRow row: Int) -> Int {
        guard rows.indices.contains(row) else { return 0 }
        return (row + 1 < rows.count ? rows[row + 1].cell : starts.count) - rows[row].cell
    }

    /// A cell without its quotes and the spaces around it; "" past the end of the row.
    func text(row: Int, column: Int) -> String {
        guard column < count(inRow: row) else { return "" }
        return bytes.withUnsafeBufferPointer { bytes in
            var cell = bytes[offsets(row: row, column: column)].trimmed
            guard cell.contains(.quote) else { return String(decoding: cell, as: UTF8.self) }
            if cell.first == .quote { cell = cell.dropFirst().dropLast().trimmed }
            var text: [UInt8] = []
            var isDoubled = false
            for byte in cell {
                isDoubled = byte == .quote && !isDoubled
                if !isDoubled { text.append(byte) }
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// What stands between two delimiters.
    private func offsets(row: Int, column: Int) -> Range<Int> {
        let cell = rows[row].cell + column
        let start = starts[cell]
        return start..<(column + 1 < count(inRow: row) ? starts[cell + 1] - 1 : max(start, rows[row].end))
    }

    // MARK: - Places

    /// A row with the line break behind it.
    func bytes(ofRow row: Int) -> Range<Int> {
        guard rows.indices.contains(row) else { return 0..<0 }
        return starts[rows[row].cell]..<(row + 1 < rows.count ? starts[rows[row + 1].cell] : bytes.count)
    }

    /// The line that a row begins in.
    func line(ofRow row: Int) -> Int { rows.indices.contains(row) ? rows[row].line : 1 }

    /// A cell with its quotes; one past the end of its row stands at that end. O(row).
    func range(row: Int, column: Int) -> SourceRange {
        guard rows.indices.contains(row) else { return .start }
        let isThere = column < count(inRow: row)
        let offsets = isThere ? offsets(row: row, column: column) : rows[row].end..<rows[row].end
        return SourceRange(position(of: offsets.lowerBound, inRow: row), position(of: offsets.upperBound, inRow: row))
    }

    /// The place of the quote that makes the file no table.
    var strayQuote: SourceRange? {
        guard let quote, let row = rows.indices.last else { return nil }
        let place = position(of: quote, inRow: row)
        return SourceRange(place, SourcePosition(line: Int(place.line), column: Int(place.column) + 1))
    }

    private func position(of offset: Int, inRow row: Int) -> SourcePosition {
        var (line, column) = (rows[row].line, 1)
        for byte in bytes[starts[rows[row].cell]..<offset] {
            if byte == .lineFeed { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        return SourcePosition(line: line, column: column)
    }
}

extension UInt8 {
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let tab = UInt8(ascii: "\t")
    fileprivate static let lineFeed = UInt8(ascii: "\n")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without the spaces and tabs around it.
    fileprivate var trimmed: Self {
        var cell = self
        while let first = cell.first, first == .space || first == .tab { cell.removeFirst() }
        while let last = cell.last, last == .space || last == .tab { cell.removeLast() }
        return cell
    }
}
