/// A stretch of a file's bytes that something else is put in the place of; all other bytes stay.
struct TextEdit: Sendable, Equatable {
    let range: Range<Int>
    let replacement: [UInt8]

    init(_ range: Range<Int>, _ replacement: String = "") {
        self.range = range
        self.replacement = Array(replacement.utf8)
    }
}

extension [TextEdit] {
    /// The bytes with all edits made. Where two overlap, what either leaves out is left out. O(bytes + n log n).
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var done = 0
        for edit in sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }) {
            // Inside of what is left out nothing can be put.
            if edit.range.lowerBound < done {
                done = Swift.max(done, edit.range.upperBound)
                continue
            }
            result.append(contentsOf: bytes[done..<edit.range.lowerBound])
            result.append(contentsOf: edit.replacement)
            done = edit.range.upperBound
        }
        result.append(contentsOf: bytes[done...])
        return result
    }
}
