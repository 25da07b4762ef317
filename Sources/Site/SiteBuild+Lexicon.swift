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
        let content = try SourceTree.scan(options.content, reporting: &report)
        let records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        let school = try await School(
            linking: records, words: .init(), on: options.day, jobs: options.jobs, reporting: &report)
        let day = options.day ?? records.newestDay ?? .epoch
        return (school?.lexiconTable(on: day, drafts: options.includesDrafts), report)
    }
}
