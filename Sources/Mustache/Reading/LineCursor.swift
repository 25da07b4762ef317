/// How far a template has been read, and what is known of the line on the way.
struct LineCursor {
    let bytes: [UInt8]
    /// The first byte that was not read yet.
    var offset = 0
    /// The white space that the line begins with, as far as it was read.
    private(set) var head = 0..<0
    /// True as long as nothing but white space, and tags that show nothing, stands on the line before `offset`.
    var isFresh = true
    private var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// True when nothing of the line was read.
    var isAtStart: Bool { offset == start }

    mutating func beginLine(at start: Int) {
        offset = start
        self.start = start
        head = start..<start
        isFresh = true
    }

    /// Reads white space, up to `end` at most. At the start of a line it is the line's head.
    mutating func readSpace(to end: Int) {
        let word = endOfSpace(to: end)
        if isAtStart { head = offset..<word }
        offset = word
    }

    /// Where the next line begins when a line break stands here.
    func nextLine(to end: Int) -> Int? { lineBreak(at: offset, to: end) }

    /// Where the next line begins (the end of the file counts) when the rest of this one is blank. O(rest).
    var blankRest: Int? {
        let end = endOfSpace(to: bytes.count)
        return end == bytes.count ? end : lineBreak(at: end, to: bytes.count)
    }

    private func endOfSpace(to end: Int) -> Int {
        var index = offset
        while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
        return index
    }

    private func lineBreak(at index: Int, to end: Int) -> Int? {
        guard index < end else { return nil }
        if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
        guard bytes[index] == UInt8(ascii: "\r"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "\n") else {
            return nil
        }
        return index + 2
    }
}
