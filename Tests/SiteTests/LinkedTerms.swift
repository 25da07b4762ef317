/// The links to terms on a page, and the definitions that lie ready for them.
struct LinkedTerms {
    struct Link {
        /// The `id` of the definition that describes it.
        let card: String
        let address: String
        let text: String
        /// The elements around it, the outermost first.
        let around: [String]
    }

    private(set) var links: [Link] = []
    /// The `id`s of the definitions, in the order of the page.
    private(set) var cards: [String] = []
    /// What lies in the box of the definitions.
    private(set) var box = ""

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "wbr", "source"]

    init(_ html: String) {
        var open: [String] = []
        for part in html.split(separator: "<").dropFirst() {
            guard let end = part.firstIndex(of: ">") else { continue }
            let tag = part[..<end]
            let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
            if tag.hasPrefix("/") {
                if let place = open.lastIndex(of: name) { open.removeSubrange(place...) }
                continue
            }
            if name == "a", tag.contains(" class=\"term\"") {
                links.append(
                    Link(
                        card: Self.value(of: "aria-describedby", in: tag), address: Self.value(of: "href", in: tag),
                        text: String(part[part.index(after: end)...]), around: open))
            }
            if !tag.hasSuffix("/"), !tag.hasPrefix("!"), !Self.void.contains(name) { open.append(name) }
        }
        if let start = html.firstRange(of: "<div class=\"term-cards\">"),
            let end = html[start.upperBound...].firstRange(of: "</main>")
        {
            box = String(html[start.upperBound..<end.lowerBound])
            cards = box.split(separator: "<p id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
    }

    private static func value(of attribute: String, in tag: Substring) -> String {
        guard let start = tag.firstRange(of: attribute + "=\"") else { return "" }
        return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    var texts: Set<String> { Set(links.map(\.text)) }
}
