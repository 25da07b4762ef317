import Diagnostics
import Mustache
import Testing

@Suite("Faults of templates")
struct TemplateFaultTests {
    static let others = [
        "partials/row": "{{title}}", "partials/wide": "", "layout": "{{$main}}{{/main}}{{$title}}{{/title}}",
    ]

    /// A template, and how the one fault in it begins: line, column, severity and message.
    typealias Case = (template: String, fault: String)

    private func check(_ item: Case) {
        let rendering = Rendering(item.template, Self.others, words: ["due": "due", "go": "go"])
        #expect(rendering.faults.count == 1)
        let fault = rendering.faults.first ?? ""
        #expect(fault.hasPrefix("goal.mustache:\(item.fault)"), "\(fault)")
        #expect((rendering.text == nil) == item.fault.contains(" error: "))
    }

    @Test(
        "unknown fields, with what is near and where it was looked up",
        arguments: [
            ("é {{titel}}", "1:5: error: `titel` is no field of the view “goal card”; did you mean `title`?"),
            (
                "{{#steps}}\n  {{tilte}}\n{{/steps}}",
                "2:5: error: `tilte` is no field of the view “step”; did you mean `title`?"
            ),
            (
                "{{#steps}}{{conut}}{{/steps}}",
                "1:13: error: `conut` is no field of the view “step”; did you mean `count`?"
            ),
            ("{{#steps}}{{ nonsense }}{{/steps}}", "1:14: error: `nonsense` is no field of the view “step” ["),
            ("{{chart.captoin}}", "1:9: error: `captoin` is no field of the view “chart”; did you mean `caption`?"),
            ("{{chart.}}", "1:3: error: `chart.` is no field of the view “chart” ["),
            ("{{a..b}}", "1:3: error: `a` is no field of the view “goal card” ["),
            ("{{hasSteps.x}}", "1:3: error: `hasSteps` is a flag, which has no fields"),
            ("{{a b}}", "1:3: error: `a b` is no field of the view “goal card” ["),
            (
                "{{#isMte}}{{title}}{{/isMte}}",
                "1:4: error: `isMte` is no field of the view “goal card”; did you mean `isMet`?"
            ),
            ("{{^isMte}}{{/isMte}}", "1:4: error: `isMte` is no field of the view “goal card”; did you mean `isMet`?"),
        ] as [Case])
    func fields(item: Case) { check(item) }

    @Test("the note says in which views around it a name was looked up")
    func note() throws {
        var library = TemplateLibrary(sources: ["a": .init(path: "a", "{{#chart}}{{#unit}}{{x}}{{/unit}}{{/chart}}")])
        var report = DiagnosticReport()
        #expect(library.compile("a", for: GoalCard.self, reporting: &report) == nil)
        #expect(report.diagnostics.first?.note == "nor of what is around it: chart, goal card")
        #expect(report.diagnostics.first?.sourceLine == "{{#chart}}{{#unit}}{{x}}{{/unit}}{{/chart}}")
    }

    @Test(
        "unknown partials, parents, constants and blocks",
        arguments: [
            ("{{> rwo}}", "1:5: error: `rwo` is no partial; did you mean `row`?"),
            ("{{> partials/row}}", "1:5: error: `partials/row` is no partial; partials are the files"),
            ("{{> layout}}", "1:5: error: `layout` is no partial"),
            (
                "\n {{<layuot}}{{/layuot}}",
                "2:5: error: `layuot` is no template that this one could fill; did you mean `layout`?"
            ),
            ("{{<wied}}{{/wied}}", "1:4: error: `wied` is no template that this one could fill; did you mean `wide`?"),
            ("{{t.du}}", "1:3: error: `t.du` is not among the words of this language; did you mean `t.due`?"),
            (
                "{{t.completely-else}}",
                "1:3: error: `t.completely-else` is not among the words of this language; add the key"
            ),
            (
                "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}",
                "1:15: warning: `mian` is no block of `layout`, so its content would not be shown; did you mean `main`?"
            ),
            (
                "{{<layout}}\nlost {{title}}\n{{/layout}}",
                "2:1: warning: what stands inside of `{{<layout}}` but in no block is not shown"
            ),
            (
                "{{<layout}}\n{{title}}\n{{$main}}x{{/main}}{{/layout}}",
                "2:3: warning: what stands inside of `{{<layout}}`"
            ),
        ] as [Case])
    func names(item: Case) { check(item) }

    @Test(
        "sections that are not closed, or not opened",
        arguments: [
            ("{{#due}}\n{{title}}", "1:1: error: `{{#due}}` is not closed; write `{{/due}}` where it ends"),
            ("a{{^due}}", "1:2: error: `{{^due}}` is not closed"),
            ("{{#isMet}}{{#due}}{{/isMet}}", "1:11: error: `{{#due}}` is not closed"),
            ("{{<layout}}{{$main}}{{/layout}}", "1:12: error: `{{$main}}` is not closed"),
            ("{{<layout}}{{$main}}{{/main}}", "1:1: error: `{{<layout}}` is not closed; write `{{/layout}}`"),
            (
                "\n{{#isMet}}{{/isMte}}",
                "2:14: error: `isMte` is closed here, but what is open is `isMet`; write `{{/isMet}}`"
            ),
            ("a\n{{/isMet}}", "2:1: error: `isMet` is closed here and was never opened"),
        ] as [Case])
    func sections(item: Case) { check(item) }

