import Diagnostics
import Effects
import Growth
import Records
import School

extension SiteBuild {
    /// Gives each student a new code for a term, who has none for it, and adds the lines to `private/codes.csv`.
    /// Codes that are there stay.
    /// - Parameters:
    ///   - student: an id, for one student alone.
    ///   - isDryRun: only counts.
    /// - Throws: `UnknownChoice` for a term or a student that is not there; `DiskFault` and `PrivateFileChanged` when the
    ///   file can't be read or written.
    package static func giveNewCodes(
        for term: String, to student: String? = nil, in content: String, isDryRun: Bool = false, jobs: Int
    ) async throws -> CodeRenewal {
        var renewal = CodeRenewal()
        let tree = try SourceTree.scan(content, reporting: &renewal.report)
        let records = try await Records(reading: tree, jobs: jobs, reporting: &renewal.report)
        var codes = records.codes
        CodeChecks.check(records, reporting: &renewal.report)
        if let source = codes.source, !source.bytes.isEmpty, !codes.hasTerms {
            renewal.report.report(CodeFault.noTermColumn, at: .start, in: source)
        }
        guard !renewal.report.hasErrors, let terms = records.settings?.terms else { return renewal }
        let begins = try terms.start(of: term)
        let all = records.all.compactMap { $0 as? Student }
        if let student { try UnknownChoice.check(student, among: all.map(\.head.id), what: "student") }
        // Who has left by then needs no new letters.
        let chosen = all.filter { candidate in
            student.map { candidate.head.id == $0 } ?? !(candidate.left.map { $0.value <= begins } ?? false)
        }
        let hadOne = Set(codes.rows.map(\.student))
        let done = codes.students(withCodeFor: term)
        renewal.known = chosen.count { hadOne.contains($0.head.id) && !done.contains($0.head.id) }
        var generator = SystemRandomNumberGenerator()
        let lines = codes.renew(for: Student.namesToAvoid(chosen), term: term, using: &generator)
        renewal.count = lines.count
        renewal.students = chosen.count
        renewal.begins = begins
        renewal.path = tree.displayPath(CodeList.path)
        if !isDryRun { try CodeFile.add(lines, to: records.codes, in: content) }
        return renewal
    }
}
