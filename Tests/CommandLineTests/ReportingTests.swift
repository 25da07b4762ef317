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

    /// The words at the beginning of each line, table by table.
    private static func tables(_ text: String) -> [[String]] {
        text.components(separatedBy: "\n\n").map { table in
            table.split(separator: "\n").map { line in
                String(
                    line.prefix { $0.isLetter || $0.isNumber || "/.-_, ".contains($0) }.split(separator: "  ").first
                        ?? "")
            }
        }
    }

    @Test("--time on a check says how long each stage took, on the error output, and nothing of pages")
    func timeOfACheck() throws {
        let run = try Program.run("check", "--time", in: try Folder.withSchool())
        let tables = Self.tables(run.errors)
        #expect(tables.count == 2)
        #expect(tables.first == ["stage", "scan", "read", "link", "plan", "total"])
        #expect(tables.last == ["in all", "records", "pages", "files read", "processor, s", "most memory, MiB"])
        #expect(run.output.contains("no faults"))
    }

    @Test("--time on a build has tables of stages, templates, files and sums", arguments: ["1", "2"])
    func timeOfABuild(jobs: String) throws {
        let run = try Program.run("build", "--time", "--jobs", jobs, in: try Folder.withSchool())
        let tables = Self.tables(run.errors)
        #expect(tables.map(\.first) == ["stage", "template", "file", "in all"])
        try #require(tables.count == 4)
        #expect(tables[0] == ["stage", "scan", "read", "link", "plan", "audit", "write", "total"])
        #expect(tables[1].contains("home") && (2...11).contains(tables[1].count))
        #expect(tables[2].contains { $0.hasSuffix("index.html") } && (2...11).contains(tables[2].count))
        #expect(tables[3].contains("files written") && tables[3].contains("MB a second"))
        for table in run.errors.components(separatedBy: "\n\n") {
            let lines = table.split(separator: "\n").dropFirst(table.hasPrefix("in all") ? 1 : 0)
            #expect(Set(lines.map(\.count)).count == 1, "the last column is of numbers, which end below each other")
        }
    }

    /// What `--format json` promises of `--time`.
    private struct TimedReport: Decodable {
        struct Stage: Decodable { let name: String, seconds, share: Double }
        struct Page: Decodable { let name: String, pages: Int, seconds, microsecondsPerPage: Double }
        struct File: Decodable { let path: String, milliseconds: Double, bytes: Int }
        struct Totals: Decodable {
            let seconds, processorSeconds: Double
            let records, pages, peakMemoryBytes: Int
            let filesRead, bytesRead, filesWritten, filesUnchanged, filesRemoved, bytesWritten, bytes: Int?
            let secondsMaking, megabytesPerSecond: Double?
        }
        struct Times: Decodable {
            let stages: [Stage]
            let templates: [Page]?
            let files: [File]?
            let totals: Totals
        }
        let faults: [Fault]
        let times: Times
    }

    @Test(
        "json with --time: an object of the faults and the times; the error output stays empty", arguments: ["1", "2"])
    func timeAsJSON(jobs: String) throws {
        let folder = try Folder.withSchool(Self.warned)
        let run = try Program.run("build", "--time", "--format", "json", "--jobs", jobs, in: folder)
        #expect(run.code == 0 && run.errors.isEmpty)
        let report = try JSONDecoder().decode(TimedReport.self, from: Data(run.output.utf8))
        #expect(report.faults.map(\.id) == ["raw-html"])
        let times = report.times
        #expect(times.stages.map(\.name) == ["scan", "read", "link", "plan", "audit", "write"])
        let templates = try #require(times.templates)
        #expect((1...10).contains(templates.count))
        #expect(templates.map(\.seconds) == templates.map(\.seconds).sorted(by: >))
        let slowest = try #require(times.files)
        #expect((1...10).contains(slowest.count))
        #expect(slowest.map(\.milliseconds) == slowest.map(\.milliseconds).sorted(by: >))
        let files = try folder.files(below: "_site")
        #expect(slowest.allSatisfy { files[$0.path]?.count == $0.bytes })
        // The manifest is no file of the site.
        #expect(times.totals.filesWritten == files.count - 1 && times.totals.filesUnchanged == 0)
        #expect(times.totals.bytesWritten == times.totals.bytes)
        #expect(times.totals.records == 4 && times.totals.filesRead ?? 0 > 4)
    }

    @Test("json with --time on a check, and on a build that found errors: no pages, files or writing")
    func timeWithoutPagesAsJSON() throws {
        let sound = try Program.run("check", "--time", "--format", "json", in: try Folder.withSchool())
        let faulty = try Program.run("build", "--time", "--format", "json", in: try Folder.withSchool(Self.faulty))
        #expect(sound.code == 0 && faulty.code == 1)
        for run in [sound, faulty] {
            let times = try JSONDecoder().decode(TimedReport.self, from: Data(run.output.utf8)).times
            #expect(times.stages.map(\.name).starts(with: ["scan", "read", "link", "plan"]))
            #expect(times.templates == nil && times.files == nil)
            #expect(times.totals.filesWritten == nil && times.totals.bytes == nil)
        }
    }
}
