import Lexicon
import Testing

@testable import Markdown

@Suite("Terms of the lexicon in bodies")
struct TermLinkTests {
    @Test("the golden corpus", arguments: TermCase.all)
    func corpus(_ term: TermCase) {
        let options = MarkdownOptions(terms: term.lexicon, language: term.language, own: term.own, isOn: term.isOn)
        let rendering = render(term.markdown, options)
        #expect(rendering.html == (term.html.isEmpty ? "" : term.html + "\n"))
        #expect(mentions(in: rendering.document, of: term.lexicon) == term.mentions)
    }

    @Test(
        "a case without a backslash says the same with and without a lexicon",
        arguments: TermCase.all.filter { !$0.markdown.contains("\\") })
    func withoutTerms(_ term: TermCase) {
        var options = MarkdownOptions(language: term.language)
        let plain = render(term.markdown, options)
        options.terms = TermLinks(TermFinder(terms: term.lexicon), language: term.language)
        let linked = render(term.markdown, options)
        #expect(text(of: linked.html) == text(of: plain.html))
        #expect(linked.document.summary == plain.document.summary)
        #expect(linked.document.headings == plain.document.headings)
        #expect(plain.document.mentions.isEmpty)
    }

    @Test("a backslash before a term shows in no text that is taken from the body")
    func plainTexts() {
        let document = render(
            """
            # The \\gain, \\*gain\\*

            Our \\cut score "\\gain" \\x.

            - [ ] find the \\gain
            """, MarkdownOptions(terms: TermCase.lexicon)
        ).document
        #expect(document.headings.map(\.text) == ["The gain, *gain*"])
        #expect(document.headings.map(\.anchor) == ["the-gain-gain"])
        #expect(document.summary == "Our cut score “gain” \\x.")
        #expect(document.nextTask == "find the gain")
        let link = render("a \\gain [a \\gain](b) ~~c~~", MarkdownOptions(terms: TermCase.lexicon))
        #expect(link.destinations.map(\.label) == ["a gain"])
    }

    @Test("the caller is asked at each link, in order, and may refuse it")
    func decisions() {
        var asked: [Int] = []
        let rendering = render(
            "gain *a cut* score gain\n\n# gain\n\n[gain](x) gain", MarkdownOptions(terms: TermCase.lexicon),
            term: { number in
                asked.append(number)
                return number == 1 ? .textOnly : .slot(number + 5, attributes: " class=\"term\"")
            })
        #expect(asked == [2, 1, 2])
        #expect(rendering.document.slots.map(\.token) == [7, 7])
        #expect(
            rendering.html.hasPrefix("<p><a href=\"slot-7\" class=\"term\">gain</a> <em>a cut</em> score gain</p>"))
    }

    @Test("no address that a browser would run becomes a link")
    func unsafe() {
        let options = MarkdownOptions(terms: TermCase.lexicon)
        #expect(
            render("*a cut* score", options, term: { _ in .write("javascript:x") }).html
                == "<p><em>a cut</em> score</p>\n")
    }

    @Test("a term that some readers may not know is only its text on their pages")
    func leftOut() {
        let document = render(
            "*a cut* score, gain, [*x* gain](y), *![p](q)cut* score\n\n# A\n\n~~cut~~ score",
            MarkdownOptions(terms: TermCase.lexicon), link: { _ in .slot(9) },
            term: { .slot($0, attributes: " class=\"term\" aria-describedby=\"_term-\($0)\"") }
        ).document
        func page(_ hidden: Set<Int>) -> String {
            var page: [UInt8] = []
            document.write(into: &page) { hidden.contains($0) ? nil : "u\($0)" }
            return String(decoding: page, as: UTF8.self)
        }
        for hidden in [[], [1], [2], [9], [1, 2], [1, 2, 9]] as [Set<Int>] {
            let page = page(hidden)
            #expect(fault(inTagsOf: page) == nil)
            for slot in [1, 2, 9] { #expect(page.contains("\"u\(slot)\"") == !hidden.contains(slot)) }
        }
        #expect(page([1, 2, 9]).hasPrefix("<p><em>a </em><em>cut</em> score, gain, <em>x</em> gain, <em>pcut</em>"))
    }
}

/// `baseline 2, gain 1`.
func mentions(in document: MarkdownDocument, of terms: [String]) -> String {
    let spellings = TermFinder(terms: terms).spellings
    return document.mentions.map { "\(spellings[$0.spelling].text) \($0.count)" }.joined(separator: ", ")
}

/// HTML without its tags.
func text(of html: String) -> String {
    var isText = true
    let bytes = html.utf8.filter { byte in
        if byte == UInt8(ascii: "<") { isText = false }
        defer { if byte == UInt8(ascii: ">") { isText = true } }
        return isText
    }
    return String(decoding: bytes, as: UTF8.self)
}
