/// A page, read by a plain tokenizer: enough to see whether text broke out of its place.
struct HTMLPage {
    /// Tags that don't match, attributes without quotes, ids that stand twice.
    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []
    /// Values of `href` and `src`, references undone.
    private(set) var links: [String] = []
    /// `name` and its attributes, in the order of the page.
    private(set) var tags: [(name: String, attributes: [(name: String, value: String)])] = []
    /// What stands in `<script>` elements, as it is.
    private(set) var scripts: [String] = []
    /// All text between tags, references undone.
    private(set) var text = ""

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "wbr", "source"]

    init(_ html: String) {
        var open: [String] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            text += Self.plain(rest[..<start])
            rest = rest[rest.index(after: start)...]
            if rest.hasPrefix("!--") {
                guard let end = rest.firstRange(of: "-->") else {
                    faults.append("open comment")
                    return
                }
                rest = rest[end.upperBound...]
                continue
            }
            if rest.hasPrefix("!doctype") {
                rest = rest[(rest.firstIndex(of: ">") ?? rest.endIndex)...].dropFirst()
                continue
            }
            let isEnd = rest.first == "/"
            if isEnd { rest = rest.dropFirst() }
            let name = String(rest.prefix { $0.isLetter || $0.isNumber })
            guard !name.isEmpty else {
                faults.append("stray < before: \(rest.prefix(30))")
                continue
            }
            rest = rest[rest.index(rest.startIndex, offsetBy: name.count)...]
            let isClosed = readAttributes(of: name, &rest)
            if isEnd {
                tags.removeLast()
                if open.last == name { open.removeLast() } else { faults.append("</\(name)> in \(open.suffix(3))") }
            } else if !isClosed, !Self.void.contains(name) {
                open.append(name)
                if name == "script" {
                    let end = rest.firstRange(of: "</script")?.lowerBound ?? rest.endIndex
                    scripts.append(String(rest[..<end]))
                    rest = rest[end...]
                }
            }
        }
        text += Self.plain(rest)
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    /// Reads up to the `>`; says whether it was `/>`.
    private mutating func readAttributes(of tag: String, _ rest: inout Substring) -> Bool {
        var attributes: [(name: String, value: String)] = []
        defer { tags.append((tag, attributes)) }
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard let first = rest.first else {
                faults.append("open tag \(tag)")
                return false
            }
            if first == ">" {
                rest = rest.dropFirst()
                return false
            }
            if rest.hasPrefix("/>") {
                rest = rest.dropFirst(2)
                return true
            }
            let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-:".contains($0)) })
            guard !name.isEmpty else {
                faults.append("no attribute in <\(tag)>: \(rest.prefix(30))")
                rest = rest.dropFirst()
                continue
            }
            if attributes.contains(where: { $0.name == name }) { faults.append("\(name) twice in <\(tag)>") }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                attributes.append((name, ""))
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                faults.append("no quotes: \(name) in <\(tag)>")
                continue
            }
            let written = rest[rest.index(after: rest.startIndex)..<end]
            if written.contains("<") { faults.append("< in \(name) of <\(tag)>") }
            let value = Self.plain(written)
            attributes.append((name, value))
            if name == "href" || name == "src" { links.append(value) }
            if name == "id", !ids.insert(value).inserted { faults.append("id \(value) twice") }
            rest = rest[rest.index(after: end)...]
        }
    }

    /// Text with its references undone. A bare `&` is left to be seen.
    private static func plain(_ text: some StringProtocol) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
