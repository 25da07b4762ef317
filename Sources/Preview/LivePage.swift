import Bytes

/// A page as the preview sends it: with a script that keeps it fresh. What `build` writes has nothing of this.
struct LivePage {
    /// As it was built.
    private let built: [UInt8]
    /// The edition whose home the page's links begin at; nil when they begin at the page.
    private var base: String?

    init(_ built: [UInt8]) { self.built = built }

    /// The page that stands there until there is a site.
    static let waiting = LivePage(
        Array(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Preview</title>
            </head>
            <body>
            <main>
            <h1>The site can’t be built yet</h1>
            <p>Mend what is wrong with the content. The site then shows here.</p>
            </main>
            </body>
            </html>

            """.utf8))

    /// For a page that is sent for any address, as `404.html` is.
    func based(at edition: String) -> LivePage {
        var page = self
        page.base = edition
        return page
    }

    /// Tells this page from what it was and will be, as an HTTP header does; without what the preview adds.
    var tag: String { "\"\(String(built.contentHash, radix: 36))\"" }

    /// The page with script and style before the end of its head, which its own policy lets in.
    /// - Parameter version: of the state that the page shows.
    func live(at version: Int) -> [UInt8] {
        var page = built
        if let policy = page.policy { page.replaceSubrange(policy, with: widened(Array(page[policy]))) }
        if let base, let start = page.end(of: "<head>", from: 0) {
            page.insert(contentsOf: "<base href=\"/\(base.percentEncoded)/\">".utf8, at: start)
        }
        let parts = """
            <link rel="stylesheet" href="/_preview/live.css">
            <script src="/_preview/live.js" defer data-version="\(version)" data-tag="\(tag.dropFirst().dropLast())"></script>

            """
        let place = page.start(of: "</head>", from: 0) ?? page.start(of: "<body", from: 0) ?? page.count
        page.insert(contentsOf: parts.utf8, at: place)
        return page
    }

    /// A content security policy that lets the page load the script and the style, and the script ask the server.
    private func widened(_ policy: [UInt8]) -> [UInt8] {
        var directives = String(decoding: policy, as: UTF8.self).split(separator: ";").map { directive in
            directive.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        for name in ["connect-src", "script-src", "style-src"] {
            if let place = directives.firstIndex(where: { $0.first == name }) {
                directives[place].removeAll { $0 == "'none'" }
                if !directives[place].contains("'self'") { directives[place].append("'self'") }
            } else {
                directives.append([name, "'self'"])
            }
        }
        if base != nil {
            directives.removeAll { $0.first == "base-uri" }
            directives.append(["base-uri", "'self'"])
        }
        return Array(directives.map { $0.joined(separator: " ") }.joined(separator: "; ").utf8)
    }
}

extension [UInt8] {
    /// Where the text of the page's policy stands, as datawall's own templates write it.
    fileprivate var policy: Range<Int>? {
        guard let start = end(of: "http-equiv=\"content-security-policy\" content=\"", from: 0),
            let end = self[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return start..<end
    }

    fileprivate func end(of tag: StaticString, from place: Int) -> Int? {
        start(of: tag, from: place).map { $0 + tag.utf8CodeUnitCount }
    }

    /// Where this text begins for the first time. Capitals or not is the same.
    /// - Parameter tag: in small letters.
    fileprivate func start(of tag: StaticString, from place: Int) -> Int? {
        let wanted = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
        return withUnsafeBufferPointer { bytes in
            guard bytes.count >= wanted.count else { return nil }
            for start in place...(bytes.count - wanted.count) where bytes[start] | 0x20 == wanted[0] | 0x20 {
                let found = (1..<wanted.count).allSatisfy { offset in
                    let byte = bytes[start + offset]
                    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    return (isCapital ? byte | 0x20 : byte) == wanted[offset]
                }
                if found { return start }
            }
            return nil
        }
    }
}
