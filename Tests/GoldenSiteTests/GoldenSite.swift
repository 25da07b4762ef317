import Diagnostics
import Effects
import Foundation
import Growth
import Records
import Site
import Testing
import TestSupport

/// A folder of `Tests/GoldenSites`: a school's content, and what must come of it.
///
///     CASE/content/…           the school
///     CASE/options.txt         an edition a line, `name: options of datawall build`; without the file
///                              there is one edition, `public`
///     CASE/expected/EDITION/…  every file of that edition's site; nothing when the content has errors
///     CASE/diagnostics.txt     what `--format text` prints, the same for every edition
///
/// The templates are `Tests/GoldenSites/templates`: they show every field of every view as plain
/// lines, so that what changes in a view shows in a diff, and polishing the real templates does not.
struct GoldenSite: Sendable, CustomTestStringConvertible {
    let name: String

    static let root = ProjectTree.root.appending(path: "Tests/GoldenSites")
    /// Set to write what comes of the content in place of what is expected.
    static let writesAnew = ProcessInfo.processInfo.environment["DATAWALL_WRITE_GOLDEN"] == "1"

    /// Every folder that has a `content`.
    static let all: [GoldenSite] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.sorted().map(GoldenSite.init).filter {
            FileManager.default.fileExists(atPath: $0.folder.appending(path: "content").path)
        }
    }()

    var folder: URL { Self.root.appending(path: name) }
    var diagnosticsFile: URL { folder.appending(path: "diagnostics.txt") }
    var testDescription: String { name }

    var editions: [GoldenEdition] {
        get throws {
            let file = folder.appending(path: "options.txt")
            guard FileManager.default.fileExists(atPath: file.path) else {
                return [GoldenEdition(site: self, name: "public", words: [])]
            }
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            return lines.filter { !$0.hasPrefix("#") }.map { line in
                let (name, options) =
                    line.firstIndex(of: ":").map { (line[..<$0], line[line.index(after: $0)...]) } ?? (line, "")
                return GoldenEdition(
                    site: self, name: String(name), words: options.split(separator: " ").map(String.init))
            }
        }
    }
}

/// One way to build a golden site: for some readers, with some options.
struct GoldenEdition: Sendable, CustomTestStringConvertible {
    let site: GoldenSite
    let name: String
    /// As they stand on the command line.
    let words: [String]

    static let all: [GoldenEdition] = GoldenSite.all.flatMap { (try? $0.editions) ?? [] }

    var expectedFolder: URL { site.folder.appending(path: "expected").appending(path: name) }
    var testDescription: String { "\(site.name), \(name)" }

    private struct BadOption: Error { let word: String }

    private var options: BuildOptions {
        get throws {
            var options = BuildOptions()
            var rest = words[...]
            while let word = rest.popFirst() {
                func value<Value>(_ read: (String) -> Value?) throws -> Value {
                    guard let text = rest.popFirst(), let value = read(text) else { throw BadOption(word: word) }
                    return value
                }
                switch word {
                case "--audience": options.readership = try value(Readership.init)
                case "--base-url": options.baseURL = try value { $0.hasSuffix("/") ? $0 : $0 + "/" }
                case "--date": options.day = try value(Day.init)
                case "--portable": options.isPortable = true
                case "--drafts": options.includesDrafts = true
                case "--strict": options.isStrict = true
                default: throw BadOption(word: word)
                }
            }
            return options
        }
    }

    /// The site in memory.
    func build() async throws -> (files: [String: [UInt8]], diagnostics: String) {
        var options = try options
        // Two, so that an order that depends on threads would show.
        options.jobs = 2
        let content = try Self.tree(of: site.folder.appending(path: "content"), named: "content")
        let templates = try Self.tree(of: GoldenSite.root.appending(path: "templates"), named: "site-templates")
        let compiled = try await SiteBuild.compile(content, templates: templates, options)
        let report = compiled.outcome.report
        let files = report.hasErrors ? [:] : try #require(compiled.plan).rendered()
        return (files, report.printed(as: .text))
    }

    /// A folder in memory, so that no diagnostic names a path of the machine.
    private static func tree(of folder: URL, named name: String) throws -> SourceTree {
        var report = DiagnosticReport()
        let onDisk = try SourceTree.scan(folder.path, reporting: &report)
        #expect(report.diagnostics.isEmpty)
        var files: [String: [UInt8]] = [:]
        for path in onDisk.paths { files[path] = try onDisk.read(path).bytes }
        return SourceTree(name: name, files: files)
    }

    /// The files that are expected, by their paths.
    func expected() throws -> [String: [UInt8]] {
        guard FileManager.default.fileExists(atPath: expectedFolder.path) else { return [:] }
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: expectedFolder.path) {
            let file = expectedFolder.appending(path: path)
            if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
            files[path] = Array(try Data(contentsOf: file))
        }
        return files
    }

    /// Puts these files in the place of what was expected.
    func write(_ files: [String: [UInt8]]) throws {
        if FileManager.default.fileExists(atPath: expectedFolder.path) {
            try FileManager.default.removeItem(at: expectedFolder)
        }
        for (path, bytes) in files {
            let file = expectedFolder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }
}
