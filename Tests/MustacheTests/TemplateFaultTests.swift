import Diagnostics
import Mustache
import Testing

@Suite("Faults of templates")
struct TemplateFaultTests {
    static let partials = ["partials/row": "{{title}}", "layout": "{{$main}}{{/main}}{{$title}}{{/title}}"]

    @Test("temporary", arguments: [
        "é {{titel}}", "{{#steps}}\n  {{tilte}}\n{{/steps}}", "{{#steps}}{{ nonsense }}{{/steps}}", "{{chart.captoin}}", "{{title.x}}", "{{steps.title}}", "{{a..b}}", "{{chart.}}",
        "{{> rwo}}", "{{> nothing-like-it}}", "{{<layuot}}{{/layuot}}", "{{t.du}}", "{{t.completely-else}}", "{{#t.due}}a{{/t.due}}",
        "{{#due}}\n{{title}}", "{{#isMet}}{{#due}}{{/isMet}}", "{{#isMet}}{{/isMte}}", "a\n{{/isMet}}", "{{title", "{{title\n}}{{due}}x}}", "{{title}<p>{{due}}", "{{}}", "{{# }}", "{{=<%=}}", "{{=<% %> =>}}", "{{= a b c =}}", "{{{title}}", "{{.}}", "{{#steps}}{{.}}{{/steps}}", "{{> *due}}", "{{<*due}}{{/due}}",
        "{{steps}}", "{{isMet}}", "{{chart}}", "{{{title}}}", "{{&due}}", "{{#due}}{{{.}}}{{/due}}", "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}", "{{<layout}}\nlost {{title}}\n{{$main}}x{{/main}}{{/layout}}", "{{! never closed", "{{<layout}}{{$main}}{{/layout}}", "{{#titel}}{{x}}{{/titel}}",
    ])
    func temporary(template: String) {
        let r = Rendering(template, Self.partials, words: ["due": "due", "go": "go"])
        print("(\n#\"\(template.replacing("\n", with: "\\n"))\"#,\n\(r.faults)) \(r.text ?? "nil")")
    }
}
