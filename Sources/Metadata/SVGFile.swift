/// SVG (W3C SVG 2): an XML text, read tag by tag and written anew.
///
/// Shapes, texts, titles and styles stay. Comments, instructions, doctypes, `<metadata>`, and what drawing programs
/// note for themselves in namespaces of their own go. A script, or what would be fetched from elsewhere, is refused.
struct SVGFile {
    private static let namespace = "http://www.w3.org/2000/svg"
    private static let xlink = "http://www.w3.org/1999/xlink"

    private var output: [UInt8] = []
    private var removed: [String] = []
    /// The elements that are open: their names, and what prefixes mean in them.
    private var open: [(name: String, prefixes: [String: String])] = []
    /// How many of the open elements are at the outside of what goes: all within goes, too.
    private var droppedAt: Int?
    private var isDone = false

    /// Whether a text is an SVG picture: its first tag says so.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { !" \t\r\n".utf8.contains($0) }),
            first == UInt8(ascii: "<") || first == 0xEF
        else { return false }
        var tokens = XMLTokens(bytes)
        while let token = try? tokens.next() {
            if case .start(let name, _, _) = token { return name == "svg" || name.hasSuffix(":svg") }
            if case .text(let text) = token, !text.allSatisfy(\.isWhitespace) { return false }
        }
        return false
    }

    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw damaged("is not in UTF-8")
        }
        var file = SVGFile()
        var tokens = XMLTokens(bytes)
        do throws(XMLFault) {
            while let token = try tokens.next() { try file.add(token) }
        } catch {
            throw error.what.hasPrefix(unsafeMark)
                ? .unsafe(format: "SVG", what: String(error.what.dropFirst(unsafeMark.count))) : damaged(error.what)
        }
        guard file.isDone else { throw damaged("breaks off before its end") }
        file.output.append(UInt8(ascii: "\n"))
        return CleanFile(bytes: file.output, removed: file.removed)
    }

    private mutating func add(_ token: XMLToken) throws(XMLFault) {
        switch token {
        case .comment: removed.note("comment")
        case .doctype: removed.note("doctype")
        case .instruction(let text):
            if text.hasPrefix("xml-stylesheet") { throw Self.unsafe("takes its looks from another file") }
            let encoding = text.lowercased().split(separator: "encoding").dropFirst().first
            if text.hasPrefix("xml "), let encoding, !encoding.contains("utf-8"), !encoding.contains("ascii") {
                throw XMLFault(what: "is not in UTF-8")
            }
            if !text.hasPrefix("xml ") { removed.note("instruction") }
        case .text(let text):
            if open.isEmpty {
                guard text.allSatisfy(\.isWhitespace) else { throw XMLFault(what: "has text outside the picture") }
            } else if droppedAt == nil {
                try write(text: text)
            }
        case .verbatim(let text):
            guard !open.isEmpty else { throw XMLFault(what: "has text outside the picture") }
            if droppedAt == nil {
                try write(
                    text: text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;"))
            }
        case .start(let name, let attributes, let isEmpty): try start(name, attributes, isEmpty)
        case .end(let name): try end(name)
        }
    }

    private mutating func write(text: String) throws(XMLFault) {
        guard let resolved = text.resolvingReferences else { throw XMLFault(what: Self.entities) }
        guard let element = open.last?.name, Self.localName(element) == "style" else {
            output += text.utf8
            return
        }
        let style = Self.withoutComments(resolved)
        if style != resolved { removed.note("comment") }
        if let what = StyleCheck.fault(in: style) { throw Self.unsafe(what) }
        output += style.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").utf8
    }

    private mutating func end(_ name: String) throws(XMLFault) {
        guard let last = open.popLast(), last.name == name else {
            throw XMLFault(what: "has a `</\(name)>` that closes nothing")
        }
        if let outside = droppedAt {
            if open.count == outside { droppedAt = nil }
        } else {
            output += "</\(name)>".utf8
        }
        isDone = open.isEmpty
    }

    private mutating func start(_ name: String, _ attributes: [XMLAttribute], _ isEmpty: Bool) throws(XMLFault) {
        guard !isDone else { throw XMLFault(what: "goes on behind the picture") }
        var prefixes = open.last?.prefixes ?? [:]
        for attribute in attributes {
            let isDefault = attribute.name == "xmlns"
            guard isDefault || attribute.name.hasPrefix("xmlns:") else { continue }
            prefixes[isDefault ? "" : String(attribute.name.dropFirst(6))] = attribute.value.resolvingReferences ?? ""
        }
        let isRoot = open.isEmpty
        let isForeign = prefixes[Self.prefix(name)] != Self.namespace
        if isRoot, isForeign || Self.localName(name) != "svg" {
            throw XMLFault(what: "has no `<svg xmlns=\"\(Self.namespace)\">` around it")
        }
        if !isEmpty { open.append((name, prefixes)) } else if isRoot { isDone = true }
        guard droppedAt == nil else { return }
        let local = Self.localName(name)
        if isForeign || local == "metadata" {
            removed.note(isForeign ? "notes of a drawing program" : "metadata")
            if !isEmpty { droppedAt = open.count - 1 }
            return
        }
        if ["script", "handler", "listener", "foreignObject", "iframe", "embed", "object"].contains(local) {
            throw Self.unsafe(local == "script" ? "holds a script" : "holds a `\(local)`")
        }
        output += "<\(name)".utf8
        for attribute in attributes { try write(attribute, of: local, prefixes) }
        output += (isEmpty ? "/>" : ">").utf8
    }

    private mutating func write(
        _ attribute: XMLAttribute, of element: String, _ prefixes: [String: String]
    ) throws(XMLFault) {
        let (name, prefix) = (attribute.name, Self.prefix(attribute.name))
        let local = Self.localName(name)
        if name == "xmlns" || prefix == "xmlns" {
            let value = attribute.value.resolvingReferences
            guard value == Self.namespace || value == Self.xlink else { return }
            output += " \(name)=\"\(value ?? "")\"".utf8
            return
        }
        let isLink = local == "href" && (prefix.isEmpty || prefixes[prefix] == Self.xlink)
        guard isLink || prefix.isEmpty || name == "xml:space" || name == "xml:lang", !name.hasPrefix("data-") else {
            removed.note("notes of a drawing program")
            return
        }
        guard let value = attribute.value.resolvingReferences else { throw XMLFault(what: Self.entities) }
        var written = attribute.value.replacing("\"", with: "&quot;")
        if name.lowercased().hasPrefix("on") { throw Self.unsafe("holds a script in `\(name)`") }
        if local == "attributeName", value.lowercased().hasPrefix("on") || value.hasSuffix("href") {
            throw Self.unsafe("changes `\(value)` while it is looked at")
        }
        if isLink {
            written = try link(value, of: element) ?? written
        } else if name == "style" {
            let style = Self.withoutComments(value)
            if style != value {
                removed.note("comment")
                written = style.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
                    .replacing("<", with: "&lt;")
            }
            if let what = StyleCheck.fault(in: style) { throw Self.unsafe(what) }
        } else if let what = StyleCheck.fault(ofValue: value) {
            throw Self.unsafe(what)
        }
        output += " \(name)=\"\(written)\"".utf8
    }

    /// What a link is written as; nil for as it is. A picture in it is cleaned like one beside it.
    private mutating func link(_ value: String, of element: String) throws(XMLFault) -> String? {
        let target = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 }))
        if target.isEmpty || target.hasPrefix("#") { return nil }
        let lower = target.prefix(30).lowercased()
        if element == "a", ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix) { return nil }
        guard lower.hasPrefix("data:image/"), let comma = target.firstIndex(of: ","),
            target[..<comma].lowercased().hasSuffix(";base64"),
            let picture = Base64.decoded(target[target.index(after: comma)...])
        else { throw Self.unsafe("refers to `\(value.prefix(60))`, which lies outside of it") }
        do throws(CleaningRefusal) {
            let format = try FileFormat(of: picture, named: "")
            guard [.jpeg, .png, .gif, .webp].contains(format) else { throw .unsafe(format: "SVG", what: "") }
            let clean = try CleanFile.of(picture, named: "")
            for word in clean.removed { removed.note(word) }
            return "data:image/\(format.rawValue.lowercased());base64,\(Base64.encoded(clean.bytes))"
        } catch {
            throw Self.unsafe("holds a picture that is damaged, or none that datawall knows")
        }
    }

    private static func prefix(_ name: String) -> String { name.firstIndex(of: ":").map { String(name[..<$0]) } ?? "" }
    private static func localName(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static func withoutComments(_ style: String) -> String {
        var result = ""
        var rest = style[...]
        while let start = rest.firstRange(of: "/*") {
            result += rest[..<start.lowerBound] + " "
            rest = rest[start.upperBound...]
            rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
        }
        return result + rest
    }

    private static let entities = "uses words that only its doctype explains; save it as plain SVG"
    private static let unsafeMark = "\0"
    private static func unsafe(_ what: String) -> XMLFault { XMLFault(what: unsafeMark + what) }
    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "SVG", what: what) }
}
