import Diagnostics
import Mustache
import Testing

@Suite("Rendering")
struct RenderingTests {
    @Test(
        "every kind of value is written as it should be",
        arguments: [
            ("{{title}}", "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; é"),
            ("{{due}}", "&lt;today&gt;"),
            ("{{#due}}{{.}}{{/due}}", "&lt;today&gt;"),
            ("{{count}}", "-12"),
            ("{{{count}}}", "-12"),
            ("{{left}}", "0"),
            ("{{#left}}{{.}}{{/left}}", "0"),
            ("{{body}}", "<p>“ok”</p>"),
            ("{{{body}}}", "<p>“ok”</p>"),
            ("{{&body}}", "<p>“ok”</p>"),
            ("{{#body}}{{.}}{{/body}}", "<p>“ok”</p>"),
            ("{{t.go}}", "Go &lt;on&gt;"),
            ("{{{t.go}}}", "Go <on>"),
            ("{{t.to.the-end}}", "End"),
        ])
    func values(template: String, expected: String) {
        let view = GoalCard(
            title: "<b> & \"c\" 'd' é", due: "<today>", count: -12, left: 0, body: Array("<p>“ok”</p>".utf8))
        let rendering = Rendering(template, words: ["go": "Go <on>", "to.the-end": "End"], for: view)
        #expect(rendering.faults == [])
        #expect(rendering.text == expected)
    }

    @Test(
        "what is absent or empty is not shown",
        arguments: [
            "{{due}}", "{{left}}", "{{body}}", "{{#due}}a{{/due}}", "{{#why}}a{{/why}}", "{{#left}}a{{/left}}",
            "{{#body}}a{{/body}}", "{{#chart}}a{{/chart}}", "{{#steps}}a{{/steps}}", "{{#hasSteps}}a{{/hasSteps}}",
            "{{#isMet}}a{{/isMet}}", "{{chart.caption}}", "{{#chart.caption}}a{{/chart.caption}}",
            "{{chart.unit.word}}",
        ])
    func absent(template: String) {
        let rendering = Rendering(template)
        #expect(rendering.faults == [])
        #expect(rendering.text == "")
    }

    @Test(
        "an inverted section is shown instead",
        arguments: ["due", "why", "left", "body", "chart", "steps", "hasSteps", "isMet", "chart.unit.word"])
    func inverted(name: String) {
        let full = GoalCard(
            why: "x", due: "x", left: 0, isMet: true, body: [120], chart: Chart(), steps: [Step()])
        let template = "{{#\(name)}}yes{{/\(name)}}{{^\(name)}}no{{/\(name)}}"
        #expect(Rendering(template).text == "no")
        #expect(Rendering(template, for: full).text == "yes")
    }

    @Test(
        "numbers of any size",
        arguments: [0, 1, 9, 10, -1, 1_234_567, Int.max, Int.min])
    func numbers(number: Int) {
        #expect(Rendering("<{{count}}>", for: GoalCard(count: number)).text == "<\(number)>")
    }

    @Test("a number's section is shown for zero too")
    func zero() {
        #expect(Rendering("{{#count}}shown{{/count}}").text == "shown")
    }

    @Test("a list shows its section once an element, and gives a flag")
    func list() {
        let view = GoalCard(steps: [Step(title: "one"), Step(title: "two", isDone: true)])
        let template =
            "{{#hasSteps}}<ul>{{#steps}}<li>{{title}}{{#isDone}} ✓{{/isDone}}</li>{{/steps}}</ul>{{/hasSteps}}"
        #expect(Rendering(template, for: view).text == "<ul><li>one</li><li>two ✓</li></ul>")
        #expect(Rendering(template).text == "")
    }

    @Test("a name is looked up from the inside out")
    func lookup() {
        let view = GoalCard(
            title: "outer", due: "May", chart: Chart(caption: "C"), steps: [Step(title: "inner")])
        let template = "{{#chart}}{{#steps}}{{title}} {{caption}} {{due}} {{/steps}}{{title}}{{/chart}}"
        #expect(Rendering(template, for: view).text == "inner C May outer")
    }

