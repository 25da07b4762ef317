import Diagnostics

/// A line of a file and a place in it, looked at closely once something is wrong there.
struct SourceLine {
    private let number: Int
    private let scalars: [Unicode.Scalar]
    /// The index of the place in `scalars`; their count at the end of the line.
    private let index: Int

    init(_ source: SourceText, at place: SourcePosition) {
        number = Int(place.line)
        scalars = Self.scalars(source.line(number) ?? "", isFirst: number == 1)
        index = min(Int(place.column) - 1, scalars.count)
    }

    init?(_ source: SourceText, number: Int) {
        guard let line = source.line(number) else { return nil }
        self.number = number
        scalars = Self.scalars(line, isFirst: number == 1)
        index = 0
    }

    /// The column of the first place is behind a byte order mark, as libyaml never sees one.
    private static func scalars(_ line: String, isFirst: Bool) -> [Unicode.Scalar] {
        Array(
            isFirst && line.unicodeScalars.first == "\u{FEFF}"
                ? line.unicodeScalars.dropFirst() : line.unicodeScalars[...])
    }

    /// The character at the place, or nothing at the end of the line.
    var character: String { index < scalars.count ? String(scalars[index]) : "" }
    var startsWithLetter: Bool { index < scalars.count && scalars[index].properties.isAlphabetic }
    /// The text from the place to the next space.
    var word: String { Self.text(scalars[index...].prefix { $0 != " " && $0 != "\t" }) }
    /// The line from the place on.
    var rest: String { Self.text(scalars[index...]) }
    var indentation: Int { scalars.prefix { $0 == " " }.count }
    var isFirstOnLine: Bool { scalars[..<index].allSatisfy { $0 == " " || $0 == "\t" } }
    var firstPlace: SourcePosition { SourcePosition(line: number, column: indentation + 1) }
    var endPlace: SourcePosition {
        SourcePosition(line: number, column: (scalars.lastIndex { $0 != " " && $0 != "\t" } ?? -1) + 2)
    }
    var trimmed: String {
        let scalars = scalars.drop { $0 == " " || $0 == "\t" }
        return Self.text(scalars[...(scalars.lastIndex { $0 != " " && $0 != "\t" } ?? scalars.startIndex - 1)])
    }
    var isBlankOrComment: Bool { trimmed.isEmpty || trimmed.hasPrefix("#") }
    var isFence: Bool { trimmed == "---" && indentation == 0 }
    var endsWithColon: Bool { trimmed.hasSuffix(":") }

    /// The column of the first tab before any text, or nil.
    var tabInIndentation: Int? {
        scalars.prefix { $0 == " " || $0 == "\t" }.firstIndex(of: "\t").map { $0 + 1 }
    }

    /// The key when the place is the first colon of its line: what stands before it, without a list's hyphen.
    var keyThatEndsHere: String? {
        let before = scalars[..<index]
        guard Self.firstColon(in: scalars) == index else { return nil }
        let key = before.drop { $0 == " " || $0 == "\t" || $0 == "-" }
        return key.isEmpty ? nil : Self.text(key)
    }

    /// The line as it would be right with its value in quotes, or nil when there is no simple way to quote it.
    var withQuotedValue: String? {
        guard let colon = Self.firstColon(in: scalars) else { return nil }
        let value = scalars[(colon + 1)...].drop { $0 == " " }
        guard let last = value.lastIndex(where: { $0 != " " }), value.count <= 60 else { return nil }
        let text = Self.text(value[...last])
        // Inside of brackets the place is no longer at the start of the value; behind ` #` begins a comment.
        guard !text.hasPrefix("[") && !text.hasPrefix("{") || value.startIndex == index, !text.contains(" #") else {
            return nil
        }
        let quote: String
        if !text.contains("\""), !text.contains("\\") {
            quote = "\""
        } else if !text.contains("'") {
            quote = "'"
        } else {
            return nil
        }
        return Self.text(scalars[...colon].drop { $0 == " " }) + " " + quote + text + quote
    }

    /// True when the nearest line of text above is `...`.
    static func isDocumentEnd(above place: SourcePosition, in source: SourceText) -> Bool {
        linesOfText(above: place, in: source).first.map { $0.line.trimmed == "..." } ?? false
    }

    /// The lines above a place that are neither blank nor comments, the nearest first. Looks at 40 lines, as looking
    /// up a line costs as much as the file is long.
    static func linesOfText(above place: SourcePosition, in source: SourceText) -> [(number: Int, line: SourceLine)] {
        let last = Int(place.line) - 1
        return (max(1, last - 39)..<max(1, last + 1)).reversed().compactMap { number in
            guard let line = SourceLine(source, number: number), !line.isBlankOrComment else { return nil }
            return (number, line)
        }
    }

    /// The first colon with a space behind it or at the end of the line.
    private static func firstColon(in scalars: [Unicode.Scalar]) -> Int? {
        scalars.indices.first { index in
            scalars[index] == ":"
                && (index + 1 == scalars.count || scalars[index + 1] == " " || scalars[index + 1] == "\t")
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
