import Seeded
/// Makes sound templates for `FuzzTests.Page` at random.
struct TemplateGrower {
    var random: SeededGenerator

    private static let texts = [
        "title", "count", "due", "left", "text", "chart.caption", "chart.unit.word", "chart.svg", "t.go",
    ]
    private static let sections = [
        "isMet", "hasSteps", "isOpen", "due", "why", "left", "chart", "steps", "answers", "chart.unit",
    ]
    private static let blocks = ["a", "b", "c"]
    private static let spaces = ["", "", " ", "  ", "\t", "\n", "\n", "\n  ", "\r\n"]

    /// A page, what it refers to, and a tree that contains itself.
    mutating func templates() -> [String: String] {
        [
            "goal": content(depth: 4, others: ["outer", "inner", "tree"]),
            "partials/outer": content(depth: 3, others: ["inner", "tree"]),
            "partials/inner": content(depth: 2, others: ["tree"]),
            "partials/tree": content(depth: 2, others: []) + "{{#answers}}\n\(space()){{> tree}}\n{{/answers}}"
                + content(depth: 1, others: []),
        ]
    }

    private mutating func content(depth: Int, others: [String]) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1..<5, using: &random) {
            text += space() + piece(depth: depth, others: others) + space()
        }
        return text
    }

    private mutating func piece(depth: Int, others: [String]) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &random) {
        case 0:
            return pick([
                "x", "<p>", "y & z", "{{! a comment }}", "{{=| |=}}|title||={{ }}=|",
                "{{#due}}{{.}}{{#isMet}}{{.}}{{/isMet}}{{/due}}",
            ])
        case 1, 2: return "{{\(pick(Self.texts))}}"
        case 3: return others.isEmpty ? "-" : "{{> \(pick(others))}}"
        case 4:
            let name = pick(Self.blocks)
            return "{{$\(name)}}\(content(depth: depth - 1, others: others)){{/\(name)}}"
        case 5:
            if others.isEmpty { return "-" }
            let parent = pick(others)
            let name = pick(Self.blocks)
            return
                "{{<\(parent)}}\(space()){{$\(name)}}\(content(depth: depth - 1, others: others)){{/\(name)}}\(space()){{/\(parent)}}"
        default:
            let name = pick(Self.sections)
            return "{{\(pick(["#", "#", "^"]))\(name)}}\(content(depth: depth - 1, others: others)){{/\(name)}}"
        }
    }

    private mutating func space() -> String { pick(Self.spaces) }
    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
}
