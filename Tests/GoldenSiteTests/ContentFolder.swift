import Diagnostics
import Effects
import Foundation
import Records
import Site
import TestSupport

/// A small school on the disk, for what only a disk can hold: bytes that are no text, odd names,
/// links. It goes when the test ends.
final class ContentFolder {
    /// Holds `content`, and later the sites.
    let root: URL
    var content: URL { root.appending(path: "content") }

    init(_ school: SmallSchool = SmallSchool()) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "datawall-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        for (path, text) in school.files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    func write(_ bytes: [UInt8], to path: String) throws {
        let file = content.path + "/" + path
        try FileManager.default.createDirectory(
            atPath: URL(filePath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Disk.write(bytes, to: file)
    }

    /// - Parameter target: from the folder of the link, or absolute.
    func link(_ path: String, to target: String) throws {
        let file = content.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
    }

    /// What a build gave.
    struct Built {
        let report: DiagnosticReport
        /// What was written, by its path in the site.
        let files: [String: [UInt8]]

        /// As `--format line` prints them, paths from the content folder.
        let faults: [String]

        func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

        /// Whether some file of the site has this text.
        func shows(_ text: String) -> Bool {
            let wanted = Array(text.utf8)
            return files.values.contains { !$0.isEmpty && Data($0).range(of: Data(wanted)) != nil }
        }
    }

    /// Builds as the command line does, with the templates of the golden sites.
    func build(for readership: Readership = .public) async throws -> Built {
        var options = BuildOptions()
        options.content = content.path
        options.templates = GoldenSite.root.appending(path: "templates").path
        options.output = root.appending(path: "site").path
        options.readership = readership
        options.jobs = 2
        let outcome = try await SiteBuild.run(options, writes: true)
        var files: [String: [UInt8]] = [:]
        if outcome.written != nil { files = try Self.files(below: options.output) }
        let faults = outcome.report.printed(as: .line).split(separator: "\n").map { line in
            line.hasPrefix(content.path + "/") ? String(line.dropFirst(content.path.count + 1)) : String(line)
        }
        return Built(report: outcome.report, files: files, faults: faults)
    }

    private static func files(below folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for (name, kind) in try Disk.list(folder) {
            if kind == .folder {
                for (path, bytes) in try Self.files(below: folder + "/" + name) { files[name + "/" + path] = bytes }
            } else {
                files[name] = try Disk.read(folder + "/" + name)
            }
        }
        return files
    }
}
