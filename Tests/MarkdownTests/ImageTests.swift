import Testing

@testable import Markdown

@Suite("Images")
struct ImageTests {
    @Test("an image loads late and has the attributes that the caller gives")
    func image() {
        let rendering = render("a ![my \"*line*\"](line.jpg \"t\")") { _ in
            .slot(1, attributes: " width=\"9\" height=\"6\"")
        }
        #expect(
            rendering.html
                == "<p>a <img src=\"slot-1\" alt=\"my “line”\" title=\"t\" width=\"9\" height=\"6\" loading=\"lazy\" decoding=\"async\" /></p>\n"
        )
        #expect(rendering.destinations.map(\.kind) == [.image])
        #expect(rendering.destinations.map(\.label) == ["my \"line\""])
    }

    @Test("an image alone in its paragraph with a title is a figure")
    func figure() {
        #expect(
            html("![a](b.jpg \"It's *mine*\")") == """
                <figure>
                <img src="b.jpg" alt="a" loading="lazy" decoding="async" />
                <figcaption>It’s *mine*</figcaption>
                </figure>
                """)
        #expect(render("![a](b.jpg \"t\")") { _ in .textOnly }.html == "<p>a</p>\n")
        #expect(html("![a](b.jpg)").hasPrefix("<p><img"))
        #expect(html("x ![a](b.jpg \"t\")").hasPrefix("<p>x <img"))
    }

    @Test(
        "an image from elsewhere is refused: its words stay", arguments: ["http://a.b/c.png", "HTTPS://a.b", "//a.b/c"])
    func external(address: String) {
        let rendering = render("x ![a](\(address))", firstLine: 3)
        #expect(rendering.html == "<p>x a</p>\n")
        #expect(rendering.faults == ["3:3-3:\(9 + address.count) external-image"])
        #expect(rendering.report.hasErrors)
    }

    @Test("an image needs words", arguments: ["![](a.jpg)", "![ ](a.jpg)", "![\t](a.jpg)"])
    func alternative(body: String) {
        let rendering = render(body)
        #expect(rendering.report.diagnostics.map(\.rule.id) == ["image-without-alt"])
        #expect(rendering.report.hasErrors)
        #expect(rendering.report.diagnostics.first?.suggestion?.isEmpty == false)
    }

    @Test("an image in a link is both; an image in an image is words")
    func nested() {
        let rendering = render("[![a](b)](c) ![d ![e](f) [g](h)](i)")
        #expect(rendering.destinations.map(\.path) == ["c", "b", "i"])
        #expect(rendering.html.contains("<a href=\"c\"><img src=\"b\" alt=\"a\""))
        #expect(rendering.html.contains("alt=\"d e g\""))
    }
}
