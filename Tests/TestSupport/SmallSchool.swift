import Diagnostics
import Effects
import Foundation
import Growth
import Records
import Site

/// A school of a few strings, for tests: no disk, no clock.
package struct SmallSchool: Sendable {
    /// Files by their paths from the content folder.
    package var files: [String: String]
    /// Files that are no text, as pictures; an empty one stands for a whole small one of the format in its name.
    package var pictures: [String: [UInt8]] = [:]

    /// The least that is a school, and these files.
    package init(_ files: [String: String] = [:]) {
        self.files = Self.least.merging(files) { _, new in new }
    }

    package init(exactly files: [String: String]) { self.files = files }

    /// One class with two students, with fixed codes.
    package static let least: [String: String] = [
        "school.yml": """
        name: Test School
        timezone: Europe/Oslo
        year: 2026-27
        terms:
          - {id: t1, title: First term, start: 2026-08-15, end: 2027-01-01}
          - {id: t2, title: Second term, start: 2027-01-01, end: 2027-07-01}

        """,
        "classes/room-1/class.md": "---\ntitle: Room 1\ngrade: 3\nteachers: [Ms. Teacher]\n---\nWe read.\n",
        "students/ada-l/student.md":
            "---\nname: Adalind\nfamily-name: Lovejoy\nclass: room-1\n---\nHello, I count stars.\n",
        "students/bo-k/student.md": "---\nname: Bonaventure\nfamily-name: Kettle\nclass: room-1\n---\nI like kites.\n",
        "private/codes.csv": "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\n",
        "private/consent.csv": """
        student,given-by,date,name,photo,voice,work,celebration
        ada-l,parent,2026-08-20,family,public,family,public,public
        bo-k,parent,2026-08-20,family,public,family,public,public

        """,
    ]

    package func tree() -> SourceTree {
        SourceTree(
            name: "content", files: files.mapValues { Array($0.utf8) }.merging(wholePictures) { _, picture in picture })
    }

    /// `pictures` as they are published.
    package var wholePictures: [String: [UInt8]] {
        pictures.sorted { $0.key < $1.key }.enumerated().reduce(into: [:]) { whole, next in
            let (number, (path, bytes)) = next
            // No two are copies of each other.
            let marker = String(repeating: "x", count: number + 1)
            whole[path] = bytes.isEmpty ? TinyFile.named(path, holding: marker) : bytes
        }
    }

    /// The records of this school, read on one task.
    package func records() async throws -> (records: Records, report: DiagnosticReport) {
        var report = DiagnosticReport()
        let records = try await Records(reading: tree(), jobs: 1, reporting: &report)
        return (records, report)
    }

    /// Every fault, as `--format line` prints it.
    package func faults() async throws -> [String] {
        try await build().faults
    }

    /// The whole site in memory, with the project's own templates.
    /// - Parameter templates: nil for the project's own.
    package func build(
        for readership: Readership = .public, templates: SourceTree? = nil,
        change: (inout BuildOptions) -> Void = { _ in }
    ) async throws -> BuiltSite {
        var options = BuildOptions()
        options.readership = readership
        change(&options)
        let templates = try templates ?? ProjectTree.templates()
        let compiled = try await SiteBuild.compile(tree(), templates: templates, options)
        let report = compiled.outcome.report
        return BuiltSite(report: report, files: report.hasErrors ? [:] : try compiled.plan?.rendered() ?? [:])
    }
}

/// A site in memory.
package struct BuiltSite: Sendable {
    package let report: DiagnosticReport
    /// Contents by path; empty when there was an error.
    package let files: [String: [UInt8]]
    /// The same as text.
    package let pages: [String: String]

    package init(report: DiagnosticReport, files: [String: [UInt8]]) {
        self.report = report
        self.files = files
        pages = files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    package var faults: [String] {
        report.printed(as: .line).split(separator: "\n").map(String.init)
    }

    /// The errors and warnings among them.
    package var complaints: [String] { faults.filter { !$0.contains(": note: ") } }

    package subscript(path: String) -> String { pages[path] ?? "" }
}

/// The project's own folders.
package enum ProjectTree {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `site-templates`, read from the disk.
    package static func templates() throws -> SourceTree {
        var report = DiagnosticReport()
        return try SourceTree.scan(root.appending(path: "site-templates").path, reporting: &report)
    }

    /// The specification suites, when they are there; tests say so when they are not.
    package static let fixtures: URL? = {
        let given = ProcessInfo.processInfo.environment["DATAWALL_FIXTURES"].map { URL(filePath: $0) }
        let folder = given ?? root.deletingLastPathComponent().appending(path: "shared/fixtures")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()
}
