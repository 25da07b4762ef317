import Diagnostics
import Effects
import Growth
import Records
import School

extension SiteBuild {
    /// Who uses which term, without making a site. The table is nil when the school can't be put together at all.
    /// - Throws: `DiskFault` when the content can't be read.
    package static func lexicon(
        of options: BuildOptions
    ) async throws -> (table: LexiconTable?, report: DiagnosticReport) {
        var report = DiagnosticReport()
        let found = try await school(of: options, reporting: &report)
        return (found.map { $0.school.lexiconTable(on: $0.day, drafts: options.includesDrafts) }, report)
    }
}
