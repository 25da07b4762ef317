import Diagnostics

/// The lines of a body inside its file: from libcmark's line numbers to bytes, and from bytes to the
/// lines and columns of the whole file.
///
/// The tables are made when they are first asked for, so a body without links costs nothing.
struct BodyLines {
    let source: SourceText
    /// The body's bytes in the file, without a byte order mark.
    let body: Range<Int>
    /// Whether anything may have been written with a backslash or as an entity.
    let hasEscapes: Bool
    private let firstLine: Int

    /// Where each line begins as libcmark sees lines: they end with LF, CRLF or a lone CR.
    private var starts: [Int] = []
    /// The same as editors and `SourceText` see lines; shorter only if there is a lone CR.
    private var fileStarts: [Int] = []
    /// The last place that was asked for. Columns count on from there, so that many places
    /// on one long line are not each counted from its beginning.
    private var last = (line: -1, offset: 0, column: 0)
    private var definitions: Bool?

    init(of source: SourceText, bytes: Range<Int>, firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
        let end = min(max(bytes.upperBound, 0), source.bytes.count)
        var start = min(max(bytes.lowerBound, 0), end)
        if source.bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        body = start..<end
        hasEscapes =
            source.bytes.firstIndex(of: UInt8(ascii: "\\"), in: start..<end) != nil
            || source.bytes.firstIndex(of: UInt8(ascii: "&"), in: start..<end) != nil
    }

    /// Whether the body may define link references, the lines of which libcmark takes out of paragraphs.
    mutating func hasDefinitions() -> Bool {
        if let definitions { return definitions }
        var place = body.lowerBound
        var found = false
        while !found, let colon = source.bytes.firstIndex(of: UInt8(ascii: ":"), in: place..<body.upperBound) {
            found = colon > body.lowerBound && source.bytes[colon - 1] == UInt8(ascii: "]")
            place = colon + 1
        }
        definitions = found
        return found
    }

    /// Where libcmark's line `number` (from 1) begins; the body's end past the last line.
    mutating func start(of number: Int) -> Int {
        if starts.isEmpty { findLines() }
        return number >= 1 && number <= starts.count ? starts[number - 1] : body.upperBound
    }

    /// Where the text of libcmark's line `number` ends, before its line break.
    mutating func end(of number: Int) -> Int {
        var end = start(of: number + 1)
        let start = start(of: number)
        if end > start, source.bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return end
    }

    /// The place of a byte, counted in the whole file.
    mutating func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, body.lowerBound), body.upperBound)
        let line = fileLine(of: offset)
        if line != last.line || offset < last.offset { last = (line, fileStarts[line], 1) }
        last.column += columns(last.offset..<offset)
        last.offset = offset
        return SourcePosition(line: firstLine + line, column: last.column)
    }

    /// The range of bytes, counted in the whole file. Cheap for ranges that come in the order of their starts.
    mutating func range(_ bytes: Range<Int>) -> SourceRange {
        let start = position(of: bytes.lowerBound)
        let kept = last
        let end = position(of: bytes.upperBound)
        last = kept
        return SourceRange(start, end)
    }

    /// The line of the file that the byte is on, for a diagnostic to show; nil if it is too long to be of use.
    mutating func text(around offset: Int) -> String? {
        let line = fileLine(of: offset)
        let end = line + 1 < fileStarts.count ? fileStarts[line + 1] : body.upperBound
        guard end - fileStarts[line] <= 10_000 else { return nil }
        let text = source.bytes[fileStarts[line]..<end]
        return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    private mutating func fileLine(of offset: Int) -> Int {
        if starts.isEmpty { findLines() }
        var (low, high) = (0, fileStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if fileStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func columns(_ bytes: Range<Int>) -> Int {
        source.bytes[bytes].count { $0 & 0xC0 != 0x80 }
    }

    private mutating func findLines() {
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        let bytes = source.bytes
        fileStarts = [body.lowerBound]
        var place = body.lowerBound
        while let end = bytes.firstIndex(of: lineFeed, in: place..<body.upperBound), end + 1 < body.upperBound {
            place = end + 1
            fileStarts.append(place)
        }
        starts = fileStarts
        guard bytes.firstIndex(of: carriageReturn, in: body) != nil else { return }
        starts = [body.lowerBound]
        for index in body where index + 1 < body.upperBound {
            if bytes[index] == lineFeed || (bytes[index] == carriageReturn && bytes[index + 1] != lineFeed) {
                starts.append(index + 1)
            }
        }
    }
}
