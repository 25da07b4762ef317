import Foundation
import TestSupport
import Testing

@Suite("What is printed")
struct ReportingTests {
    /// An error in line 2 and a warning in line 5 of one file.
    static let faulty = ["pages/a.md": "---\ntitel: A\ntitle: A\n---\nSome <b>bold</b> words.\n"]
    static let warned = ["pages/a.md": "---\ntitle: A\n---\nA line<br>and a line.\n"]

    /// `file:line:column: severity: message [rule]`
    static func isHeadline(_ line: String) -> Bool {
        line.wholeMatch(of: #/[^:]+(:\d+:\d+)?: (error|warning|note): .+ \[[a-z0-9-]+\]/#) != nil
    }

    @Test("text: headline, source line, caret and help")
    func text() throws {
        let run = try Program.run("check", in: try Folder.withSchool(Self.faulty))
        #expect(
            run.errors.hasPrefix(
                """
                content/pages/a.md:2:1: error: `titel` is not a key of a page [unknown-key]
                2 | titel: A
                  | ^^^^^
                """))
        #expect(run.errors.hasSuffix("datawall: 1 error, 2 warnings; nothing was written\n"))
        #expect(run.output.isEmpty)
    }

    @Test("line: each fault is one line that editors parse")
    func line() throws {
        let run = try Program.run("check", "--format", "line", in: try Folder.withSchool(Self.faulty))
        #expect(run.code == 1)
        #expect(run.errorLines.count == 3)
        #expect(run.errorLines.allSatisfy(Self.isHeadline))
    }

    /// What `--format json` promises.
    private struct Fault: Decodable {
        let id, severity, file, message: String
        let line, column, endLine, endColumn: Int?
        let note, suggestion, source: String?
    }

    @Test("json: the standard output is one list of faults and nothing else", arguments: ["check", "build"])
    func json(command: String) throws {
        let run = try Program.run(command, "--format", "json", in: try Folder.withSchool(Self.faulty))
        #expect(run.code == 1)
        #expect(run.errors.isEmpty)
        let faults = try JSONDecoder().decode([Fault].self, from: Data(run.output.utf8))
        #expect(faults.map(\.id) == ["unknown-key", "raw-html", "raw-html"])
        let first = try #require(faults.first)
        #expect(first.file == "content/pages/a.md" && first.severity == "error" && first.source == "titel: A")
        #expect([first.line, first.column, first.endLine, first.endColumn] == [2, 1, 2, 6])
    }

    @Test("json: no faults is an empty list; a wrong command line is none at all")
    func jsonWithoutFaults() throws {
        let folder = try Folder.withSchool()
        for command in ["check", "build"] {
            let run = try Program.run(command, "--format", "json", in: folder)
            #expect(run.code == 0)
            #expect(try JSONDecoder().decode([Fault].self, from: Data(run.output.utf8)).isEmpty)
            #expect(run.errors.isEmpty)
        }
        let run = try Program.run("build", "--format", "json", "--audience", "class:rom-1", in: folder)
        #expect(run.code == 2 && run.output.isEmpty)
    }

    @Test("no escape codes and no progress where nobody looks", arguments: ["text", "line", "json"])
    func quiet(format: String) throws {
        let folder = try Folder.withSchool(Self.faulty)
        let school = try Folder.withSchool()
        for run in [
            try Program.run("check", "--format", format, in: folder),
            try Program.run("build", "--format", format, in: folder),
            try Program.run("build", "--format", format, in: school),
        ] {
            #expect(!run.output.contains("\u{1B}") && !run.output.contains("\r"))
            #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\r"))
        }
    }

    @Test("control characters in content can't command a terminal", arguments: ["text", "line", "json"])
    func controls(format: String) throws {
        let folder = try Folder.withSchool([
            "pages/a.md": "---\ntitle: A\n\"\\e[2J\\x07\": red\n---\n![](\u{1B}[31m.png)\n"
        ])
        let run = try Program.run("check", "--format", format, in: folder)
        #expect(run.code == 1)
        for scalar in (run.output + run.errors).unicodeScalars {
            #expect(scalar == "\n" || scalar.value >= 32 && !(0x7F...0x9F).contains(scalar.value))
        }
    }

    @Test("a summary line ends the work")
    func summary() throws {
        let folder = try Folder.withSchool()
        let check = try Program.run("check", in: folder)
        #expect(check.output.wholeMatch(of: #/\d+ records, \d+ pages: no faults \(\d+\.\d\d s\)\n/#) != nil)
        let build = try Program.run("build", in: folder)
        #expect(build.output.wholeMatch(of: #/\d+ pages from 3 records in \d+\.\d\d s → _site \(\d+ new\)\n/#) != nil)
        let again = try Program.run("build", in: folder)
        #expect(again.lines.first?.hasSuffix(" s → _site (nothing changed)") == true)
        try folder.write("---\ntitle: New\n---\n", to: "content/pages/new.md")
        #expect(try Program.run("build", in: folder).lines.first?.contains("1 new") == true)
        #expect([check.errors, build.errors, again.errors] == ["", "", ""])
    }

    @Test("warnings let a build pass and are counted; --strict makes errors of them")
    func strict() throws {
        let folder = try Folder.withSchool(Self.warned)
        let lenient = try Program.run("build", in: folder)
        #expect(lenient.code == 0)
        #expect(lenient.lines.last == "1 warning")
        #expect(lenient.errors.contains(": warning: "))
        let strict = try Program.run("check", "--strict", "--format", "line", in: folder)
        #expect(strict.code == 1)
        #expect(strict.errorLines.count == 1)
        #expect(strict.errors.contains(": error: `<br>` is HTML"))
    }

    @Test("--time says how long each stage took, on the error output")
    func time() throws {
        let run = try Program.run("check", "--time", in: try Folder.withSchool())
        #expect(
            run.errorLines.map { $0.split(separator: " ").first.map(String.init) } == [
                "scan", "read", "link", "plan", "total",
            ])
    }
}
