import Diagnostics
import Effects
import Growth
import Records
import School

extension PublishedLedger {
    /// Reports students whose codes were lost. Must be asked before new ones are made.
    func checkCodes(of records: Records, reporting report: inout DiagnosticReport) {
        let students = records.all.lazy.filter { $0 is Student }.map(\.head.id)
        checkCodes(
            records.codes, students: students, path: records.tree.displayPath(CodeList.path), reporting: &report)
    }

    /// The ledger once these figures are published.
    func publishing(_ figures: [ToldFigure], of school: School, with options: BuildOptions, on day: Day)
        -> PublishedLedger
    {
        publishing(
            figures, for: options.readership, on: day, codes: school.codes,
            walls: Set(school.records.lazy.filter { $0 is Wall }.map(\.head.id)))
    }
}
