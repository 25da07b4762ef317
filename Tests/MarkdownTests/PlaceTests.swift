import Diagnostics
import Testing

@testable import Markdown

@Suite("Places in the file")
struct PlaceTests {
    @Test(
        "a link is where it stands, whatever stands before it",
        arguments: [
            ("a [b](c)", "1:3-1:9 c"), ("é😀 [b](c)", "1:4-1:10 c"), ("a\n   [b](c)", "2:4-2:10 c"),
            ("- a\n  [b](c)", "2:3-2:9 c"),
            ("- a\n[b](c)", "2:1-2:7 c"), ("> a\n> [b](c)", "2:3-2:9 c"), ("> a\n[b](c)", "2:1-2:7 c"),
            ("> - > a\n>   >   [b](c)", "2:9-2:15 c"), ("[b\nb](c)", "1:1-2:6 c"), ("[b](\n  c)", "1:1-2:5 c"),
            ("a\\\n[b](c)", "2:1-2:7 c"), ("a  \n[b](c)", "2:1-2:7 c"), ("a `b\nc` [b](c)", "2:4-2:10 c"),
            ("[x]: y\n[z]:\n/w\na\n[b](c)", "5:1-5:7 c"), ("[x]: y\n  [b](c)", "2:3-2:9 c"),
            ("# [b](c) #", "1:3-1:9 c"), ("a\n[b](c)\n===", "2:1-2:7 c"),
            ("[x]: y\na\n[b](c)\n---", "3:1-3:7 c"), ("a\r\n b\r\n [b](c)", "3:2-3:8 c"),
            ("a\n[b][l]\n\n[l]: c", "2:1-2:7 c"), ("**a [b](c)**", "1:5-1:11 c"),
            ("<b\nc> [b](c)", "2:4-2:10 c"), ("*a*&amp;\\* [b](c)", "1:12-1:18 c"), ("- a\n\n\t[b](c)", "3:2-3:8 c"),
            ("&#35; [b](c)", "1:7-1:13 c"),
            ("![a](<\nb>\n[b](c)", "3:1-3:7 c"),
        ])
    func links(body: String, place: String) {
        #expect(render(body).places == [place])
    }

    @Test("links after one that spans lines are still found")
    func following() {
        let rendering = render("> x [f](\n>   g\n>  \"t\n> u\") y [h](i) \\\n> [j\n> k][l] [m](n)\n\n[l]: o")
        #expect(rendering.places == ["1:5-4:6 g", "4:9-4:15 i", "5:3-6:8 o", "6:9-6:15 n"])
    }

    @Test("front matter, a byte order mark and other bytes are counted")
    func frontMatter() {
        let front = "---\ntitle: a\n---\n"
        let bytes = Array((front + "a\n ![](b)").utf8)
        #expect(render(bytes: bytes, skipping: front.utf8.count, firstLine: 4).faults == ["5:2-5:8 image-without-alt"])
        #expect(render(bytes: [0xEF, 0xBB, 0xBF] + Array("é [a](b)".utf8)).places == ["1:3-1:9 b"])
    }

    @Test("lone carriage returns end lines for CommonMark and not for editors")
    func carriageReturns() {
        #expect(render("a\r[b](c)\r\n[d](e)").places == ["1:3-1:9 c", "2:1-2:7 e"])
    }

    @Test("an address between < and > is found by its text")
    func autolinks() {
        let body = "a\n > b <x-y:z> <javascript:c>"
        #expect(render(body).faults == ["2:6-2:13 unsafe-link", "2:14-2:28 unsafe-link"])
        #expect(render("[x:y](x:y)").faults == ["1:1-1:11 unsafe-link"])
    }

    @Test("raw HTML is found")
    func rawHTML() {
        #expect(render("a\n  b <i>c</i>").faults == ["2:5-2:8 raw-html", "2:9-2:13 raw-html"])
        #expect(render("- a\n\n  <div>\n  x\n").faults == ["3:3-3:8 raw-html"])
    }

    @Test("a fault shows its line")
    func sourceLine() {
        let fault = render("a\r\nb ![](c)\r\nd").report.diagnostics.first
        #expect(fault?.sourceLine == "b ![](c)")
        #expect(fault?.path == "body.md")
    }

    @Test("a body inside a file ends where it ends, however wrong the range is")
    func ranges() {
        let text = Array("front [a](b) back".utf8)
        for range in [0..<5, 6..<12, 6..<900, 17..<17, 400..<500, -5..<3] {
            var report = DiagnosticReport()
            let document = MarkdownDocument.render(
                SourceText(path: "body.md", bytes: text), bytes: range, firstLine: 1, options: MarkdownOptions(),
                link: { _ in .textOnly }, reporting: &report)
            #expect(document.html.count <= text.count + 8)
        }
    }
}
