import Diagnostics
import Effects
import Growth
import Records

/// `datawall new`: a record with prompts, where it belongs.
package enum RecordStarter {
    /// Writes the new file and returns its path. A file that is there is never touched.
    package static func begin(
        kind: String, title: String?, student: String?, today: Day, in content: String
    ) async throws -> String {
        var report = DiagnosticReport()
        let tree = try SourceTree.scan(content, reporting: &report)
        let records = try await Records(reading: tree, jobs: 1, reporting: &report)
        let new = try NewRecord(kind: kind, title: title, student: student, today: today, in: records)
        let path = content + "/" + new.path
        try Disk.createFolders(RelativeFolder.of(path))
        try Disk.write(Array(new.text.utf8), to: path)
        return path
    }
}

/// The folder of a path on the disk.
enum RelativeFolder {
    static func of(_ path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    }
}
