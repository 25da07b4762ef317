/// A place in a text where a word with a capital stands that is also a name: what its neighbours say of it.
struct NamePlace {
    enum Reading: Sendable {
        /// The word of the language, no name.
        case word
        /// It has its capital for another reason, so nobody can tell.
        case unclear
        case name
    }

    /// UTF-8.
    let text: [UInt8]
    /// Where the text begins: before that there is something else.
    let start: Int
    let range: Range<Int>
    /// Without a region.
    let language: String
    let isMarkdown: Bool

    /// O(the line).
    var reading: Reading {
        let word = String(decoding: text[range], as: UTF8.self)
        let isOneWord = !word.contains { $0.isWhitespace || $0 == "-" }
        if word.uppercased() == word { return .unclear }
        if isOneWord,
            let reading = Neighbours(of: range, in: text, from: start).reading(ofMonthOrNumber: word.lowercased())
        {
            return reading
        }
        // In German every noun has a capital.
        if language == "de" { return .unclear }
        if isOneWord, isAtStart { return .unclear }
        return isInTitleCase ? .unclear : .name
    }

    // MARK: - The beginning of a sentence

    /// How many bytes before the word are looked at: more white space and markup than that stands before no word.
    private static let reach = 200

    private var isAtStart: Bool {
        let from = max(start, range.lowerBound - Self.reach)
        var before = Array(String(decoding: text[from..<range.lowerBound], as: UTF8.self).unicodeScalars)[...]
        while let last = before.last {
            switch last {
            case " ", "\t", "\r", "*", "_", "~", "`", "[", "¿", "¡", "\u{A0}":
                if isMarkdown, isBlockMark(before) { return true }
                before.removeLast()
            case "\n":
                before.removeLast()
                if isMarkdown, endsBlock(before) { return true }
            case ".", "!", "?", ":", "…", "|", "(", "\"", "'", "“", "‘", "„", "«", "»", "‹", "›", "”", "’": return true
            default: return isMarkdown && isBlockMark(before)
            }
        }
        return from == start
    }

    private static func line(endingWith before: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        before[(before.lastIndex(of: "\n").map { $0 + 1 } ?? before.startIndex)...]
    }

    /// Whether nothing but the marks of a heading, a list's item or a quotation stands on the line.
    private func isBlockMark(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let line = Self.line(endingWith: before)
        let marks = line.drop { $0 == " " || $0 == "\t" }
        guard let first = marks.first else { return false }
        let isMark = "#>-+|".unicodeScalars.contains(first) || first == "*" && marks.dropFirst().first == " "
        return isMark && marks.allSatisfy { " \t#>-+*_~`[]xX|".unicodeScalars.contains($0) }
    }

    /// Whether the line that ends here is blank, or a block of its own.
    private func endsBlock(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let line = Self.line(endingWith: before).drop { $0 == " " || $0 == "\t" || $0 == ">" }
        guard let first = line.first(where: { $0 != "\r" }) else { return true }
        return first == "#" || first == "|" || line.starts(with: ["`", "`", "`"]) || line.starts(with: ["-", "-", "-"])
    }

    // MARK: - Titles

    /// Whether all longer words of a heading or of a field have a capital, and there is one besides the first.
    private var isInTitleCase: Bool {
        let lineStart = text[start..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
        let lineEnd = text[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        if isMarkdown, text[lineStart..<lineEnd].first(where: { $0 != UInt8(ascii: " ") }) != UInt8(ascii: "#") {
            return false
        }
        var capitals = 0
        for (part, isFirst) in [
            (text[lineStart..<range.lowerBound], true), (text[range.upperBound..<lineEnd], false),
        ] {
            let words = String(decoding: part, as: UTF8.self).split { !$0.isLetter && $0 != "'" && $0 != "’" }
            for word in words.dropFirst(isFirst ? 1 : 0) where word.count > 3 {
                guard word.first?.isUppercase ?? false else { return false }
                capitals += 1
            }
        }
        return capitals > 0
    }
}
