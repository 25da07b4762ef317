import Diagnostics
import Growth
import Records
import School

extension SiteBuild {
    /// Who may see what of whom, without making a site. The table is nil when the school can't be put together at all.
    /// - Parameters:
    ///   - room: only the students of this class; nil for all.
    ///   - student: only this one; nil for all.
    /// - Throws: `DiskFault` when the content can't be read, `UnknownChoice` for a class or a student who is not there.
    package static func consent(
        of options: BuildOptions, room: String?, student: String?
    ) async throws -> (table: ConsentTable?, report: DiagnosticReport) {
        var report = DiagnosticReport()
        guard let (school, day) = try await school(of: options, reporting: &report) else { return (nil, report) }
        if let room { try school.check(.classRoom, room, to: "look at") }
        if let student { try school.check(.student, student, to: "look at") }
        let table = school.consentTable(on: day, drafts: options.includesDrafts)
        guard room != nil || student != nil else { return (table, report) }
        return (
            table.keeping { (room == nil || $0.room == room) && (student == nil || $0.student == student) }, report
        )
    }
}
