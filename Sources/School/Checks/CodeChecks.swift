import Diagnostics
import Records

/// What must hold between `private/codes.csv` and the rest of the content. Students who are not there any more
/// keep their lines: nobody else gets those letters.
package enum CodeChecks {
    package static func check(_ records: Records, reporting report: inout DiagnosticReport) {
        let codes = records.codes
        guard let source = codes.source else { return }
        let terms = records.settings?.terms.map(\.id.value) ?? []
        for row in codes.rows where !row.term.isEmpty && !terms.isEmpty && !terms.contains(row.term) {
            report.report(
                CodeFault.unknownTerm(term: row.term, known: terms), at: row.place ?? .start, in: source)
        }
        // With faults in its lines the file says itself what is wrong with it.
        if codes.isOnlyHeader, records.all.contains(where: { $0 is Student }) {
            report.report(CodeFault.onlyHeader, at: .start, in: source)
        }
    }
}
