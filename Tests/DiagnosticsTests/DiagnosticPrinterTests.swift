import Testing

@testable import Diagnostics

private struct SampleFault: Fault {
    var rule: Rule { Rule("unknown-key", .error, "…") }
    var message = "`titel` is not a key of a goal"
    var suggestion: String? = "did you mean `title`?"
}

@Suite("Printed diagnostics")
struct DiagnosticPrinterTests {
    let source = SourceText(path: "content/a.md", "---\r\ntitel: I can\r\n---\r\n")

    func report(line: Int, columns: Range<Int>, in source: SourceText) -> DiagnosticReport {
        var report = DiagnosticReport()
        let range = SourceRange(
            SourcePosition(line: line, column: columns.lowerBound),
            SourcePosition(line: line, column: columns.upperBound))
        report.report(SampleFault(), at: range, in: source)
        return report
    }

    @Test("the text form shows the line and a caret under the word")
    func text() {
        #expect(
            report(line: 2, columns: 1..<6, in: source).printed(as: .text) == """
                content/a.md:2:1: error: `titel` is not a key of a goal [unknown-key]
                2 | titel: I can
                  | ^^^^^
                  help: did you mean `title`?


                """)
    }

    @Test("the line form is what editors parse")
    func line() {
        #expect(
            report(line: 2, columns: 1..<6, in: source).printed(as: .line)
                == "content/a.md:2:1: error: `titel` is not a key of a goal; did you mean `title`? [unknown-key]\n")
    }

    @Test("the JSON form has the place and the words")
    func json() {
        let json = report(line: 2, columns: 1..<6, in: source).printed(as: .json)
        #expect(json.contains("\"line\" : 2"))
        #expect(json.contains("\"endColumn\" : 6"))
        #expect(json.contains("\"id\" : \"unknown-key\""))
    }

    @Test("a long line is cut around the fault, control characters are shown")
    func longLine() {
        let long = SourceText(
            path: "a", String(repeating: "x", count: 500) + "\u{1B}[31mBAD" + String(repeating: "y", count: 500))
        let text = report(line: 1, columns: 506..<509, in: long).printed(as: .text)
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 120 })
        #expect(!text.contains("\u{1B}"))
        let lines = text.split(separator: "\n")
        let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        #expect(Array(lines[1])[caret ?? 0] == "B")
    }

    @Test("sorted by path and place whatever the order of finding")
    func sorted() {
        var report = DiagnosticReport()
        for (path, line) in [("b", 1), ("a", 9), ("a", 2)] {
            report.report(
                SampleFault(message: "\(path)\(line)"), at: SourceRange(at: SourcePosition(line: line, column: 1)),
                in: SourceText(path: path, ""))
        }
        #expect(report.sorted().map(\.message) == ["a2", "a9", "b1"])
    }

    @Test("one noisy file does not bury the others")
    func capped() {
        var report = DiagnosticReport()
        for line in 1...50 {
            report.report(
                SampleFault(message: "m\(line)"), at: SourceRange(at: SourcePosition(line: line, column: 1)),
                in: SourceText(path: "a", ""))
        }
        let text = report.printed(as: .text)
        #expect(text.contains("… and 30 more in this file"))
        #expect(!text.contains("m21"))
    }

    @Test("strict makes errors of warnings")
    func strict() {
        struct Mild: Fault {
            var rule: Rule { Rule("mild", .warning, "…") }
            var message = "m"
        }
        var report = DiagnosticReport()
        report.report(Mild(), path: "a")
        #expect(!report.hasErrors)
        report.makeStrict()
        #expect(report.hasErrors)
    }
}

@Suite("Places in a text")
struct SourceTextTests {
    @Test("columns count characters, lines count line feeds")
    func position() {
        let source = SourceText(path: "a", "é: 1\nü: x\n")
        #expect(source.position(ofByte: 3) == SourcePosition(line: 1, column: 3))
        #expect(source.position(ofByte: 9) == SourcePosition(line: 2, column: 3))
        #expect(source.line(2) == "ü: x")
        #expect(source.line(3) == "")
        #expect(source.line(4) == nil)
    }
}
