import Diagnostics
import Testing

@testable import YAML

@Suite("Front matter and body")
struct FrontMatterTests {
    /// The two parts as text, with the numbers of their first lines; or the faults.
    private func split(_ text: String) -> [String] {
        let source = SourceText(path: "a.md", text)
        var report = DiagnosticReport()
        guard let parts = FrontMatter(of: source, reporting: &report) else {
            return report.diagnostics.map(Reading.summary)
        }
        func part(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }
        #expect(report.diagnostics.isEmpty)
        return ["\(parts.yamlFirstLine)", part(parts.yaml), "\(parts.bodyFirstLine)", part(parts.body)]
    }

    @Test(
        "the closing line is three hyphens, and only that",
        arguments: [
            ("---\ntitle: x\n---\nBody\n", ["2", "title: x\n", "4", "Body\n"]),
            ("---\r\ntitle: x\r\n---\r\nBody\r\n", ["2", "title: x\r\n", "4", "Body\r\n"]),
            ("\u{FEFF}---\ntitle: x\n---\nBody\n", ["2", "title: x\n", "4", "Body\n"]),
            ("--- \t\ntitle: x\n---\t  \nBody\n", ["2", "title: x\n", "4", "Body\n"]),
            ("---\ntitle: A---B\n---\nBody", ["2", "title: A---B\n", "4", "Body"]),
            ("---\na: |\n  ---\n  x\n---\nBody", ["2", "a: |\n  ---\n  x\n", "6", "Body"]),
            ("---\n----\n---\nBody", ["2", "----\n", "4", "Body"]),
            ("---\na: b\n--- x\n---\n", ["2", "a: b\n--- x\n", "5", ""]),
            ("---\na: b\n---", ["2", "a: b\n", "4", ""]),
            ("---\na: b\n---\n", ["2", "a: b\n", "4", ""]),
            ("---\n---\n", ["2", "", "3", ""]),
            ("---\n---", ["2", "", "3", ""]),
            ("---\n---\n---\n", ["2", "", "3", "---\n"]),
            ("---\na: b\n---\n\n```\n---\nc: d\n---\n```\n", ["2", "a: b\n", "4", "\n```\n---\nc: d\n---\n```\n"]),
            ("---\n\n\n---\n\n\n", ["2", "\n\n", "5", "\n\n"]),
        ])
    func splits(text: String, parts: [String]) {
        #expect(split(text) == parts)
    }

    @Test(
        "what is no front matter is told at the first line",
        arguments: [
            ("", "front-matter-missing 1:1"), ("\n", "front-matter-missing 1:1"),
            ("# Title\n", "front-matter-missing 1:1"), ("\u{FEFF}", "front-matter-missing 1:1"),
            (" ---\na: b\n---\n", "front-matter-missing 1:1"), ("----\na: b\n----\n", "front-matter-missing 1:1"),
            ("---x\na: b\n---\n", "front-matter-missing 1:1"), ("--\n", "front-matter-missing 1:1"),
            ("---", "front-matter-unclosed 1:1"), ("---\n", "front-matter-unclosed 1:1"),
            ("---\na: b\n", "front-matter-unclosed 1:1"), ("---\na: b\n----\nBody\n", "front-matter-unclosed 1:1"),
            ("---\r\na: b\r\n --- \r\n", "front-matter-unclosed 1:1"),
        ])
    func faults(text: String, fault: String) {
        #expect(split(text) == [fault])
    }

    private func fault(_ text: String) -> Diagnostic? {
        var report = DiagnosticReport()
        _ = FrontMatter(of: SourceText(path: "a.md", text), reporting: &report)
        return report.diagnostics.first
    }

    @Test("a missing front matter shows what one looks like, and what stands there instead")
    func missing() {
        #expect(
            fault("# Our pond\n")?.suggestion
                == "begin with a line `---`, then lines such as `title: Our pond`, then another line `---`")
        #expect(fault("")?.message == "the file is empty: a record begins with front matter")
        #expect(fault("\n\n---\na: b\n---\n")?.note == "a `---` line stands in line 3, but nothing may be above it")
        #expect(fault("—\na: b\n—\n")?.note == "line 1 is `—`: it must be three hyphens, `---`")
        #expect(fault("\u{FEFF}----\na: b\n----\n")?.range?.text == "1:1-1:5")
    }

    @Test("an unclosed front matter says where it looked and what nearly closed it")
    func unclosed() {
        #expect(fault("---\na: b\nc: d\n")?.note == "looked for it down to the last line, 3")
        #expect(fault("---\na: b\nc: d")?.note == "looked for it down to the last line, 3")
        #expect(
            fault("---\na: b\n----\n\nBody\n")?.note
                == "looked for it down to the last line, 5; line 3 is `----`, which must be three hyphens at the left edge"
        )
        #expect(fault("---\na: b\n  ---\n")?.note?.contains("line 3 is `---`") == true)
        #expect(fault("---\na: b\n")?.range?.text == "1:1-1:4")
    }
}
