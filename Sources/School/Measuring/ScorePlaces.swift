import Diagnostics
import Records

/// Where scores were written down, for faults.
struct ScorePlaces {
    let sheets: [ScoreSheet]
    let records: [any RecordKind]

    /// Two values of one student on one assessment and day: the second one is reported, and names the first.
    func reportConflict(of first: StudentScore, and second: StudentScore, to report: inout DiagnosticReport) {
        let (here, there) = (place(of: second.origin), place(of: first.origin))
        report.report(
            SchoolFault.conflictingScores(
                first: first.score.value, second: second.score.value, day: second.score.day,
                otherPlace: "\(there.source.path), line \(there.range.start.line)"),
            at: here.range, in: here.source)
    }

    /// A score on a day that is still to come.
    func reportFuture(_ score: StudentScore, after last: LastDay, to report: inout DiagnosticReport) {
        let here = place(of: score.origin)
        report.report(SchoolFault.futureScore(day: score.score.day, last: last), at: here.range, in: here.source)
    }

    private func place(of origin: StudentScore.Origin) -> (source: SourceText, range: SourceRange) {
        switch origin {
        case .sheet(let number, let row, let column):
            let table = sheets[number].table
            return (table.source, table.range(row: row, column: column))
        case .evidence(let handle):
            let head = records[handle.offset].head
            let evidence = records[handle.offset] as? Evidence
            return (head.source, evidence?.score?.range ?? evidence?.level?.range ?? head.title.range)
        }
    }
}
