/// Finds the tags of a template, one after the other. What stands between them is text.
struct TagReader {
    private let bytes: [UInt8]
    private var opener: [UInt8] = Array("{{".utf8)
    private var closer: [UInt8] = Array("}}".utf8)
    private var cursor = 0
    /// What was wrong on the way to the tag that `next` returned.
    private(set) var faults: [(fault: TemplateFault, range: Range<Int>)] = []
    /// A file with so many broken tags is no template: reading on would cost more than it tells.
    static let faultLimit = 100

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag, or nil when there is none. A broken tag is noted in `faults` and skipped.
    mutating func next() -> Tag? {
        while faults.count < Self.faultLimit, let start = find(opener, from: cursor) {
            let inside = start + opener.count
            cursor = inside
            if let tag = tag(openedAt: start, inside: inside) { return tag }
        }
        return nil
    }

    private mutating func tag(openedAt start: Int, inside: Int) -> Tag? {
        // Nothing can follow a tag without an end.
        guard let end = find(closer, from: inside) else {
            faults.append((.unclosedTag, start..<inside))
            cursor = bytes.count
            return nil
        }
        let sign = skipSpace(from: inside)
        switch bytes[sign] {
        case UInt8(ascii: "!"):
            cursor = end + closer.count
            return Tag(kind: .comment, name: Name(text: "", range: sign..<sign), range: start..<cursor)
        case UInt8(ascii: "="): return delimiters(openedAt: start, sign: sign)
        case UInt8(ascii: "{"):
            return named(.rawVariable, from: sign + 1, openedAt: start, closer: [UInt8(ascii: "}")] + closer)
        case UInt8(ascii: "&"): return named(.rawVariable, from: sign + 1, openedAt: start, closer: closer)
        case UInt8(ascii: "#"): return named(.section, from: sign + 1, openedAt: start, closer: closer)
        case UInt8(ascii: "^"): return named(.inverted, from: sign + 1, openedAt: start, closer: closer)
        case UInt8(ascii: "/"): return named(.close, from: sign + 1, openedAt: start, closer: closer)
        case UInt8(ascii: ">"): return named(.partial, from: sign + 1, openedAt: start, closer: closer)
        case UInt8(ascii: "<"): return named(.parent, from: sign + 1, openedAt: start, closer: closer)
        case UInt8(ascii: "$"): return named(.block, from: sign + 1, openedAt: start, closer: closer)
        default: return named(.variable, from: sign, openedAt: start, closer: closer)
        }
    }

    private mutating func named(_ kind: Tag.Kind, from: Int, openedAt start: Int, closer: [UInt8]) -> Tag? {
        let inside = start + opener.count
        guard let end = find(closer, from: from), !spansTags(from..<end) else {
            faults.append((.unclosedTag, start..<inside))
            return nil
        }
        cursor = end + closer.count
        var first = skipSpace(from: from)
        var isDynamic = false
        if kind == .partial || kind == .parent, first < end, bytes[first] == UInt8(ascii: "*") {
            isDynamic = true
            first = skipSpace(from: first + 1)
        }
        var last = end
        while last > first, isSpace(bytes[last - 1]) { last -= 1 }
        guard first < last else {
            faults.append((.tagWithoutName, start..<cursor))
            return nil
        }
        let name = Name(text: String(decoding: bytes[first..<last], as: UTF8.self), range: first..<last)
        return Tag(kind: kind, name: name, range: start..<cursor, isDynamic: isDynamic)
    }

    /// `{{=<% %>=}}`: other delimiters up to the end of the file.
    private mutating func delimiters(openedAt start: Int, sign: Int) -> Tag? {
        let inside = start + opener.count
        cursor = inside
        guard let end = find([UInt8(ascii: "=")] + closer, from: sign + 1) else {
            faults.append((.delimiters, start..<inside))
            return nil
        }
        let range = start..<end + 1 + closer.count
        cursor = range.upperBound
        let words = bytes[sign + 1..<end].split(whereSeparator: isSpace)
        guard words.count == 2, !words[0].contains(UInt8(ascii: "=")), !words[1].contains(UInt8(ascii: "=")) else {
            faults.append((.delimiters, range))
            return nil
        }
        opener = Array(words[0])
        closer = Array(words[1])
        return Tag(kind: .delimiters, name: Name(text: "", range: sign..<sign), range: range)
    }

    /// A name that goes over a line or into the next tag is a tag that was never closed.
    private func spansTags(_ range: Range<Int>) -> Bool {
        let first = skipSpace(from: range.lowerBound)
        guard first < range.upperBound else { return false }
        var last = range.upperBound
        while last > first, isSpace(bytes[last - 1]) { last -= 1 }
        if bytes[first..<last].contains(UInt8(ascii: "\n")) { return true }
        return find(opener, from: first, to: last) != nil
    }

    private func skipSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// Where `needle` stands next. O(distance).
    private func find(_ needle: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
        guard let first = needle.first else { return nil }
        return bytes.withUnsafeBufferPointer { bytes -> Int? in
            var index = start
            let last = (end ?? bytes.count) - needle.count
            while index <= last {
                if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) { return index }
                index += 1
            }
            return nil
        }
    }
}
