import Diagnostics
import Testing

@testable import Markdown

@Suite("Links to what a reader may not open")
struct LeftOutLinkTests {
    /// Every destination is a slot; those whose path begins with `private` are left out.
    func written(_ markdown: String) -> String {
        let source = SourceText(path: "a.md", markdown)
        var paths: [String] = []
        var report = DiagnosticReport()
        let document = MarkdownDocument.render(
            source, bytes: 0..<source.bytes.count, firstLine: 1, options: MarkdownOptions(),
            link: { destination in
                paths.append(destination.path)
                return .slot(paths.count - 1, attributes: destination.kind == .image ? " width=\"3\"" : "")
            }, reporting: &report)
        var page: [UInt8] = []
        document.write(into: &page) { paths[$0].hasPrefix("private") ? nil : paths[$0] }
        return String(decoding: page, as: UTF8.self)
    }

    @Test("a link is only its text, with its emphasis")
    func link() {
        #expect(written("a [my *first* try](private.md \"t > x\") b") == "<p>a my <em>first</em> try b</p>\n")
        #expect(
            written("[a](private1.md) [b](open.md#x) [c](private2.md#y)") == "<p>a <a href=\"open.md#x\">b</a> c</p>\n")
    }

    @Test("a picture is only its description")
    func picture() {
        #expect(written("![a <b> \\\" c](private.png)") == "<p>a &lt;b&gt; &quot; c</p>\n")
    }

    @Test("a picture in a link: each by itself")
    func pictureInLink() {
        let image = "<img src=\"open.png\" alt=\"p\" width=\"3\" loading=\"lazy\" decoding=\"async\" />"
        #expect(written("[![p](open.png) x](private.md) y") == "<p>\(image) x y</p>\n")
        #expect(written("[![p](private.png) x](open.md) y") == "<p><a href=\"open.md\">p x</a> y</p>\n")
        #expect(written("[![p](private.png) x](private.md) y") == "<p>p x y</p>\n")
    }
}
