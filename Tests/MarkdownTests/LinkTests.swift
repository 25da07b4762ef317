import Diagnostics
import Testing

@testable import Markdown

@Suite("Links")
struct LinkTests {
    @Test("the caller sees the decoded path, the fragment, the words and the place")
    func destination() throws {
        let rendering = render("See [my *first* try](../a%20b.md#part%202 \"t\").", firstLine: 7)
        let destination = try #require(rendering.destinations.first)
        #expect(destination.kind == .link)
        #expect(destination.path == "../a b.md")
        #expect(destination.fragment == "part 2")
        #expect(destination.written == "../a%20b.md#part%202")
        #expect(destination.label == "my first try")
        #expect(rendering.places == ["7:5-7:47 ../a b.md"])
        let samePage = render("[a](#b%2) [c](d#)").destinations
        #expect(samePage.map(\.path) == ["", "d"])
        #expect(samePage.map(\.fragment) == ["b%2", ""])
    }

    @Test("an address that the caller gives is escaped")
    func written() {
        let html = render("[a](b)") { _ in .write("/x y/é&\"'<.html", attributes: " class=\"term\"") }.html
        #expect(html == "<p><a href=\"/x%20y/%C3%A9&amp;%22&#39;%3C.html\" class=\"term\">a</a></p>\n")
    }

    @Test("a slot is filled when the page is made")
    func slots() {
        let rendering = render("[a](b#c d) x [e](<f#g h> \"t\")") { destination in
            destination.path == "f" ? .slot(7, attributes: " data-x") : .textOnly
        }
        #expect(rendering.document.slots.map(\.token) == [7])
        #expect(rendering.html == "<p>[a](b#c d) x <a href=\"slot-7#g%20h\" title=\"t\" data-x>e</a></p>\n")
        var page = Array("<main>".utf8)
        rendering.document.write(into: &page) { "../\($0)?a&b" }
        #expect(String(decoding: page, as: UTF8.self).hasPrefix("<main><p>[a](b#c d) x <a href=\"../7?a&amp;b#g%20h\""))
    }

    @Test("a link that the caller does not want keeps its text")
    func textOnly() {
        #expect(render("a [*b*](c) d") { _ in .textOnly }.html == "<p>a <em>b</em> d</p>\n")
    }

    @Test(
        "links to elsewhere are kept without asking",
        arguments: ["http://a.b", "HTTPS://a.b", "mailto:a@b.c", "tel:+1-2", "//a.b/c"])
    func external(address: String) {
        let rendering = render("[x](\(address))")
        #expect(rendering.html == "<p><a href=\"\(address)\" rel=\"noopener\">x</a></p>\n")
        #expect(rendering.destinations.isEmpty && rendering.report.diagnostics.isEmpty)
    }

    @Test(
        "links that could do harm are left out, however they are written",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
            "<java&Tab;script:alert(1)>", "<java&NewLine;script:alert(1)>", "<&#1;javascript:alert(1)>",
            "< javascript:alert(1)>",
            "vbscript:x", "file:///etc/passwd", "data:text/html;base64,PHNjcmlwdD4=", "intent:x", "blob:x",
            "c:\\autoexec.bat", "x-apple.y+z:q",
        ])
    func unsafe(address: String) {
        let rendering = render("a [b *c*](\(address))")
        #expect(rendering.html == "<p>a b <em>c</em></p>\n")
        #expect(rendering.report.diagnostics.map(\.rule.id) == ["unsafe-link"])
        #expect(rendering.report.diagnostics.map(\.severity) == [.warning])
        #expect(rendering.destinations.isEmpty)
    }

    @Test(
        "a colon that names no scheme belongs to a path",
        arguments: ["a/b:c", "?a:b", "#a:b", "12:30", "./javascript:x", "é:b", ":x"])
    func colon(address: String) {
        #expect(render("[b](\(address))").destinations.count == 1)
    }

    @Test("a caller can't write an address that could do harm")
    func unsafeDecision() {
        #expect(render("[a](b)") { _ in .write("javascript:x") }.html == "<p>a</p>\n")
        #expect(render("[a](javascript%3Ax)") { .write($0.path) }.html == "<p>a</p>\n")
    }

    @Test("a link inside a link is its text")
    func nested() {
        #expect(html("[a <http://b.c> d](e)") == "<p><a href=\"e\">a http://b.c d</a></p>")
    }
}
