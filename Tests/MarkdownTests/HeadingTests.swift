import Testing

@testable import Markdown

@Suite("Headings")
struct HeadingTests {
    func levels(_ written: [Int], top: Int = 2) -> [Int] {
        let body = written.map { String(repeating: "#", count: $0) + " x\n" }.joined()
        return render(body, MarkdownOptions(topHeading: top)).document.headings.map(\.level)
    }

    @Test("the shallowest heading gets the top level, and no level is skipped on the way down")
    func outline() {
        #expect(levels([1, 2, 3]) == [2, 3, 4])
        #expect(levels([3, 4]) == [2, 3])
        #expect(levels([1, 3, 3, 2]) == [2, 3, 3, 3])
        #expect(levels([3, 1, 4, 6, 2]) == [2, 2, 3, 4, 3])
        #expect(levels([1, 2, 3, 4, 5, 6], top: 3) == [3, 4, 5, 6, 6, 6])
    }

    @Test("a heading has an anchor made of its words")
    func anchors() {
        #expect(html("# What *I* did!") == "<h2 id=\"what-i-did\">What <em>I</em> did!</h2>")
        #expect(
            html("Two\nlines\n===", MarkdownOptions(anchorPrefix: "goal-"))
                == "<h2 id=\"goal-two-lines\">Two\nlines</h2>")
        #expect(html("# [a](b) `c` ![d](e)").hasPrefix("<h2 id=\"a-c-d\">"))
    }

    @Test(
        "anchors keep the letters and digits of all scripts",
        arguments: [
            ("Łucja’s Ángel", "łucjas-ángel"), ("Was ist 3/4?", "was-ist-34"), ("読書の記録", "読書の記録"),
            ("كتابي المفضل", "كتابي-المفضل"), ("मेरी किताब", "मेरी-किताब"), ("A -- b_c – d", "a-b-c-d"),
            ("ΣΑΣ", "σασ"), ("!!!", "section"), ("don't", "dont"), ("😀 smile", "smile"),
        ])
    func slugs(text: String, slug: String) {
        #expect(Outline.slug(of: text.unicodeScalars) == slug)
    }

    @Test("anchors are unique in a document")
    func unique() {
        let document = render("# a\n# a\n# a-2\n# a\n# A\n").document
        #expect(document.headings.map(\.anchor) == ["a", "a-2", "a-2-2", "a-3", "a-4"])
    }

    @Test("headings know their place in the file")
    func places() {
        let headings = render("> ## é a\n\nb\n---\n", firstLine: 5).document.headings
        #expect(headings.map(\.range.start.line) == [5, 7])
        #expect(headings.map(\.range.start.column) == [3, 1])
        #expect(headings.map(\.range.end.line) == [5, 8])
        #expect(headings.map(\.range.end.column) == [9, 4])
    }

    @Test("a heading without words is left out")
    func empty() {
        let rendering = render("#\n\n## b")
        #expect(rendering.html == "<h2 id=\"b\">b</h2>\n")
    }
}
