import Diagnostics
import Effects
import Foundation
import Site
import Testing
import TestSupport

/// `Tests/GoldenSites/sixty-mistakes`: what slips from teachers' pens, all at once, and beside it in
/// `mistakes.tsv`, written by reading the files, where each mistake is.
@Suite("Sixty mistakes")
struct SixtyMistakesTests {
    /// A line of `mistakes.tsv`.
    struct Mistake: Hashable, CustomStringConvertible {
        /// `file:line:column rule`; without line and column where a whole file is meant.
        let description: String
        /// What the help must name; "" when the message says it all.
        let help: String
    }

    private static let site = GoldenSite(name: "sixty-mistakes")

    private static func mistakes() throws -> [Mistake] {
        let text = try String(contentsOf: site.folder.appending(path: "mistakes.tsv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let place = cells[1] == "-" ? cells[0] : "\(cells[0]):\(cells[1]):\(cells[2])"
            return Mistake(description: "\(place) \(cells[3])", help: cells[4] == "-" ? "" : cells[4])
        }
    }

    /// The school with its mistakes on a disk of its own, so that what is written would show.
    private static func folder() throws -> ContentFolder {
        let folder = try ContentFolder(SmallSchool(exactly: [:]))
        try FileManager.default.createDirectory(at: folder.root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: site.folder.appending(path: "content"), to: folder.content)
        return folder
    }

    private static func contents(of folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path) ?? Data()
        }
        return files
    }

    @Test("each is told where it is, none twice, and nothing else is told")
    func all() async throws {
        let mistakes = try Self.mistakes()
        #expect(mistakes.count == 60)
        #expect(Set(mistakes.map { $0.description.split(separator: " ").last ?? "" }).count >= 55)
        let folder = try Self.folder()
        let before = try Self.contents(of: folder.root)
        let built = try await folder.build()

        let found = built.report.sorted().map { diagnostic in
            let path = diagnostic.path.replacing(folder.content.path + "/", with: "")
            let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            return "\(path)\(place) \(diagnostic.rule.id)"
        }
        let expected = mistakes.map(\.description)
        for mistake in Set(expected).subtracting(found).sorted() { Issue.record("not told: \(mistake)") }
        for fault in Set(found).subtracting(expected).sorted() { Issue.record("no mistake: \(fault)") }
        #expect(found.count == 60)
        #expect(built.files.isEmpty)
        #expect(try Self.contents(of: folder.root) == before, "nothing is written")
    }

    @Test("each says what to do")
    func help() async throws {
        let built = try await Self.folder().build()
        for mistake in try Self.mistakes() where !mistake.help.isEmpty {
            let (place, rule) = (
                mistake.description.split(separator: " ")[0], mistake.description.split(separator: " ")[1]
            )
            let line = try #require(built.faults.first { $0.hasPrefix(place + ":") && $0.hasSuffix("[\(rule)]") })
            let help = line.split(separator: "; ").dropFirst().joined(separator: "; ")
            #expect(help.contains(mistake.help), "\(line)")
        }
    }

    @Test("a message is a sentence: it begins small or with the word in question, and has no final stop")
    func sentences() async throws {
        for diagnostic in try await Self.folder().build().report.diagnostics {
            let first = try #require(diagnostic.message.unicodeScalars.first)
            #expect(!first.properties.isUppercase, "\(diagnostic.message)")
            for text in [diagnostic.message, diagnostic.note, diagnostic.suggestion].compactMap(\.self) {
                #expect(!text.hasSuffix(".") || text.hasSuffix("…"), "\(text)")
                #expect(!text.contains("\n"))
            }
        }
    }
}
