import Testing

@testable import Preview

@Suite("A page that keeps itself fresh")
struct LivePageTests {
    private static func live(_ html: String, at edition: String? = nil) -> String {
        let page = LivePage(Array(html.utf8))
        return String(decoding: (edition.map(page.based) ?? page).live(at: 7), as: UTF8.self)
    }

    @Test("has the script and the style at the end of its head, and stays as it was otherwise")
    func added() throws {
        let page = Self.live("<!doctype html><head><title>T</title></head><body></head></body>")
        let added = try #require(page.firstRange(of: "<link rel=\"stylesheet\" href=\"/_preview/live.css\">\n<script"))
        #expect(page[..<added.lowerBound] == "<!doctype html><head><title>T</title>")
        #expect(page.contains("<script src=\"/_preview/live.js\" defer data-version=\"7\" data-tag=\""))
        #expect(page.hasSuffix("</script>\n</head><body></head></body>"))
    }

    @Test("has them without a head too", arguments: ["<body>x", "x", "", "<BODY>x</BODY>"])
    func headless(html: String) {
        #expect(Self.live(html).contains("/_preview/live.js"))
    }

    @Test("lets itself ask this server, and nothing more")
    func policy() {
        let head = "<meta http-equiv=\"Content-Security-Policy\" content=\""
        let page = Self.live(
            head + "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'\"></head>")
        #expect(
            page.hasPrefix(
                head + "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; "
                    + "connect-src 'self'\">"))
        let printed = Self.live(head + "default-src 'none'; style-src 'self'; connect-src 'none'\"></head>")
        #expect(
            printed.hasPrefix(
                head + "default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'self'\">"))
    }

    @Test("that is sent for any address has its links from the edition's home")
    func based() {
        let page = Self.live(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"base-uri 'none'\"></head>", at: "class-1")
        #expect(page.hasPrefix("<head><base href=\"/class-1/\"><meta"))
        #expect(page.contains("base-uri 'self'"))
    }

    @Test("has another tag only when what was built is another")
    func tag() {
        let page = LivePage(Array("a".utf8))
        #expect(page.tag == page.based(at: "staff").tag)
        #expect(page.tag != LivePage(Array("b".utf8)).tag)
    }

    @Test("is never made with HTML from a file, nor with code from a text")
    func script() {
        for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "document.write"] {
            #expect(!LiveScript.text.contains(word))
        }
    }
}
