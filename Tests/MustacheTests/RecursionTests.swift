import Mustache
import Testing

@Suite("Partials that contain themselves")
struct RecursionTests {
    static let thread = Comment(
        text: "a", answers: [Comment(text: "b", answers: [Comment(text: "c")]), Comment(text: "d")])

    @Test("a tree is shown to its leaves")
    func tree() {
        let partials = ["partials/comment": "{{text}}({{#answers}}{{> comment}}{{/answers}})"]
        let rendering = Rendering("{{> comment}}!", partials, for: Self.thread)
        #expect(rendering.faults == [])
        #expect(rendering.text == "a(b(c())d())!")
    }

    @Test("each level is indented further")
    func indentation() {
        let partials = ["partials/comment": "<li>{{text}}\n{{#answers}}\n  {{> comment}}\n{{/answers}}\n</li>\n"]
        let rendering = Rendering("<ul>\n {{> comment}}\n</ul>\n", partials, for: Self.thread)
        #expect(
            rendering.text == """
                <ul>
                 <li>a
                   <li>b
                     <li>c
                     </li>
                   </li>
                   <li>d
                   </li>
                 </li>
                </ul>

                """)
    }

    @Test("two partials may contain each other")
    func mutual() {
        let partials = [
            "partials/odd": "[{{text}}{{#answers}}{{> even}}{{/answers}}]",
            "partials/even": "({{text}}{{#answers}}{{#isOpen}}{{> odd}}{{/isOpen}}{{/answers}})",
        ]
        #expect(Rendering("{{> odd}}", partials, for: Self.thread).text == "[a(b[c])(d)]")
    }

    @Test("a block may lead back into the partial around it")
    func block() {
        let partials = [
            "partials/comment": "{{<box}}{{$body}}{{text}}{{#answers}}{{> comment}}{{/answers}}{{/body}}{{/box}}",
            "partials/box": "<{{$body}}{{/body}}>",
        ]
        let rendering = Rendering("{{> comment}}", partials, for: Self.thread)
        #expect(rendering.faults == [])
        #expect(rendering.text == "<a<b<c>><d>>")
    }

    @Test("a text around the call is still there for `{{.}}`")
    func text() {
        let partials = ["partials/comment": "{{.}}{{#answers}}{{#text}}{{> comment}}{{/text}}{{/answers}}"]
        #expect(Rendering("{{#text}}{{> comment}}{{/text}}", partials, for: Self.thread).text == "abcd")
    }

    @Test("a thousand levels")
    func deep() {
        var comment = Comment(text: "x")
        for _ in 0..<900 { comment = Comment(text: "x", answers: [comment]) }
        let partials = ["partials/comment": "{{text}}{{#answers}}{{> comment}}{{/answers}}"]
        #expect(Rendering("{{> comment}}", partials, for: comment).text == String(repeating: "x", count: 901))
    }

    @Test(
        "a partial that never comes to an end is a fault",
        arguments: [
            ["partials/comment": "{{text}}{{> comment}}"],
            ["partials/comment": "{{#text}}{{> comment}}{{/text}}"],
            ["partials/comment": "{{#isOpen}}{{> comment}}{{/isOpen}}"],
            ["partials/comment": "{{^isOpen}}{{> comment}}{{/isOpen}}"],
            ["partials/comment": "{{> other}}", "partials/other": "{{<comment}}{{$a}}{{/a}}{{/comment}}{{$a}}{{/a}}"],
        ])
    func endless(partials: [String: String]) {
        let rendering = Rendering("{{> comment}}", partials, for: Self.thread)
        #expect(rendering.text == nil)
        #expect(rendering.faults.contains { $0.contains("contains itself without end") })
    }

    @Test("going back to an outer view is no way to an end")
    func outer() {
        let partials = ["partials/chart": "{{caption}}{{#chart}}{{> chart}}{{/chart}}"]
        let rendering = Rendering("{{#chart}}{{> chart}}{{/chart}}", partials, for: GoalCard(chart: Chart()))
        #expect(
            rendering.faults == [
                "partials/chart.mustache:1:26: error: `chart` contains itself without end; a partial may contain itself only in a section of a list or view of its own [template-limit]"
            ])
    }
}
