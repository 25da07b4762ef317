import Foundation

/// What differs between two files, for people: a few lines with their numbers, not two whole pages.
enum LineDifference {
    static func text(expected: [UInt8], actual: [UInt8], limit: Int = 12) -> String {
        guard let old = String(validating: expected, as: UTF8.self), let new = String(validating: actual, as: UTF8.self)
        else { return "  \(actual.count) bytes instead of \(expected.count)\n" }
        return text(expected: old, actual: new, limit: limit)
    }

    /// `-` begins what was expected, `+` what came.
    static func text(expected: String, actual: String, limit: Int = 12) -> String {
        let (old, new) = (lines(expected), lines(actual))
        var printed: [(line: Int, text: String)] = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, let line, _):
                printed.append((offset, "  -\(offset + 1): \(excerpt(line, besides: new[safe: offset]))\n"))
            case .insert(let offset, let line, _):
                printed.append((offset, "  +\(offset + 1): \(excerpt(line, besides: old[safe: offset]))\n"))
            }
        }
        // Removals come from the end, insertions from the beginning; people read downwards.
        let sorted = printed.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        let rest = sorted.count - limit
        return sorted.prefix(limit).map(\.element.text).joined() + (rest > 0 ? "  … and \(rest) lines more\n" : "")
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// At most 160 characters, of a longer line those from where it differs: a drawing is one long line.
    private static func excerpt(_ line: String, besides other: String?) -> String {
        guard line.count > 160 else { return line }
        let common = line.commonPrefix(with: other ?? "").count
        let start = max(0, common - 40)
        return (start > 0 ? "…" : "") + line.dropFirst(start).prefix(160) + (line.count - start > 160 ? "…" : "")
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
