import Diagnostics
import Testing

@testable import YAML

@Suite("Faults in YAML: their rule and place")
struct YAMLFaultTests {
    @Test(
        "YAML that is not accepted",
        arguments: [
            ("a: *b\n", "yaml-alias 1:4"), ("a: b\nc: &d e\n", "yaml-alias 2:4"), ("a: &b [c]\n", "yaml-alias 1:4"),
            ("a: &b\n  c: d\n", "yaml-alias 1:4"), ("a: [*b, 1]\n", "yaml-alias 1:5"), ("*a : b\n", "yaml-alias 1:1"),
            ("a: !!str b\n", "yaml-tag 1:4"), ("a: !b [c]\n", "yaml-tag 1:4"), ("--- !b\na: c\n", "yaml-tag 1:5"),
            ("a: ! b\n", "yaml-tag 1:4"), ("a: !b!c d\n", "yaml-tag 1:4"), ("!a b: c\n", "yaml-tag 1:1"),
            ("%YAML 1.1\n---\na: b\n", "yaml-directive 1:1"), ("%TAG ! a:\n---\na: b\n", "yaml-directive 1:1"),
            ("%a\n", "yaml-directive 1:1"), ("%YAML x\n---\n", "yaml-directive 1:1"),
            ("a: b\n---\nc: d\n", "yaml-document 2:1"), ("a: b\n...\n---\nc: d\n", "yaml-document 3:1"),
            ("a: b\n...\n# c\nd: e\n", "yaml-document 4:1"),
            ("[a]: b\n", "yaml-key 1:1"), ("a:\n  {b: c}: d\n", "yaml-key 2:3"), ("? - a\n: b\n", "yaml-key 1:3"),
            ("<<: {a: b}\n", "yaml-merge 1:1"), ("a:\n  <<: b\n", "yaml-merge 2:3"),
            ("a: 1\nb: 2\na: 3\n", "duplicate-key 3:1"), ("x:\n  - {a: 1, \"a\": 2}\n", "duplicate-key 2:12"),
            ("é: 1\ne\u{301}: 2\n", "duplicate-key 2:1"),
        ])
    func refused(text: String, fault: String) {
        let reading = Reading(text)
        #expect(reading.summary == [fault])
        #expect(reading.node == nil)
    }

    @Test(
        "text that is no YAML",
        arguments: [
            ("a:\n\tb: c\n", "yaml-tab 2:1"), ("a: b\n\tc: d\n", "yaml-tab 2:1"),
            ("a:\n  b: c\n \td: e\n", "yaml-tab 3:2"),
            ("\ta: b\n", "yaml-tab 1:1"), ("a: |\n\tb\n", "yaml-tab 2:1"), ("a:\n  - b\n\t- c\n", "yaml-tab 3:1"),
            ("a: \"b\nc: d\n", "yaml-quote 1:4"), ("a: \"b\nc: \"d\"\n", "yaml-quote 1:4"),
            ("a: 'b\n", "yaml-quote 1:4"),
            ("a: ['b, c]\nd: 'e'\n", "yaml-quote 1:5"), ("a: \"b\n---\nc\"\n", "yaml-quote 1:4"),
            ("a: 'it's ok'\n", "yaml-quote 1:8"), ("a: \"b\" c\n", "yaml-quote 1:8"),
            ("a: 'b' c: d\n", "yaml-quote 1:8"),
            ("a: \"\\d\"\n", "yaml-quote 1:5"), ("a: \"\\xZZ\"\n", "yaml-quote 1:7"),
            ("a: \"\\ud800\"\n", "yaml-quote 1:7"),
            ("a: b: c\n", "yaml-colon 1:5"), ("é: ü é: c\n", "yaml-colon 1:7"), ("- a: b: c\n", "yaml-colon 1:7"),
            ("a b\nc: d\n", "yaml-colon 1:1"), ("a: b\nc d\ne: f\n", "yaml-colon 2:1"),
            ("a:b\nc: d\n", "yaml-colon 1:1"),
            ("a:\n  b c\n  d: e\n", "yaml-colon 2:3"), ("a: b\nc\n", "yaml-colon 2:1"),
            ("\"a\": b\n\"c\"\n", "yaml-colon 2:1"),
            (": a\n", "yaml-colon 1:1"), ("? \n: a\n", "yaml-colon 1:2"), ("a: b\n?", "yaml-colon 2:2"),
            ("a: b\n  c: d\n", "yaml-indentation 2:3"), ("a: b\n  c\n  d: e\n", "yaml-indentation 3:3"),
            ("a:\n  b: c\n d: e\n", "yaml-indentation 3:2"), ("  a: b\nc: d\n", "yaml-indentation 2:1"),
            ("a:\n  - b\n - c\n", "yaml-indentation 3:2"), ("a: b\n- c\n", "yaml-indentation 2:1"),
            ("a:\n  - b\n c: d\n", "yaml-indentation 3:2"), ("a: - b\n", "yaml-indentation 1:4"),
            ("a: | b\n  c\n", "yaml-indentation 1:6"), ("a: > 90 words\n", "yaml-indentation 1:6"),
            ("a: |0\n", "yaml-indentation 1:5"),
            ("a: [b, c\nd: e\n", "yaml-bracket 1:4"), ("a: [b\n", "yaml-bracket 1:4"),
            ("a: {b: c\n", "yaml-bracket 1:4"),
            ("a: [b\nc: [d]\n", "yaml-bracket 1:4"), ("a: [b,\n", "yaml-bracket 1:4"),
            ("a: [[b], [c\n", "yaml-bracket 1:10"),
            ("a: [b, , c]\n", "yaml-bracket 1:8"), ("a: [\"b\" c]\n", "yaml-bracket 1:9"),
            ("a: {b: c: d}\n", "yaml-bracket 1:9"),
            ("a: [b]] c\n", "yaml-bracket 1:7"), ("a: {b: c}d\n", "yaml-bracket 1:10"),
            ("a: @b\n", "yaml-character 1:4"), ("a: `b`\n", "yaml-character 1:4"), ("a: %b\n", "yaml-character 1:4"),
            ("a: **b** c\n", "yaml-character 1:4"), ("a: & b\n", "yaml-character 1:4"),
            ("a: !<b\n", "yaml-character 1:4"),
            ("a: ,b\n", "yaml-character 1:4"), ("a: }\n", "yaml-character 1:4"), ("a: ? b\n", "yaml-character 1:4"),
            ("a: b\u{2028}c\n", "yaml-character 1:5"), ("a: é\u{85}c\n", "yaml-character 1:5"),
            ("a: b\u{2029}\n", "yaml-character 1:5"), ("a: b\rc: d\n", "yaml-character 1:5"),
            ("a: b\u{1B}[0m\n", "yaml-character 1:5"),
            ("a: b\u{7F}\n", "yaml-character 1:5"), ("a: b\n\u{FEFF}c: d\n", "yaml-character 2:1"),
            ("a: b\u{FFFE}\n", "yaml-character 1:5"), ("a: b\0\n", "nul-byte 1:5"),
        ])
    func broken(text: String, fault: String) {
        let reading = Reading(text)
        #expect(reading.summary == [fault])
        #expect(reading.node == nil)
        #expect(reading.faults.allSatisfy { $0.suggestion != nil })
    }

