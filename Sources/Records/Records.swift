import Diagnostics
import Effects
import Growth
import YAML

/// A school's content as it was written: every record typed and in the order of its path, the
/// tables, and the files that may be attached. Nothing is linked yet.
package struct Records: Sendable {
    package let settings: SchoolSettings?
    package let all: [any RecordKind]
    package let sheets: [ScoreSheet]
    package let codes: CodeList
    package let consents: ConsentList
    /// Records that are there but could not be read, so that nobody calls references to them unknown.
    package let unreadable: [Unreadable]
    package let tree: SourceTree

    package struct Unreadable: Sendable {
        package let kind: KindName
        package let id: String
        package let student: String?
    }

    /// The site's language as a BCP 47 tag: the first that the school names, else English.
    package var language: String { settings?.languages.first?.value ?? "en" }

    /// Reads everything in the tree on up to `jobs` tasks; the result does not depend on how many.
    package init(
        reading tree: SourceTree, jobs: Int, reporting report: inout DiagnosticReport
    ) async throws {
        let shares = try await Parallel.map(count: tree.paths.count, jobs: jobs) { range in
            var share = Share()
            for path in tree.paths[range] { try share.read(path, in: tree) }
            return share
        }
        self.tree = tree
        settings = shares.lazy.compactMap(\.settings).first
        all = shares.flatMap(\.records)
        sheets = shares.flatMap(\.sheets)
        codes = shares.lazy.compactMap(\.codes).first ?? CodeList()
        consents = shares.lazy.compactMap(\.consents).first ?? ConsentList()
        unreadable = shares.flatMap(\.unreadable)
        for share in shares { report.add(share.report) }
        if !tree.contains(Placement.settingsPath) {
            let path = tree.displayPath(Placement.settingsPath)
            report.report(RecordFault.noSchool(path: path), path: path)
        }
    }

    /// The newest date that a record or a score carries: what "today" is unless someone says.
    package var newestDay: Day? {
        var newest: Day?
        func see(_ day: Day?) { if let day, day > newest ?? .placeholder { newest = day } }
        for record in all {
            see(record.head.date?.value)
            see(record.head.updated?.value)
        }
        for sheet in sheets { for entry in sheet.entries { see(entry.day) } }
        return newest
    }
}

/// What one task has read.
private struct Share: Sendable {
    var settings: SchoolSettings?
    var records: [any RecordKind] = []
    var sheets: [ScoreSheet] = []
    var codes: CodeList?
    var consents: ConsentList?
    var unreadable: [Records.Unreadable] = []
    var report = DiagnosticReport()

    mutating func read(_ path: String, in tree: SourceTree) throws(DiskFault) {
        switch Placement(path: path) {
        case .settings:
            settings = RecordReader.readSettings(try tree.read(path), reporting: &report)
        case .record(let kind, let id, let student):
            let source = try tree.read(path)
            if let record = RecordReader.read(
                kind, id: id, student: student, path: path, source: source, reporting: &report)
            {
                records.append(record)
            } else {
                unreadable.append(.init(kind: kind.definition.name, id: id, student: student))
            }
        case .sheet(let name):
            guard let source = try readTable(path, in: tree) else { return }
            if let sheet = ScoreSheet(source, name: name, reporting: &report) { sheets.append(sheet) }
        case .codes:
            if let source = try readTable(path, in: tree) { codes = CodeList(source, reporting: &report) }
        case .consent:
            if let source = try readTable(path, in: tree) { consents = ConsentList(source, reporting: &report) }
        case .attachment, .ignored:
            break
        case .misplaced(let folders):
            let segments = path.split(separator: "/").map(String.init)
            let nearest = segments.lazy.compactMap { NearMiss.best(for: $0, among: folders) }.first
            report.report(
                RecordFault.misplaced(path: path, folders: folders, nearest: nearest), path: tree.displayPath(path))
        case .nameless:
            report.report(RecordFault.badFileName(path: path), path: tree.displayPath(path))
        }
    }

    private mutating func readTable(_ path: String, in tree: SourceTree) throws(DiskFault) -> SourceText? {
        let source = try tree.read(path)
        guard let fault = source.textFault() else { return source }
        report.add(fault)
        return nil
    }
}
