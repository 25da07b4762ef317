import Diagnostics
import Testing

@testable import YAML

@Suite("YAML into a tree")
struct YAMLReaderTests {
    @Test("mappings, lists and texts, in blocks and in brackets")
    func shapes() {
        #expect(
            Reading(
                """
                # the measure
                title: I can
                tags: [pond, newts]
                steps:
                - one
                - two: 2
                  three: 3
                measure:
                  target: {date: 2026-12-18, value: 112}
                """
            ).node?.shape
                == "{title: 'I can', tags: ['pond', 'newts'], steps: ['one', {two: '2', three: '3'}], "
                + "measure: {target: {date: '2026-12-18', value: '112'}}}")
    }

    @Test(
        "nothing is guessed: a text stays what it says",
        arguments: [
            "012", "no", "No", "yes", "on", "12:30", "1_000", "~", "null", "true", "0x1F", "1e3", ".5", "2026-10-05",
            "10%", "-", "A---B", "<<", "a:b", "http://a.b/c#d", "=", "C# minor",
        ])
    func texts(text: String) {
        guard text != "-" else { return }
        let scalar = Reading("key: \(text)\n").node?["key"]?.scalar
        #expect(scalar == Scalar(text, style: .plain))
    }

    @Test("what was left out differs from what was written as nothing")
    func nothing() {
        let node = Reading("a:\nb: ~\nc: ''\nd: null\ne: \"\"\nf: # comment\ng: |\n").node
        #expect(node?["a"]?.isNothing == true)
        #expect(node?["b"]?.isNothing == false)
        #expect(node?["b"]?.scalar == Scalar("~", style: .plain))
        #expect(node?["c"]?.scalar == Scalar("", style: .quoted))
        #expect(node?["d"]?.scalar == Scalar("null", style: .plain))
        #expect(node?["e"]?.isNothing == false)
        #expect(node?["f"]?.isNothing == true)
        #expect(node?["g"]?.scalar == Scalar("", style: .block))
    }

    @Test("styles: plain, quoted, block; folded and kept line breaks")
    func styles() {
        let node = Reading("a: 'it''s'\nb: \"\\u00e9\\n\"\nc: |\n  one\n  two\nd: >-\n  one\n  two\ne: one\n  two\n")
            .node
        #expect(node?["a"]?.scalar == Scalar("it's", style: .quoted))
        #expect(node?["b"]?.scalar == Scalar("é\n", style: .quoted))
        #expect(node?["c"]?.scalar == Scalar("one\ntwo\n", style: .block))
        #expect(node?["d"]?.scalar == Scalar("one two", style: .block))
        #expect(node?["e"]?.scalar == Scalar("one two", style: .plain))
    }

    @Test("ranges cover what was written, in Unicode scalars")
    func ranges() {
        let node = Reading("é: \"ü 😀\"\nb: [x, 'y']\nc:\n  d: one\n    two\n  e:\nf:\n- g\n- h\n").node
        guard case .mapping(let entries)? = node?.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map(\.key.range.text) == ["1:1-1:2", "2:1-2:2", "3:1-3:2", "7:1-7:2"])
        #expect(node?["é"]?.range.text == "1:4-1:9")
        #expect(node?["b"]?.range.text == "2:4-2:12")
        #expect(node?["b"]?[1]?.range.text == "2:8-2:11")
        #expect(node?["c"]?.range.text == "4:3-6:5")
        #expect(node?["c"]?["d"]?.range.text == "4:6-5:8")
        #expect(node?["c"]?["e"]?.range.text == "6:5-6:5")
        #expect(node?["f"]?.range.text == "8:1-9:4")
        #expect(node?.range.text == "1:1-9:4")
    }

    @Test("lines count from the top of the file, whatever the line breaks")
    func firstLine() throws {
        for lineBreak in ["\n", "\r\n"] {
            let lines = ["\u{FEFF}---", "title: x", "tags: [a]", "---", "title: y"]
            let source = SourceText(path: "a.md", lines.joined(separator: lineBreak))
            var report = DiagnosticReport()
            let parts = try #require(FrontMatter(of: source, reporting: &report))
            let node = YAMLReader.read(
                source, bytes: parts.yaml, firstLine: parts.yamlFirstLine, reporting: &report)
            #expect(node?["tags"]?[0]?.range.text == "3:8-3:9")
            #expect(node?.shape == "{title: 'x', tags: ['a']}")
        }
    }

    @Test(
        "a document of nothing is an empty mapping",
        arguments: ["", "\n\n", "# only this\n", "---\n", "\u{FEFF}", "\u{FEFF}# a\n"])
    func empty(text: String) {
        let reading = Reading(text)
        #expect(reading.node?.shape == "{}")
        #expect(reading.faults.isEmpty)
    }

    @Test("a byte order mark and a first `---` are no part of the text")
    func documentStart() {
        #expect(Reading("\u{FEFF}a: b").node?["a"]?.range.text == "1:4-1:5")
        #expect(Reading("---\na: b\n...\n").node?.shape == "{a: 'b'}")
    }

    @Test("a range of bytes outside of the file reads what is inside")
    func clamped() {
        let source = SourceText(path: "a", "a: b")
        var report = DiagnosticReport()
        #expect(YAMLReader.read(source, bytes: -5..<900, firstLine: 1, reporting: &report)?.shape == "{a: 'b'}")
        #expect(YAMLReader.read(source, bytes: 700..<900, firstLine: 1, reporting: &report)?.shape == "{}")
        #expect(report.diagnostics.isEmpty)
    }

    @Test("many keys: none is lost, the last is still compared with all")
    func manyKeys() {
        let text = (1...40).map { "key\($0): \($0)\n" }.joined()
        guard case .mapping(let entries)? = Reading(text).node?.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map(\.key.value) == (1...40).map { "key\($0)" })
        for key in [1, 16, 17, 18, 39, 40] {
            let faults = Reading(text + "key\(key): again\n").faults
            #expect(faults.map(\.message) == ["`key\(key)` is written twice in one mapping"])
            #expect(faults.first?.note == "the first is in line \(key)")
        }
    }
}
