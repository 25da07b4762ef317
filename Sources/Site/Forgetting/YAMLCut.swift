import Diagnostics
import YAML

/// Takes values out of a YAML text, with the commas, hyphens, keys and lines that are only there for them. A list that
/// nothing is left of becomes `[]`.
struct YAMLCut {
    /// Values that go, by where they stand.
    var values: Set<SourceRange> = []
    /// Texts whose whole entry of a list goes: the `file` of an attachment.
    var entries: Set<SourceRange> = []

    let places: TextPlaces
    private let root: Node

    init(_ root: Node, in places: TextPlaces) {
        self.root = root
        self.places = places
    }

    var isEmpty: Bool { values.isEmpty && entries.isEmpty }

    func edits() -> [TextEdit] { isEmpty ? [] : edits(of: root, below: nil) }

    /// - Parameter key: where the key of this value ends.
    private func edits(of node: Node, below key: SourcePosition?) -> [TextEdit] {
        switch node.content {
        case .scalar: []
        case .sequence(let items):
            edits(of: items, in: node, below: key)
                + items.filter { !goes($0) }.flatMap { edits(of: $0, below: nil) }
        case .mapping(let entries):
            edits(of: entries, in: node)
                + entries.filter { !values.contains($0.value.range) }
                .flatMap { edits(of: $0.value, below: $0.key.range.end) }
        }
    }

    private func goes(_ item: Node) -> Bool {
        if values.contains(item.range) { return true }
        guard case .mapping(let entries) = item.content else { return false }
        return entries.contains { self.entries.contains($0.value.range) }
    }

    // MARK: - Lists

    private func edits(of items: [Node], in list: Node, below key: SourcePosition?) -> [TextEdit] {
        let gone = items.map(goes)
        guard gone.contains(true) else { return [] }
        let range = places.bytes(list.range)
        if places.bytes[range].first == UInt8(ascii: "[") {
            if !gone.contains(false) { return [TextEdit(range, "[]")] }
            return FlowCut(places: places, parts: items.map { places.bytes($0.range) }, gone: gone).edits()
        }
        var edits = zip(items, gone).filter(\.1).compactMap { item, _ in
            dash(before: item).map { TextEdit(places.lineStart($0)..<end(ofLines: item.range)) }
        }
        if !gone.contains(false), let colon = key.map(places.offset).flatMap(colon) {
            edits.append(TextEdit(colon + 1..<colon + 1, " []"))
        }
        return edits
    }

    /// The hyphen that an item of a block list follows; nil when another stands before it on its line.
    private func dash(before item: Node) -> Int? {
        let start = places.offset(item.range.start)
        var line = places.lineStart(start)
        var end = start
        while true {
            let text = places.bytes[line..<end]
            let first = text.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            if let first, places.bytes[first] == UInt8(ascii: "-") {
                let rest = places.bytes[(first + 1)..<end].prefix { $0 != UInt8(ascii: "#") }
                return rest.allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) } ? first : nil
            }
            // Between the two there may be comments and empty lines.
            let isPassed = first.map { places.bytes[$0] == UInt8(ascii: "#") || places.bytes[$0] == 0x0D } ?? true
            guard isPassed, line > 0 else { return nil }
            end = line - 1
            line = places.lineStart(end)
        }
    }

    private func colon(after offset: Int) -> Int? {
        var offset = offset
        while offset < places.bytes.count, [0x20, 0x09].contains(places.bytes[offset]) { offset += 1 }
        return offset < places.bytes.count && places.bytes[offset] == UInt8(ascii: ":") ? offset : nil
    }

    /// Where the line after a value's last begins. A block of text ends there itself.
    private func end(ofLines range: SourceRange) -> Int {
        let end = places.offset(range.end)
        return range.end.column == 1 && range.end.line > range.start.line ? end : places.nextLine(end)
    }

    // MARK: - Mappings

    private func edits(of entries: [Entry], in mapping: Node) -> [TextEdit] {
        let gone = entries.map { values.contains($0.value.range) }
        guard gone.contains(true) else { return [] }
        if places.bytes[places.bytes(mapping.range)].first == UInt8(ascii: "{") {
            let parts = entries.map { places.offset($0.key.range.start)..<places.offset($0.value.range.end) }
            return FlowCut(places: places, parts: parts, gone: gone).edits()
        }
        return entries.indices.filter { gone[$0] }.map { index in
            let start = places.offset(entries[index].key.range.start)
            let end = end(ofLines: SourceRange(entries[index].key.range.start, entries[index].value.range.end))
            if places.isFirst(start) { return TextEdit(places.lineStart(start)..<end) }
            // Behind the hyphen of a list the next key takes its place.
            let next = index + 1 < entries.count ? places.offset(entries[index + 1].key.range.start) : end
            return TextEdit(start..<next)
        }
    }
}

/// Takes parts out of what stands between brackets, with their commas.
private struct FlowCut {
    let places: TextPlaces
    /// All parts in order, as bytes.
    let parts: [Range<Int>]
    let gone: [Bool]

    func edits() -> [TextEdit] {
        var edits: [TextEdit] = []
        var stays = false
        for index in parts.indices {
            guard gone[index] else {
                stays = true
                continue
            }
            if let lines = ownLines(index) {
                edits.append(TextEdit(lines))
            } else if stays {
                edits.append(TextEdit(parts[index - 1].upperBound..<parts[index].upperBound))
            } else {
                let end = index + 1 < parts.count ? parts[index + 1].lowerBound : parts[index].upperBound
                edits.append(TextEdit(parts[index].lowerBound..<end))
            }
        }
        return edits
    }

    /// The lines of a part that shares them with no other, its comma and comment included. A comma that is left before
    /// the closing bracket is good YAML.
    private func ownLines(_ index: Int) -> Range<Int>? {
        let part = parts[index]
        guard places.isFirst(part.lowerBound) else { return nil }
        var end = part.upperBound
        let bytes = places.bytes
        func skipSpaces() { while end < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[end]) { end += 1 } }
        skipSpaces()
        let hasComma = end < bytes.count && bytes[end] == UInt8(ascii: ",")
        guard hasComma || index == parts.count - 1 else { return nil }
        if hasComma { end += 1 }
        skipSpaces()
        guard end < bytes.count, [UInt8(ascii: "\n"), UInt8(ascii: "#")].contains(bytes[end]) else { return nil }
        return places.lineStart(part.lowerBound)..<places.nextLine(end)
    }
}
