/// Finds where inline nodes stand in the file while the walk goes through one block.
///
/// libcmark's places can't be used as they are. Columns on a later line of a block count as if the
/// line had the first line's indentation, and without its own; line breaks that were written with a
/// backslash, or that stand inside a link's address or title, are not counted at all, so the columns
/// after them grow past the line; lines that defined link references are forgotten. So this counts
/// lines on its own, along with the walk, and takes from libcmark only distances within a line.
struct InlinePlace {
    /// libcmark's number of the line on which the block's text begins.
    let firstLine: Int
    private let lastLine: Int
    /// The block's start column: the first column of each line, as libcmark counts.
    private let column: Int
    /// Whether the first line begins at `column`; otherwise its prefix is found like that of the others.
    private let keepsFirstLine: Bool
    /// How many `>` may stand before a line's text.
    private let quotes: Int

    /// The line that the walk has come to, from 0.
    private(set) var line = 0
    /// How far into libcmark's line the current line begins: not 0 after a break that it did not count.
    private var origin = 0
    /// Where the text of the current line begins in the file, once it was asked for.
    private var lineStart: Int?

    /// - Parameter quotes: how many quotations the block stands in.
    init(in block: Node, quotes: Int, lines: inout BodyLines) {
        let definitions = Self.definitionLines(of: block, lines: &lines)
        firstLine = block.startLine + definitions
        lastLine = block.endLine
        column = block.startColumn
        keepsFirstLine = definitions == 0
        self.quotes = quotes
    }

    /// Whether the block's text runs over several lines.
    var hasSeveralLines: Bool { lastLine > firstLine }

    /// The walk passes line breaks that libcmark counts.
    mutating func pass(lines count: Int) {
        guard count > 0 else { return }
        line += count
        origin = 0
        lineStart = nil
    }

    /// The walk passes a hard break: libcmark counts it unless it was written with a backslash.
    mutating func passHardBreak(_ lines: inout BodyLines) {
        let end = lines.end(of: firstLine + line)
        if end > textStart(&lines), lines.source.bytes[end - 1] == UInt8(ascii: "\\") {
            passUncounted(&lines)
        } else {
            pass(lines: 1)
        }
    }

    /// The byte of the file at a column that libcmark gave for the place that the walk has come to.
    mutating func offset(ofColumn column: Int, _ lines: inout BodyLines) -> Int {
        let start = textStart(&lines)
        return min(max(start + column - self.column - origin, start), lines.end(of: firstLine + line))
    }

    /// The byte after a link, of which libcmark gave the last column, at the end of the link's text.
    /// Passes the lines that the link's address and title ran over.
    mutating func passLink(endColumn: Int, _ lines: inout BodyLines) -> Int {
        while firstLine + line < lastLine, endColumn - column + 1 - origin > lineLength(&lines) {
            passUncounted(&lines)
        }
        return offset(ofColumn: endColumn + 1, &lines)
    }

    private mutating func passUncounted(_ lines: inout BodyLines) {
        origin += lineLength(&lines)
        line += 1
        lineStart = nil
    }

    /// The length of the current line's text in bytes, with its line break.
    private mutating func lineLength(_ lines: inout BodyLines) -> Int {
        lines.start(of: firstLine + line + 1) - textStart(&lines)
    }

    private mutating func textStart(_ lines: inout BodyLines) -> Int {
        if let lineStart { return lineStart }
        var start = lines.start(of: firstLine + line)
        let end = lines.end(of: firstLine + line)
        if line == 0, keepsFirstLine {
            start = min(start + column - 1, end)
        } else {
            var quotes = quotes
            while start < end {
                let byte = lines.source.bytes[start]
                if byte == UInt8(ascii: ">"), quotes > 0 {
                    quotes -= 1
                } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
                    break
                }
                start += 1
            }
        }
        lineStart = start
        return start
    }

    /// How many lines at the beginning of a block defined link references: those that nothing is left of.
    private static func definitionLines(of block: Node, lines: inout BodyLines) -> Int {
        let extent = block.endLine - block.startLine
        guard extent > 0, lines.hasDefinitions() else { return 0 }
        let first = lines.start(of: block.startLine) + block.startColumn - 1
        guard first < lines.body.upperBound, lines.source.bytes[first] == UInt8(ascii: "[") else { return 0 }
        // The underline of a heading is a line, too.
        var left = block.kind == .heading ? extent - 1 : extent
        var node = block.firstChild
        while let current = node, current != block {
            switch current.kind {
            case .softBreak, .hardBreak: left -= 1
            case .code, .html: left -= max(0, current.endLine - current.startLine)
            default: break
            }
            node = current.firstChild ?? following(current, in: block)
        }
        return max(0, left)
    }

    /// The next node in the walk of `block` after all of `node`.
    private static func following(_ node: Node, in block: Node) -> Node? {
        var current = node
        while current != block {
            if let next = current.next { return next }
            guard let parent = current.parent else { return nil }
            current = parent
        }
        return nil
    }
}
