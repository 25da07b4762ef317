import Testing

@testable import Markdown

@Suite("Tasks and strikethrough")
struct TaskTests {
    @Test("a task has a box with a word for those who can't see it")
    func tasks() {
        var options = MarkdownOptions(language: "de")
        options.words = MarkdownOptions.Words(done: "erledigt", toDo: "offen", table: "Tabelle")
        #expect(
            html("- [x] *lesen*\n- [ ] schreiben\n- malen", options) == """
                <ul>
                <li class="task done"><span class="mark" role="img" aria-label="erledigt">☑</span> <em>lesen</em></li>
                <li class="task"><span class="mark" role="img" aria-label="offen">☐</span> schreiben</li>
                <li>malen</li>
                </ul>
                """)
    }

    @Test(
        "the first task to do is known as plain text",
        arguments: [
            ("- [x] read\n- [ ] *write* a [card](https://a.example) to \"Bo\"\n- [ ] post", "write a card to “Bo”"),
            ("- a\n  - [ ] deep & < down", "deep & < down"), ("- [ ] ~~old~~\n- [ ] new", "new"),
            ("- [x] all done", nil), ("no task", nil),
        ] as [(String, String?)])
    func nextTask(body: String, text: String?) {
        #expect(render(body).document.nextTask == text)
    }

    @Test("tasks are counted at all depths, in bullet and numbered lists, with blank lines or without")
    func count() {
        let document = render("- [X] a\n\n- [ ] b\n  1. [x] c\n  2. [ ]  d\n\n> - [ ] e\n").document
        #expect(document.tasks == (done: 2, total: 5))
    }

    @Test("a paragraph in a loose list holds the box")
    func loose() {
        #expect(html("- [x] a\n\n- b").contains("<li class=\"task done\">\n<p><span"))
    }

    @Test(
        "what is no task stays text",
        arguments: [
            "- \\[x] a", "- &#91;x] a", "- [x]", "- [ ]", "- [x]a", "- [y] a", "- a [x] b", "- `[x]` a", "[x] a",
            "- > [x] a",
        ])
    func noTask(body: String) {
        #expect(render(body).document.tasks.total == 0)
        #expect(!html(body).contains("task"))
    }

    @Test("a link that looks like a box is a link")
    func link() {
        #expect(html("- [x] a\n\n[x]: u").contains("<li><a href=\"u\">x</a> a</li>"))
    }

    @Test(
        "tildes strike out like stars emphasise",
        arguments: [
            ("a ~~b *c* d~~ e", "a <del>b <em>c</em> d</del> e"),
            ("*a ~~b~~*", "<em>a <del>b</del></em>"),
            ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"),
            ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"),
            ("~~a\nb~~", "<del>a\nb</del>"),
            ("~~a~~b~~c~~", "<del>a</del>b<del>c</del>"),
            ("*a ~~b* c~~", "<em>a ~~b</em> c~~"),
            ("~~ a ~~", "~~ a ~~"), ("~a~", "~a~"), ("a ~~~b~~~", "a ~~~b~~~"), ("a~~", "a~~"),
            ("\\~~a~~", "~~a~~"), ("`~~a~~`", "<code>~~a~~</code>"),
            ("~~a & \\* b~~ \\\"c\"", "<del>a &amp; * b</del> &quot;c”"),
        ])
    func strikethrough(body: String, expected: String) {
        #expect(html(body) == "<p>\(expected)</p>")
    }

    @Test("struck text is part of a heading's plain text, its tildes are not; a summary leaves it out")
    func plainText() {
        let document = render("# A ~~b~~ c\n\nd ~~e~~ f").document
        #expect(document.headings.map(\.text) == ["A b c"])
        #expect(document.headings.map(\.anchor) == ["a-b-c"])
        #expect(document.summary == "d f")
    }
}
