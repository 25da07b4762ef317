import Diagnostics
import Testing

@testable import Markdown

@Suite("Summaries and plain text")
struct SummaryTests {
    func cut(_ text: String) -> String { Summary.cut(Array(text.utf8)) }

    @Test("the first paragraph, without markup, typeset")
    func first() {
        #expect(
            render("# Title\n\nI *don't* [know](a) `x`\n![y](z) <b>it</b>.\n\nMore.").document.summary
                == "I don’t know x <b>it</b>.")
    }

    @Test("a paragraph of the body goes before one in a list, a list before nothing")
    func order() {
        #expect(render("- [x] step\n- other\n\nText.").document.summary == "Text.")
        #expect(render("- [x] step\n- other").document.summary == "step")
        #expect(render("| a |\n| - |\n\n> quoted").document.summary == "quoted")
        #expect(render("![a](b)\n\nText.").document.summary == "Text.")
        #expect(render("# Only a heading").document.summary == "")
    }

    @Test("a long text is cut at the end of a sentence")
    func sentence() {
        let start =
            "I measured the garden with Ms. Okafor, e.g. the length of each bed and how far the beans had grown since Monday."
        #expect(cut(start + " " + String(repeating: "And so on ", count: 20)) == start)
        let quoted =
            String(repeating: "word ", count: 20) + "she said: “Look at that!” And then "
            + String(repeating: "word ", count: 20)
        #expect(cut(quoted).hasSuffix("“Look at that!”"))
    }

    @Test("or at the end of a word")
    func word() {
        let text = cut(String(repeating: "seven, ", count: 50))
        #expect(text.hasSuffix("seven…"))
        #expect(text.unicodeScalars.count <= 201)
    }

    @Test("or inside a text without spaces, but never inside a character")
    func ideographs() {
        #expect(cut(String(repeating: "読", count: 300)).unicodeScalars.count == 201)
        let sentence = String(repeating: "読", count: 100) + "。"
        #expect(cut(sentence + sentence) == sentence)
        #expect(
            cut(String(repeating: "a", count: 199) + "e\u{301}\u{302}x") == String(repeating: "a", count: 199) + "…")
    }

    @Test(
        "a body without anything to see is empty",
        arguments: ["", "\n\n", "[a]: b", "<!-- later -->", "   ", "\u{FEFF}"])
    func empty(body: String) {
        let document = render(body).document
        #expect(document.isEmpty)
        #expect(document.summary.isEmpty)
    }

    @Test("what is struck out is left out")
    func struckOut() {
        let source = SourceText(path: "a.md", "One square is ~~1 mm~~ 2 mm, ~~not~~ really.\n")
        var report = DiagnosticReport()
        let document = MarkdownDocument.render(
            source, bytes: 0..<source.bytes.count, firstLine: 1, options: MarkdownOptions(), link: { _ in .textOnly },
            reporting: &report)
        #expect(document.summary == "One square is 2 mm, really.")
    }
}
