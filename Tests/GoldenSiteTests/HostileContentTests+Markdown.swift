import Testing

/// Bodies that cost a careless reader of Markdown hours.
extension HostileContentTests {
    static let markdown: [Bytes] = {
        let many = 20_000
        func times(_ text: String, _ count: Int = many) -> String { String(repeating: text, count: count) }
        let bodies: [(String, String)] = [
            ("quotations", times("> ") + "x"), ("open brackets", times("[") + "x"), ("open images", times("![") + "x"),
            ("links that never close", times("[a](")), ("links that nest", times("[") + "a" + times("](b)")),
            ("stars", times("*a ")), ("stars that close", times("*a*")), ("stars and lines", times("*_")),
            ("stars both ways", times("a**b") + times("c* ")), ("struck out", times("~~a")), ("tildes", times("~")),
            ("backticks", (1...600).map { times("`", $0) + " " }.joined()), ("quotes", times("\"'")),
            ("dashes", times("-") + "\n" + times("- ")),
            ("list in list", (0..<1000).map { times(" ", $0 * 2) + "- x\n" }.joined()), ("tasks", times("- [ ] x\n")),
            ("half a task", times("- [x")),
            ("a table of many columns", times("| a ") + "|\n" + times("|---") + "|\n" + times("| b ") + "|\n"),
            ("a table of many rows", "| a | b |\n|---|---|\n" + times("| 1 | 2 |\n")),
            ("a table of short rows", times("|a", 2000) + "\n" + times("|-", 2000) + "\n" + times("|\n", 2000)),
            ("pipes", times("|")), ("tags", times("<a ")), ("tags that never close", times("<!--")),
            ("instructions", times("<?")),
            ("entities", times("&amp;&#0;&x")),
            ("references", (0..<5000).map { "[r\($0)]: x\n" }.joined() + times("[r1]")),
            ("a reference to itself", "[a]: <" + times("b") + ">\n\n" + times("[a]")), ("headings", times("# a\n")),
            ("headings alike", times("## The same\n")), ("fences", times("```\n")), ("backslashes", times("\\")),
            ("line breaks", times("a  \n")), ("one long word", times("a", 1_000_000)),
            ("marks that combine", "a" + times("\u{0301}")),
            ("right to left marks", times("\u{202E}\u{2066}")), ("emoji in one", times("👩\u{200D}")),
            ("tabs", times("\t")),
            ("underlines", "a\n" + times("=") + "\n" + times("a\n-\n")),
            ("links to the web", times("<https://a.example/>")),
        ]
        return bodies.map { Bytes($0, "---\ntitle: Marker\n---\n" + $1 + "\n\nEnd.\n") }
    }()

    @Test("pathological Markdown ends, with a page or with a fault that names the file", arguments: markdown)
    func pathologicalMarkdown(_ case: Bytes) async throws {
        let folder = try ContentFolder()
        try folder.write(`case`.bytes, to: "pages/hostile.md")
        let built = try await folder.build()
        #expect(built.faults.allSatisfy { $0.hasPrefix("pages/hostile.md") }, "\(built.faults.prefix(3))")
        if built.report.hasErrors {
            #expect(built.files.isEmpty)
        } else {
            #expect(built.text("hostile/index.html").contains("Marker"))
        }
    }
}
