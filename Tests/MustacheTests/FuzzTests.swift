import Diagnostics
import Mustache
import Seeded
import Testing

/// Templates with random damage: each is compiled to a program that renders, or to at least one error.
@Suite("Damaged templates")
struct FuzzTests {
    static let sound = [
        "goal": """
        {{<layout}}
        {{$title}}{{title}} · {{t.go}}{{/title}}
        {{$main}}
          <h1>{{title}}</h1>
          {{#hasSteps}}
          <ul>
            {{#steps}}
            {{> row}}
            {{/steps}}
          </ul>
          {{/hasSteps}}
          {{^steps}}none{{/steps}}
          {{#due}}{{.}} {{due}}{{/due}}{{#chart}}{{caption}} {{{svg}}} {{chart.unit.word}}{{/chart}}
          {{=<% %>=}}<%count%> <%#left%><%.%><%/left%> <%! a comment %><%={{ }}=%>
        {{/main}}
        {{/layout}}
        """,
        "layout":
            "<title>{{$title}}School{{/title}}</title>\n<main>\n  {{$main}}\n  nothing\n  {{/main}}\n</main>\n{{> tree}}",
        "partials/row": "<li>{{title}}\n{{#isDone}}✓{{/isDone}}</li>\n",
        "partials/tree": "{{#answers}}{{text}}\n  {{> tree}}\n{{/answers}}",
    ]

    static let pieces = [
        "{{#steps}}", "{{/steps}}", "{{#answers}}", "{{/answers}}", "{{> tree}}", "{{> row}}", "{{<layout}}",
        "{{/layout}}",
        "{{$main}}", "{{/main}}", "{{$title}}", "{{/title}}", "{{.}}", "{{text}}", "{{#text}}", "{{/text}}",
        "{{^isOpen}}",
        "{{/isOpen}}", "{{{", "}}}", "{{", "}}", "{{=| |=}}", "|text|", "{{! ", "\n", "\r\n", "\t", "  ", "{{> *text}}",
        "é", "\u{0}",
    ]

    /// A page on which everything in the templates has a name.
    struct Page: View {
        var goal = GoalCard(due: "<May>", left: 3, chart: Chart(), steps: [Step(), Step(isDone: true)])
        var comment = RecursionTests.thread

        static let fields = FieldTable<Page>("page")
            .including({ $0.goal }, GoalCard.self)
            .including({ $0.comment }, Comment.self)
    }

    static let open = JSONView.object([
        "title": .string("<T>"), "count": .integer(3),
        "steps": .array([.object(["title": .string("s")]), .string("x")]),
        "answers": .array([.object(["text": .string("a"), "answers": .array([])])]), "text": .string("tree"),
        "due": .decimal(1.5), "isOpen": .bool(true),
    ])

    @Test("the sound ones render")
    func undamaged() {
        var templates = Self.sound
        let goal = templates.removeValue(forKey: "goal") ?? ""
        let rendering = Rendering(goal, templates, words: ["go": "Go"], for: Page())
        #expect(rendering.faults == [])
        #expect(rendering.text?.contains("<li>Draw the map\n    ✓</li>") == true)
    }

    /// A view whose names are looked up at run time must come out like one whose names were resolved beforehand.
    @Test("damage is rendered or reported, and in open views means the same", arguments: 1...8)
    func damage(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var templates = Self.sound.mapValues { Array($0.utf8) }
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                guard let name = templates.keys.sorted().randomElement(using: &random) else { continue }
                templates[name] = Self.damaged(templates[name] ?? [], using: &random)
            }
            let sources = templates.map { ($0, SourceText(path: $0, bytes: $1)) }
            let library = TemplateLibrary(sources: Dictionary(uniqueKeysWithValues: sources))
            let checked = Self.rendered(Page(), by: library)
            let open = Self.rendered(Opened(base: Page()), by: library)
            if let checked { #expect(open == checked, "seed \(seed)") }
            _ = Self.rendered(Self.open, by: library)
        }
    }

    /// The same for templates that are sound, made at random.
    @Test("checked and open views render alike", arguments: 1...8)
    func grown(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var grower = TemplateGrower(random: random)
            let templates = grower.templates()
            random = grower.random
            let library = TemplateLibrary(sources: templates.mapValues { SourceText(path: "", $0) })
            let checked = Self.rendered(Page(), by: library)
            let open = Self.rendered(Opened(base: Page()), by: library)
            #expect(checked != nil, "\(templates)")
            let isSame = checked == open
            #expect(isSame, "\(templates)")
        }
    }

    private static func rendered<V: View>(_ view: V, by library: TemplateLibrary) -> String? {
        var library = library
        var report = DiagnosticReport()
        let template = library.compile("goal", for: V.self, constants: ["go": "Go"], reporting: &report)
        #expect((template == nil) == report.hasErrors)
        #expect(!report.hasErrors || !report.printed(as: .text).isEmpty)
        return template.map { template in
            var output: [UInt8] = []
            template.render(view, into: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }

    private static func damaged(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0..<12, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 2: bytes.removeSubrange(place...)
        case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        default: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
        }
        return bytes
    }
}

/// A view that hides its fields from the compiler.
struct Opened: View {
    let base: any View

    static let fields = FieldTable<Opened>.open("opened")

    func value(named name: String) -> Value? {
        switch base.value(named: name) {
        case .view(let view): .view(Opened(base: view))
        case .list(let views): .list(views.map { Opened(base: $0) })
        case let value: value
        }
    }
}
