import Bytes

extension Passage {
    /// Appends letters with their substitutions, escaped for HTML or as plain text.
    func write(_ range: Range<Int>, quotes: QuoteMarks?, escaping: Bool, to output: inout [UInt8]) {
        letters.withUnsafeBufferPointer { letters in
            func copy(_ range: Range<Int>) {
                let text = UnsafeBufferPointer(rebasing: letters[range])
                if escaping { output.append(escaping: text) } else { output.append(contentsOf: text) }
            }
            var start = range.lowerBound
            if let quotes, !substitutions.isEmpty {
                var next = substitutions.partitioningIndex { $0.start >= range.lowerBound }
                while next < substitutions.count, substitutions[next].end <= range.upperBound {
                    copy(start..<substitutions[next].start)
                    output.append(quotes.text(of: substitutions[next].glyph))
                    start = substitutions[next].end
                    next += 1
                }
            }
            copy(start..<range.upperBound)
        }
    }

    /// The letters as plain text, typeset.
    func plainText(_ range: Range<Int>, quotes: QuoteMarks?) -> String {
        var bytes: [UInt8] = []
        write(range, quotes: quotes, escaping: false, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
