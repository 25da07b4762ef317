import Diagnostics
import Effects
import Growth
import Records
import School

extension SiteBuild {
    /// Who may see what of whom, without making a site. The table is nil when the school can't be put together at all.
    /// - Parameters:
    ///   - room: only the students of this class; nil for all.
    ///   - student: only this one; nil for all.
    /// - Throws: `DiskFault` when the content can't be read, `UnknownReader` for a class or a student who is not there.
    package static func consent(
        of options: BuildOptions, room: String?, student: String?
    ) async throws -> (table: ConsentTable?, report: DiagnosticReport) {
        var report = DiagnosticReport()
        let content = try SourceTree.scan(options.content, reporting: &report)
        let records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        let school = try await School(
            linking: records, words: .init(), on: options.day, jobs: options.jobs, reporting: &report)
        guard let school else { return (nil, report) }
        if let room { try school.find(.classRoom, room, to: "look at") }
        if let student { try school.find(.student, student, to: "look at") }
        let day = options.day ?? records.newestDay ?? .epoch
        let table = school.consentTable(on: day, drafts: options.includesDrafts)
        guard room != nil || student != nil else { return (table, report) }
        return (
            table.keeping { (room == nil || $0.room == room) && (student == nil || $0.student == student) }, report
        )
    }
}
