import Diagnostics
import Growth
import Markdown
import Records
import TestSupport

@testable import School

/// A small school, linked, and what was wrong with it.
struct Linked {
    let school: School
    /// As `--format line` prints them, without `content/`.
    let faults: [String]
    let report: DiagnosticReport

    init(_ files: [String: String] = [:], pictures: [String: [UInt8]] = [:], jobs: Int = 1) async throws {
        var school = SmallSchool(files)
        school.pictures = pictures
        try await self.init(school, jobs: jobs)
    }

    /// - Parameter day: what `--date` says; nil without it.
    init(_ small: SmallSchool, on day: Day? = nil, jobs: Int = 1) async throws {
        var report = DiagnosticReport()
        let records = try await Records(reading: small.tree(), jobs: jobs, reporting: &report)
        guard let school = try await School(linking: records, words: .init(), on: day, jobs: jobs, reporting: &report)
        else {
            throw NoSchool(faults: report.printed(as: .line))
        }
        self.school = school
        self.report = report
        faults = report.printed(as: .line).split(separator: "\n").map { String($0.trimmingPrefix("content/")) }
    }

    struct NoSchool: Error { let faults: String }

    /// The record at a path.
    func handle(_ path: String) -> RecordHandle? {
        school.records.firstIndex { $0.head.path == path }.map { RecordHandle($0) }
    }

    func circle(_ path: String) -> Circle? { handle(path).map { school.circles[$0.offset] } }

    /// The paths of records.
    func paths(_ handles: [RecordHandle]) -> [String] { handles.map { school.records[$0.offset].head.path } }

    func view(_ readership: Readership, on day: String = "2026-12-01", drafts: Bool = false) -> SchoolView {
        school.view(for: readership, on: Day(day) ?? .epoch, drafts: drafts)
    }
}

extension SchoolView {
    /// The titles of what is there; students and feedback by their ids.
    var titles: Set<String> {
        Set(records.map { $0.head.title.value.isEmpty ? $0.head.id : $0.head.title.value })
    }
}

/// Records of few words.
enum Write {
    static func goal(_ title: String = "Goal", _ lines: String...) -> String {
        record(
            title,
            ["due: 2027-01-01", "why: w", "set-by: student"]
                + (lines.contains { $0.hasPrefix("measure") } ? [] : ["success-criteria: [s]"]) + lines)
    }

    static func reflection(_ title: String = "Reflection", _ lines: String...) -> String { record(title, lines) }

    static func evidence(_ title: String = "Evidence", _ lines: String...) -> String {
        record(title, ["method: quiz", "purpose: for"] + lines)
    }

    static func feedback(_ on: String, _ lines: String..., from: String = "Ms. Giver", role: String = "teacher")
        -> String
    {
        "---\non: \(on)\nfrom: \(from)\nrole: \(role)\ndate: 2026-10-01\ntype: praise\n"
            + lines.map { $0 + "\n" }.joined() + "---\nWell.\n"
    }

    static func standard(_ title: String = "Standard", after: [String] = [], _ lines: String...) -> String {
        "---\ncode: C\ntitle: \(title)\ni-can: I can\nafter: [\(after.joined(separator: ", "))]\n"
            + lines.map { $0 + "\n" }.joined() + "---\n"
    }

    static func page(_ title: String = "Page", _ lines: String..., body: String = "") -> String {
        "---\ntitle: \(title)\n" + lines.map { $0 + "\n" }.joined() + "---\n" + body
    }

    private static func record(_ title: String, _ lines: [String]) -> String {
        "---\ntitle: \(title)\ndate: 2026-10-01\n" + lines.map { $0 + "\n" }.joined() + "---\n"
    }
}
