import Diagnostics
import Testing

@testable import Markdown

@Suite("Raw HTML")
struct RawHTMLTests {
    @Test("raw HTML is shown as text, and reported")
    func text() {
        #expect(html("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>")
        #expect(
            html("<script>\nalert('x')\n</script>")
                == "<p class=\"raw\">&lt;script&gt;\nalert(&#39;x&#39;)\n&lt;/script&gt;</p>")
        let report = render("<div onclick=\"x\">\n\n*a*\n\n</div>").report
        #expect(report.diagnostics.map(\.message).first == "`<div onclick=\"x\">` is HTML, which is shown as text")
        #expect(!report.hasErrors)
    }

    @Test("comments are left out, what stands beside them is not")
    func comments() {
        #expect(html("a <!-- b --> c") == "<p>a  c</p>")
        #expect(html("<!-- a\n\nb --> <i>c</i>") == "<p class=\"raw\">&lt;i&gt;c&lt;/i&gt;</p>")
        #expect(html("<!-- a") == "<p class=\"raw\">&lt;!-- a</p>")
        #expect(html("<!-->\nx") == "<p class=\"raw\">&lt;!--&gt;</p>\n<p>x</p>")
        #expect(render("<!-- a -->\n\nb <!-- c -->").report.diagnostics.isEmpty)
    }

    @Test("every rule explains itself")
    func rules() {
        #expect(Set(Rule.markdownRules.map(\.id)).count == Rule.markdownRules.count)
        for rule in Rule.markdownRules {
            let lines = rule.explanation.split(separator: "\n", omittingEmptySubsequences: false)
            #expect((3...9).contains(lines.count), "\(rule.id)")
            #expect(rule.explanation.contains("wrong:") && rule.explanation.contains("right:"), "\(rule.id)")
        }
    }
}
