/// What differs between two files, for people: a few lines with their numbers, not two whole pages.
enum LineDifference {
    static func text(expected: [UInt8], actual: [UInt8], limit: Int = 12) -> String {
        guard let old = String(validating: expected, as: UTF8.self), let new = String(validating: actual, as: UTF8.self)
        else { return "  \(actual.count) bytes instead of \(expected.count)\n" }
        return text(expected: old, actual: new, limit: limit)
    }

    /// `-` begins what was expected, `+` what came.
    static func text(expected: String, actual: String, limit: Int = 12) -> String {
        func lines(_ text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        let changes = lines(actual).difference(from: lines(expected))
        let all = changes.map { change in
            switch change {
            case .remove(let offset, let line, _): (offset, "  -\(offset + 1): \(line)\n")
            case .insert(let offset, let line, _): (offset, "  +\(offset + 1): \(line)\n")
            }
        }
        // Removals come from the end, insertions from the beginning; people read downwards.
        let sorted = all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        let rest = sorted.count - limit
        return sorted.prefix(limit).joined() + (rest > 0 ? "  … and \(rest) lines more\n" : "")
    }
}