    @Test("a dotted name goes through views")
    func dotted() {
        let view = GoalCard(chart: Chart(caption: "<C>"), steps: [Step()])
        let template = "{{chart.caption}} {{#steps}}{{chart.unit.word}}{{/steps}} {{chart.svg}}"
        #expect(Rendering(template, for: view).text == "&lt;C&gt; points <svg/>")
        #expect(
            Rendering("{{#chart.unit}}{{word}} {{title}}{{/chart.unit}}", for: view).text == "points I can read a map")
    }

    @Test("`{{.}}` is the text of the innermost section")
    func dot() {
        let view = GoalCard(why: "w", due: "d", isMet: true)
        let template = "{{#due}}{{#why}}{{.}}{{/why}}{{.}}{{#isMet}}{{.}}{{/isMet}}{{#.}}!{{/.}}{{^.}}?{{/.}}{{/due}}"
        #expect(Rendering(template, for: view).text == "wdd!")
    }

    @Test("a partial sees the context of the place that uses it")
    func partial() {
        let partials = ["partials/row": "[{{title}}|{{due}}]"]
        let view = GoalCard(title: "goal", due: "May", steps: [Step(title: "a"), Step(title: "b")])
        let rendering = Rendering("{{> row}}{{#steps}}{{> row}}{{/steps}}", partials, for: view)
        #expect(rendering.faults == [])
        #expect(rendering.text == "[goal|May][a|May][b|May]")
    }

    @Test("a view has the fields of another one that it includes, its own first")
    func including() {
        let view = GoalPage(
            layout: Layout(title: "not this", language: "mi", links: [Step(title: "Home")]), title: "Mine",
            goals: [GoalCard(title: "G")])
        let template =
            "{{title}} {{language}}{{#hasLinks}}{{#links}} {{title}}{{/links}}{{/hasLinks}}{{#goals}} {{title}} {{language}}{{/goals}}"
        let rendering = Rendering(template, for: view)
        #expect(rendering.faults == [])
        #expect(rendering.text == "Mine mi Home G mi")
        #expect(Rendering("{{^links}}none{{/links}}{{^hasGoals}}none{{/hasGoals}}", for: GoalPage()).text == "nonenone")
    }

    @Test("a page fills the blocks of its layout, over two levels")
    func inheritance() {
        let templates = [
            "layout":
                "<title>{{$title}}School{{/title}}</title>\n<main>\n{{$main}}{{/main}}\n</main>\n{{$end}}{{/end}}\n.\n",
            "partials/wide":
                "{{<layout}}\n{{$main}}\n<div>\n  {{$wide}}nothing{{/wide}}\n</div>\n{{/main}}\n{{/layout}}\n",
        ]
        let page =
            "{{<wide}}\n{{$title}}{{title}} · School{{/title}}\n{{$wide}}\n<p>\n  {{title}}\n</p>\n{{/wide}}\n{{/wide}}\n"
        let rendering = Rendering(page, templates)
        #expect(rendering.faults == [])
        #expect(
            rendering.text == """
                <title>I can read a map · School</title>
                <main>
                <div>
                  <p>
                    I can read a map
                  </p>
                </div>
                </main>
                .

                """)
    }

    @Test("a block that a page fills belongs to the page, whatever is filled around it")
    func blockScope() {
        let templates = [
            "layout": "<title>{{$title}}-{{/title}}</title>{{$main}}{{/main}}",
            "partials/box": "<b>{{$title}}box{{/title}}</b>",
        ]
        let page =
            "{{<layout}}{{$title}}page{{/title}}{{$main}}{{<box}}{{$title}}mine{{/title}}{{/box}}{{> box}}{{/main}}{{/layout}}"
        #expect(Rendering(page, templates).text == "<title>page</title><b>mine</b><b>box</b>")
    }

    @Test("a partial on a line of its own is indented, its values are not")
    func indentation() {
        let partials = ["partials/row": "<p>\n{{why}}\n\n</p>\n"]
        let rendering = Rendering("<div>\n  {{> row}}\n</div>\n", partials, for: GoalCard(why: "a\nb"))
        #expect(rendering.text == "<div>\n  <p>\n  a\nb\n\n  </p>\n</div>\n")
    }

    @Test("output is appended, whatever stands there")
    func appending() throws {
        var library = TemplateLibrary(sources: ["a": .init(path: "a.mustache", "b{{title}}")])
        var report = DiagnosticReport()
        let template = try #require(library.compile("a", for: Step.self, reporting: &report))
        var output = Array("a".utf8)
        template.render(Step(title: "c"), into: &output)
        template.render(Step(title: "d"), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "abcbd")
    }

    @Test("one template serves many tasks")
    func parallel() async throws {
        var library = TemplateLibrary(sources: ["a": .init(path: "a.mustache", "{{#steps}}{{title}},{{/steps}}")])
        var report = DiagnosticReport()
        let template = try #require(library.compile("a", for: GoalCard.self, reporting: &report))
        let texts = await withTaskGroup(of: String.self) { group in
            for number in 0..<50 {
                group.addTask {
                    var output: [UInt8] = []
                    template.render(GoalCard(steps: [Step(title: "\(number)"), Step(title: "x")]), into: &output)
                    return String(decoding: output, as: UTF8.self)
                }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(texts == Set((0..<50).map { "\($0),x," }))
    }
}
