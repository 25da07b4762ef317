import Diagnostics
import Effects
import Growth
import Records
import School

extension SiteBuild {
    /// The school of a content folder, and the day on which it is looked at, for what makes no pages. Nil when it can't
    /// be put together at all.
    /// - Throws: `DiskFault` when the content can't be read.
    static func school(
        of options: BuildOptions, reporting report: inout DiagnosticReport
    ) async throws -> (school: School, day: Day)? {
        let content = try SourceTree.scan(options.content, reporting: &report)
        let records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        let school = try await School(
            linking: records, words: .init(), on: options.day, jobs: options.jobs, reporting: &report)
        return school.map { ($0, options.day ?? records.newestDay ?? .epoch) }
    }
}
