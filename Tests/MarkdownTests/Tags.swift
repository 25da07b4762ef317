/// The first tag that does not close what was opened last, is none of ours, or is a link in a link; nil if there is none.
func fault(inTagsOf html: String) -> String? {
    let known: Set = [
        "p", "em", "strong", "del", "a", "code", "pre", "ul", "ol", "li", "blockquote", "table", "thead", "tbody",
        "tr", "th", "td", "div", "span", "figure",
        "figcaption", "h2", "h3", "h4", "h5", "h6",
    ]
    // A combining mark would make one character with the `>` before it.
    let html = String(decoding: html.utf8.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }, as: UTF8.self)
    var open: [Substring] = []
    for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let end = part.firstIndex(of: ">") else { return "open tag" }
        let tag = part[..<end]
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if tag.hasSuffix(" /") {
            if !["br", "hr", "img"].contains(name) { return String(tag) }
        } else if tag.hasPrefix("/") {
            if open.popLast() != name { return String(tag) }
        } else if known.contains(String(name)), !(name == "a" && open.contains("a")) {
            open.append(name)
        } else {
            return String(tag)
        }
    }
    return open.isEmpty ? nil : "unclosed \(open)"
}