    @Test(
        "tags and delimiters that are broken",
        arguments: [
            ("ab{{title", "1:3: error: a tag opens here and is not closed"),
            ("{{title}<p>{{due}}", "1:1: error: a tag opens here and is not closed"),
            ("{{title<p>\n</p>}}", "1:1: error: a tag opens here and is not closed"),
            ("{{{body}}", "1:1: error: a tag opens here and is not closed"),
            ("{{! never", "1:1: error: a tag opens here and is not closed"),
            ("{{", "1:1: error: a tag opens here and is not closed"),
            ("a {{}}", "1:3: error: the tag has no name"),
            ("{{# }}", "1:1: error: the tag has no name"),
            ("{{> *}}", "1:1: error: the tag has no name"),
            ("a{{=<%=}}", "1:2: error: delimiters are two words between equals signs"),
            ("{{=<% %> =>}}", "1:1: error: delimiters are two words"),
            ("{{= a b c =}}", "1:1: error: delimiters are two words"),
            ("{{==}}", "1:1: error: delimiters are two words"),
            ("{{=}}", "1:1: error: delimiters are two words"),
            ("{{=<% %>=}}<%titel%>", "1:14: error: `titel` is no field"),
        ] as [Case])
    func tags(item: Case) { check(item) }

    @Test(
        "fields that are used as what they are not",
        arguments: [
            ("{{.}}", "1:3: error: `{{.}}` has no text here to stand for"),
            ("{{#steps}}{{.}}{{/steps}}", "1:13: error: `{{.}}` has no text here to stand for"),
            ("{{#.}}{{/.}}", "1:4: error: `{{.}}` has no text here to stand for"),
            ("{{steps}}", "1:3: error: `steps` is a list, which can't be written as text; use it as a section"),
            ("{{isMet}}", "1:3: error: `isMet` is a flag, which can't be written as text"),
            ("{{chart}}", "1:3: error: `chart` is a view, which can't be written as text"),
            ("{{title.x}}", "1:3: error: `title` is a text, which has no fields"),
            ("{{steps.title}}", "1:3: error: `steps` is a list, which has no fields"),
            ("{{#t.due}}a{{/t.due}}", "1:4: error: `t.due` is a word of the language, which can't be a section"),
            ("{{{title}}}", "1:4: error: `title` is plain text, which can't be written without escaping"),
            ("{{& due }}", "1:5: error: `due` is plain text, which can't be written without escaping"),
            ("{{#due}}{{{.}}}{{/due}}", "1:12: error: `.` is plain text, which can't be written without escaping"),
            ("{{> *due}}", "1:6: error: `*due` would be known only when the page is rendered"),
            ("{{<*due}}{{/due}}", "1:5: error: `*due` would be known only when the page is rendered"),
        ] as [Case])
    func kinds(item: Case) { check(item) }

    @Test("all faults are found in one run, in the order of the files")
    func allAtOnce() {
        let rendering = Rendering(
            "{{titel}}{{> row}}\n{{#isMet}}\n{{#stesp}}{{#isDnoe}}{{/isDnoe}}{{/stesp}}\n{{t.x}}",
            ["partials/row": "{{cuont}}\n{{/due}}"])
        #expect(
            rendering.faults.map { String($0.prefix { $0 != ";" }) } == [
                "goal.mustache:1:3: error: `titel` is no field of the view “goal card”",
                "goal.mustache:2:1: error: `{{#isMet}}` is not closed",
                "goal.mustache:3:4: error: `stesp` is no field of the view “goal card”",
                "goal.mustache:3:14: error: `isDnoe` is no field of the view “step”",
                "goal.mustache:4:3: error: `t.x` is not among the words of this language",
                "partials/row.mustache:1:3: error: `cuont` is no field of the view “goal card”",
                "partials/row.mustache:2:1: error: `due` is closed here and was never opened",
            ])
    }

    @Test("a fault in a partial of many pages is reported once, and fails each of them")
    func once() {
        var sources = ["partials/row": SourceText(path: "row.mustache", "{{titel}}{{#isMet}}")]
        for number in 0..<30 { sources["page\(number)"] = SourceText(path: "\(number)", "{{> row}}{{> row}}") }
        var library = TemplateLibrary(sources: sources)
        var report = DiagnosticReport()
        for number in 0..<30 {
            #expect(library.compile("page\(number)", for: GoalCard.self, reporting: &report) == nil)
        }
        #expect(report.diagnostics.count == 2)
    }

    @Test("a partial is checked in each context that uses it")
    func contexts() {
        let rendering = Rendering(
            "{{> row}}{{#steps}}{{> row}}{{/steps}}{{#chart}}{{> row}}{{/chart}}",
            ["partials/row": "{{title}}{{#isDone}}{{/isDone}}"])
        #expect(
            rendering.faults == [
                "partials/row.mustache:1:13: error: `isDone` is no field of the view “goal card” [template-field]"
            ])
        #expect(
            Rendering("{{#steps}}{{> row}}{{/steps}}", ["partials/row": "{{title}}{{#isDone}}{{/isDone}}"]).faults == []
        )
    }

    @Test("a template that is not there")
    func missing() {
        var library = TemplateLibrary(sources: [:])
        var report = DiagnosticReport()
        #expect(library.compile("goal", for: GoalCard.self, reporting: &report) == nil)
        #expect(library.compile("goal", for: GoalCard.self, reporting: &report) == nil)
        #expect(
            report.diagnostics.map(\.headline) == [
                "goal.mustache: error: the template `goal` is missing [template-missing]"
            ])
    }
}
