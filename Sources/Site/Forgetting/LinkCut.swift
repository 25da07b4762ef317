import Diagnostics
import Markdown

/// Takes links out of a body: a link becomes its text, a picture nothing; all other bytes stay.
struct LinkCut {
    let source: SourceText
    let body: Range<Int>
    let firstLine: Int

    /// The edits, and how many links and pictures they take out.
    /// - Parameter goes: whether what a path means is going, as it stands in the link.
    func edits(where goes: (String) -> Bool) -> (edits: [TextEdit], links: Int) {
        let places = TextPlaces(source.bytes)
        var edits: [TextEdit] = []
        var links = 0
        var unread = DiagnosticReport()
        _ = MarkdownDocument.render(
            source, bytes: body, firstLine: firstLine, options: MarkdownOptions(),
            link: { destination in
                guard !destination.path.isEmpty, goes(destination.path) else { return .write("#") }
                links += 1
                let range = places.bytes(destination.range)
                switch destination.kind {
                case .image: edits.append(TextEdit(Self.wholeImage(range, in: source.bytes)))
                case .link: edits += Self.withoutAddress(range, in: source.bytes, label: destination.label)
                }
                return .write("#")
            }, reporting: &unread)
        return (edits + definitions(where: goes), links)
    }

    /// The brackets of a link and what follows its text.
    private static func withoutAddress(_ link: Range<Int>, in bytes: [UInt8], label: String) -> [TextEdit] {
        guard let end = closingBracket(of: link, in: bytes) else { return [TextEdit(link, label)] }
        let last = endOfAddress(after: end, in: bytes) ?? link.upperBound
        return [TextEdit(link.lowerBound..<link.lowerBound + 1), TextEdit(end..<last)]
    }

    private static func wholeImage(_ image: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard image.count > 1, let end = closingBracket(of: image.lowerBound + 1..<image.upperBound, in: bytes) else {
            return image
        }
        return image.lowerBound..<(endOfAddress(after: end, in: bytes) ?? image.upperBound)
    }

    /// Behind the parenthesis that closes an address and its title (CommonMark, 6.3); nil for a link by name. Where
    /// they run over lines that end in CRLF, the place that the parser gives is off.
    private static func endOfAddress(after bracket: Int, in bytes: [UInt8]) -> Int? {
        var index = bracket + 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
        var depth = 0
        var closing: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            let isAfterSpace = [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index - 1])
            if byte == UInt8(ascii: "\\") {
                index += 1
            } else if let mark = closing {
                if byte == mark { closing = nil }
            } else if byte == UInt8(ascii: "<"), isAfterSpace || bytes[index - 1] == UInt8(ascii: "(") {
                closing = UInt8(ascii: ">")
            } else if isAfterSpace, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                closing = byte
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
            index += 1
        }
        return nil
    }

    /// The bracket that closes a link's text. Those inside come in pairs, but for escaped ones and those in code and
    /// between `<` and `>` (CommonMark, 6.3).
    private static func closingBracket(of link: Range<Int>, in bytes: [UInt8]) -> Int? {
        guard let first = bytes[link].first, first == UInt8(ascii: "[") else { return nil }
        var depth = 0
        var index = link.lowerBound
        while index < link.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index }
            case UInt8(ascii: "`"):
                let fence = bytes[index..<link.upperBound].prefix { $0 == UInt8(ascii: "`") }
                index = end(ofCode: fence, in: bytes, before: link.upperBound) - 1
            case UInt8(ascii: "<"):
                let rest = bytes[index..<link.upperBound].prefix { $0 != UInt8(ascii: "\n") }
                if let end = rest.firstIndex(of: UInt8(ascii: ">")) { index = end }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Behind the backticks that close code; behind the opening ones when nothing does.
    private static func end(ofCode fence: ArraySlice<UInt8>, in bytes: [UInt8], before end: Int) -> Int {
        var index = fence.endIndex
        while index < end {
            let ticks = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }
            if ticks.count == fence.count { return ticks.endIndex }
            index += max(1, ticks.count)
        }
        return fence.endIndex
    }

    /// The lines that say where links by name lead: `[plan]: ../goals/plan.md`.
    private func definitions(where goes: (String) -> Bool) -> [TextEdit] {
        var edits: [TextEdit] = []
        var start = body.lowerBound
        while start < body.upperBound {
            let line = source.bytes[start..<body.upperBound].prefix { $0 != UInt8(ascii: "\n") }
            let next = min(line.endIndex + 1, body.upperBound)
            if let path = Self.pathDefined(in: line), goes(path) { edits.append(TextEdit(start..<next)) }
            start = next
        }
        return edits
    }

    private static func pathDefined(in line: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: line, as: UTF8.self).drop { " \t>".contains($0) }
        guard text.hasPrefix("["), let end = text.firstRange(of: "]:") else { return nil }
        let rest = text[end.upperBound...].drop { $0 == " " || $0 == "\t" }
        let isBracketed = rest.hasPrefix("<")
        let address = rest.dropFirst(isBracketed ? 1 : 0).prefix { isBracketed ? $0 != ">" : !$0.isWhitespace }
        return address.isEmpty ? nil : Destination.path(of: String(address))
    }
}
