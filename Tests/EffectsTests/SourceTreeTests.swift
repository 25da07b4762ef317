import Diagnostics
import Foundation
import Testing

@testable import Effects

@Suite("Folders of files")
struct SourceTreeTests {
    /// A new folder that goes when the test ends.
    final class Folder {
        let path: String
        init() throws {
            path = FileManager.default.temporaryDirectory.appending(path: "datawall-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, to file: String) throws {
            let url = URL(filePath: path).appending(path: file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: false, encoding: .utf8)
        }
    }

    @Test("paths are in the order of their bytes, whatever the disk says; what editors leave is passed over")
    func order() throws {
        let folder = try Folder()
        for file in ["b.md", "a/z.md", "a.md", "é.md", "a b#c?.md", ".hidden", "x~", "#x#", ".#y", "n.swp"] {
            try folder.write(file, to: file)
        }
        var report = DiagnosticReport()
        let tree = try SourceTree.scan(folder.path, reporting: &report)
        #expect(tree.paths == ["a b#c?.md", "a.md", "a/z.md", "b.md", "é.md"])
        #expect(try tree.read("a/z.md").bytes == Array("a/z.md".utf8))
        #expect(tree.contains("a.md") && !tree.contains("c.md"))
        #expect(report.diagnostics.isEmpty)
    }

    @Test("a link that leaves the folder is refused; one inside is followed; a circle of links ends")
    func links() throws {
        let outside = try Folder()
        try outside.write("secret", to: "secret.md")
        let folder = try Folder()
        try folder.write("a", to: "real/a.md")
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path + "/in.md", withDestinationPath: folder.path + "/real/a.md")
        try manager.createSymbolicLink(
            atPath: folder.path + "/out.md", withDestinationPath: outside.path + "/secret.md")
        try manager.createSymbolicLink(atPath: folder.path + "/nowhere.md", withDestinationPath: folder.path + "/gone")
        var report = DiagnosticReport()
        let tree = try SourceTree.scan(folder.path, reporting: &report)
        #expect(tree.paths == ["in.md", "real/a.md"])
        #expect(report.diagnostics.map(\.rule.id) == ["link-leaves-folder", "link-leaves-folder"])

        try manager.createSymbolicLink(atPath: folder.path + "/real/up", withDestinationPath: folder.path + "/real")
        var circle = DiagnosticReport()
        _ = try SourceTree.scan(folder.path, reporting: &circle)
        #expect(circle.diagnostics.contains { $0.rule.id == "folders-too-deep" })
    }

    @Test("a folder that is not there, and one that may not be written, are faults that name the path")
    func faults() throws {
        var report = DiagnosticReport()
        #expect(throws: DiskFault.self) { try SourceTree.scan("/nonexistent/datawall", reporting: &report) }
        let folder = try Folder()
        try folder.write("x", to: "file")
        let fault = #expect(throws: DiskFault.self) { try Disk.createFolders(folder.path + "/file/below") }
        #expect(fault?.description.contains(folder.path) == true)
    }

    @Test("a whole file comes back as it was written, also a large and an empty one", arguments: [0, 1, 4096, 300_000])
    func roundTrip(size: Int) throws {
        let folder = try Folder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Disk.write(bytes, to: folder.path + "/f")
        #expect(try Disk.read(folder.path + "/f") == bytes)
    }
}

@Suite("Many things at once")
struct ParallelTests {
    @Test("results come in the order of the things, for any number of tasks", arguments: [1, 2, 3, 16])
    func ordered(jobs: Int) async throws {
        for count in [0, 1, 7, 1000] {
            let chunks = try await Parallel.map(count: count, jobs: jobs) { range in Array(range) }
            #expect(chunks.flatMap(\.self) == Array(0..<count))
        }
    }

    @Test("a fault in one task ends them all")
    func failing() async {
        await #expect(throws: DiskFault.self) {
            _ = try await Parallel.map(count: 100, jobs: 2) { range in
                if range.contains(57) { throw DiskFault(action: .read, path: "x", code: .ioError) }
                return 0
            }
        }
    }
}