    @Test(
        "the help shows the line as it should be",
        arguments: [
            ("title: My pond: the newts\n", "put the value in quotes: `title: \"My pond: the newts\"`"),
            ("title: The \"pond\": newts\n", "put the value in quotes: `title: 'The \"pond\": newts'`"),
            ("title: @home\n", "put the value in quotes: `title: \"@home\"`"),
            ("tags: [@home]\n", "put the value in quotes"),
            ("a: @b # c\n", "put the value in quotes"),
            ("title: \"Our\" pond\n", "put the whole value in single quotes: `title: '\"Our\" pond'`"),
            ("title:Our pond\ndate: x\n", "put a space behind the colon: `title: Our pond`"),
            (
                "http://a.b\nc: d\n",
                "write `key: value`; text that goes on from the line above is indented further than its key"
            ),
            ("a: b\nthis is #c: d\n", "a `#` behind a space begins a comment: put the text in quotes"),
        ])
    func help(text: String, help: String) {
        #expect(Reading(text).faults.map(\.suggestion) == [help])
    }

    @Test("refused features are all found in one run, and what follows from one is not told again")
    func collected() {
        #expect(
            Reading("a: *x\nb: !y z\na: 1\n<<: {}\nc: *d e\n").summary
                == ["yaml-alias 1:4", "yaml-tag 2:4", "duplicate-key 3:1", "yaml-merge 4:1", "yaml-alias 5:4"])
    }

    @Test("a file of faults ends after twenty")
    func cappedFaults() {
        #expect(Reading((1...500).map { "k\($0): *a\n" }.joined()).faults.count == 20)
        #expect(Reading(String(repeating: "a: b\n", count: 500)).faults.count == 20)
    }

    @Test("bytes that are no UTF-8 inside of a document")
    func bytes() {
        #expect(
            Reading(SourceText(path: "a", bytes: Array("a: b\nc: é".utf8) + [0xE9, 0x0A])).summary == ["not-utf8 2:5"])
    }

    @Test("a fault on the very long last line is found in no time")
    func longLines() {
        let words = String(repeating: "word ", count: 100_000)
        #expect(Reading("a: \(words): b\n").summary == ["yaml-colon 1:500004"])
        let lines = String(repeating: " word\n", count: 100_000)
        #expect(Reading("a:\n\(lines) b: c\n").summary == ["yaml-colon 100001:2"])
    }
}
