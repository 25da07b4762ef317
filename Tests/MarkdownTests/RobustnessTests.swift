import Testing

@testable import Markdown

@Suite("Robustness")
struct RobustnessTests {
    @Test("what is nested too deep is reported once and shown as plain paragraphs")
    func depth() {
        let rendering = render("a\n\n" + String(repeating: "> ", count: 150) + "deep *text*\n\nb")
        #expect(rendering.faults == ["3:201-3:202 markdown-too-deep"])
        #expect(rendering.html.contains("<p>deep text</p>"))
        #expect(rendering.html.split(separator: "<blockquote>").count == 101)
        #expect(rendering.html.split(separator: "</blockquote>").count == 101)
        #expect(rendering.html.hasSuffix("<p>b</p>\n"))
        #expect(render(String(repeating: "> ", count: 100) + "a").report.diagnostics.isEmpty)
    }

    @Test("a body that is too long is refused")
    func length() {
        let rendering = render(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: MarkdownDocument.longestBody + 1))
        #expect(rendering.faults == ["1:1-1:1 markdown-too-long"])
        #expect(rendering.document.isEmpty)
    }

    @Test("one rule has at most 100 faults in a body, and hides no other")
    func faultLimit() {
        let report = render(String(repeating: "[a](x:y) ", count: 500) + "![](b)").report
        #expect(report.diagnostics.count { $0.rule == .unsafeLink } == 100)
        #expect(report.hasErrors)
    }

    @Test("bytes that are no text and NUL come out as replacement characters")
    func badBytes() {
        let rendering = render(bytes: [0x61, 0x00, 0xFF, 0xC3, 0x20] + Array("[b](c)\u{0}".utf8) + [0xE2, 0x80])
        #expect(rendering.html.hasPrefix("<p>a\u{FFFD}"))
        #expect(String(validating: rendering.document.html, as: UTF8.self) != nil)
        #expect(rendering.destinations.count == 1)
    }

    /// Inputs that make a careless parser slow or deep. Each must be done in well under a second even in a debug
    /// build; the limit is wide, since tests share the machine.
    @Test(
        "hostile input is done in linear time",
        arguments: [
            (">", 10_000), ("[", 50_000), ("*", 50_000), ("*a **a ", 5_000), ("a**b", 20_000), ("`a``", 20_000),
            ("- ", 10_000), ("![", 20_000),
            ("[a](", 20_000), ("[a](b) ", 20_000), ("![](b) ", 20_000), ("<b>", 20_000), ("'a ", 20_000),
            ("\"", 20_000), ("~~a ", 20_000),
            ("~~a~~ ", 20_000), ("*~~a ", 10_000), ("| ", 50_000), ("|\n", 50_000), ("|a|\n|-|\n", 10_000),
            ("# a\n", 10_000), ("\\* &amp;", 20_000),
            ("[a](\nb) ", 10_000), ("a\\\n", 20_000), ("[a]: b\n", 10_000), ("- [ ] a\n", 10_000), ("\r", 50_000),
            ("\u{0}", 50_000), ("<!-- ", 20_000),
        ])
    func hostile(piece: String, count: Int) {
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = render(String(repeating: piece, count: count) + "a").html
            _ = render("| a |\n| - |\n" + String(repeating: piece, count: count)).html
        }
        #expect(time < .seconds(20))
    }
}
