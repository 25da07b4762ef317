import Diagnostics

extension TemplateFault {
    /// What a fault says.
    struct Words {
        let rule: Rule
        let message: String
        var note: String?
        var help: String?

        init(_ rule: Rule, _ message: String, note: String? = nil, help: String? = nil) {
            self.rule = rule
            self.message = message
            self.note = note
            self.help = help
        }
    }

    var words: Words {
        switch self {
        case .unclosedTag:
            Words(
                .templateTag, "a tag opens here and is not closed",
                help: "write the closing delimiter, `}}`, behind the name, on the same line")
        case .tagWithoutName:
            Words(.templateTag, "the tag has no name", help: "write a name between the delimiters, or delete the tag")
        case .delimiters:
            Words(
                .templateDelimiters, "delimiters are two words between equals signs",
                help: "write for example `{{=<% %>=}}`; neither of the two has a space or `=` in it")
        case .unclosedSection(let tag, let before):
            Words(
                .templateSection, "`\(Self.short(tag))` is not closed",
                note: before.map { "`\(Self.short($0.tag))` in line \($0.line) closes what stands around it" }
                    ?? "looked for its closing tag down to the end of the file",
                help: "write `{{/\(Self.short(tag.dropFirst(3)))` where it ends")
        case .mismatchedClose(let name, let expected, let line):
            Words(
                .templateSection, "`\(Self.short(name))` is closed here, but what is open is `\(Self.short(expected))`",
                note: "`\(Self.short(expected))` opens in line \(line)", help: "write `{{/\(Self.short(expected))}}`")
        case .closeWithoutOpen(let name):
            Words(
                .templateSection, "`\(Self.short(name))` is closed here and was never opened",
                help: "delete the tag, or open a section by `{{#\(Self.short(name))}}` before it")
        case .nestedTooDeep(let limit):
            Words(
                .templateLimit, "sections are nested deeper than \(limit) levels",
                help: "is a closing tag missing further up?")

        case .unknownField(let name, let views, let nearMiss):
            Words(
                .templateField, "`\(Self.short(name))` is no field of \(Self.first(of: views))",
                note: views.count > 1 ? "nor of what is around it: \(views.dropFirst().joined(separator: ", "))" : nil,
                help: nearMiss.map { "did you mean `\($0)`?" })
        case .unknownConstant(let key, let nearMiss):
            Words(
                .templateConstant, "`t.\(Self.short(key))` is not among the words of this language",
                help: nearMiss.map { "did you mean `t.\($0)`?" } ?? "add the key to the file of strings")
        case .unknownTemplate(let name):
            Words(.templateMissing, "the template `\(Self.short(name))` is missing")
        case .unknownPartial(let name, let nearMiss):
            Words(
                .templatePartial, "`\(Self.short(name))` is no partial",
                help: nearMiss.map { "did you mean `\($0)`?" } ?? "partials are the files of the folder `partials`")
        case .unknownParent(let name, let nearMiss):
            Words(
                .templatePartial, "`\(Self.short(name))` is no template that this one could fill",
                help: nearMiss.map { "did you mean `\($0)`?" }
                    ?? "parents are the files of the folder of templates, or of `partials`")
        case .unknownBlock(let name, let parent, let nearMiss):
            Words(
                .templateBlock,
                "`\(Self.short(name))` is no block of `\(Self.short(parent))`, so its content would not be shown",
                help: nearMiss.map { "did you mean `\($0)`?" })
        case .dynamicName(let name):
            Words(
                .templateDynamicName,
                "`*\(Self.short(name))` would be known only when the page is rendered, so it can't be checked",
                help: "write a section for each case, with the name of its partial in it")

        case .dotWithoutText:
            Words(
                .templateKind, "`{{.}}` has no text here to stand for",
                note: "it means the text or number of the section around it, `{{#due}}{{.}}{{/due}}`",
                help: "write the name of a field")
        case .notText(let name, let kind):
            Words(
                .templateKind, "`\(Self.short(name))` is \(kind), which can't be written as text",
                help: "use it as a section: `{{#\(Self.short(name))}}…{{/\(Self.short(name))}}`")
        case .notSection(let name, let kind):
            Words(.templateKind, "`\(Self.short(name))` is \(kind), which can't be a section")
        case .notView(let name, let kind):
            Words(
                .templateKind, "`\(Self.short(name))` is \(kind), which has no fields",
                help: "a dotted name goes through views only")
        case .unescapedText(let name):
            Words(
                .templateUnescapedText, "`\(Self.short(name))` is plain text, which can't be written without escaping",
                help: "write `{{\(Self.short(name))}}`; what is HTML, the view declares as `html`")
        case .textOutsideBlock(let parent):
            Words(
                .templateBlock, "what stands inside of `{{<\(Self.short(parent))}}` but in no block is not shown",
                help: "move it into a block, `{{$name}}…{{/name}}`")

        case .endlessNesting(let name):
            Words(
                .templateLimit, "`\(Self.short(name))` contains itself without end",
                help: "a partial may contain itself only in a section of a list or view of its own")
        case .templateTooDeep(let name, let limit):
            Words(
                .templateLimit, "`\(Self.short(name))` is inside of \(limit) other templates, and no more are allowed",
                help: "does it lead back to itself?")
        case .tooLarge:
            Words(
                .templateLimit, "the template grows too large here",
                note: "every use of a partial is compiled in its place", help: "do partials multiply each other?")
        }
    }

    private static func first(of views: [String]) -> String { views.first.map { "the view “\($0)”" } ?? "any view" }

    /// A text for a message: no longer than a line takes.
    private static func short(_ text: some StringProtocol) -> String {
        text.count <= 60 ? String(text) : text.prefix(59) + "…"
    }
}
