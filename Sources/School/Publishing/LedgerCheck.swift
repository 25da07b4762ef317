import Diagnostics
import Growth
import Records

/// Whether an edition beside what was published last tells of one student what these readers don't know.
///
/// A figure that is told anew differs from the old one by what some students added, changed or took away. It must be at
/// least three: of one the difference is what this student did, and of two each knows their own part and so the other's
/// (the minimum frequency rule: A. Hundepool and others, Statistical Disclosure Control, Wiley 2012, chapter 4). More
/// can't be asked: the scores of a sheet come in over days, and a site that waits for ten is never built.
package struct LedgerCheck {
    /// From how many students on a difference may be told.
    package static let fewest = 3

    let ledger: PublishedLedger

    package init(_ ledger: PublishedLedger) { self.ledger = ledger }

    /// Reports one fault for each wall, at its title. Nothing for the staff and for families.
    package func check(
        _ figures: [ToldFigure], for readership: Readership, in school: School, reporting report: inout DiagnosticReport
    ) {
        guard let own = readership.editionWithFigures, !ledger.figures.isEmpty else { return }
        let walls = Dictionary(
            school.records.lazy.filter { $0 is Wall }.map { ($0.head.id, $0.head) }, uniquingKeysWith: { a, _ in a })
        var found: [String: LedgerFault.Difference] = [:]
        // What these readers had last is told first.
        for edition in [own] + Set(ledger.figures.keys.lazy.map(\.edition)).filter({ $0 != own }).sorted() {
            for difference in differences(of: figures, from: edition) where found[difference.figure.name.wall] == nil {
                found[difference.figure.name.wall] = LedgerFault.Difference(difference, from: edition)
            }
        }
        for (wall, difference) in found.sorted(by: { $0.key < $1.key }) {
            guard let head = walls[wall] else { continue }
            report.report(LedgerFault.toldByDifference(difference), at: head.title.range, in: head.source)
        }
    }

    /// What tells too much beside what an edition told last: those who read one may read the others, too.
    private func differences(of figures: [ToldFigure], from edition: String) -> [TellingDifference] {
        var old: [ToldFigure.Measure: [String: [Day?: PublishedLedger.Entry]]] = [:]
        for (place, entry) in ledger.figures where place.edition == edition {
            old[place.name.measure, default: [:]][place.name.wall, default: [:]][place.name.day] = entry
        }
        var differences: [TellingDifference] = []
        let measures = Dictionary(grouping: figures, by: \.name.measure).sorted { $0.key.text < $1.key.text }
        for (measure, figures) in measures {
            guard let old = old[measure] else { continue }
            for (wall, figures) in Dictionary(grouping: figures, by: \.name.wall).sorted(by: { $0.key < $1.key }) {
                // A wall that was not there may be an old one under another name, with other neighbours.
                let others = old[wall].map { [$0] } ?? old.sorted { $0.key < $1.key }.map(\.value)
                let difference = others.lazy.compactMap {
                    SeriesDifference(of: figures, from: $0).first(fewerThan: Self.fewest)
                }.first
                if let difference { differences.append(difference) }
            }
            guard measure.addsUp else { continue }
            for (_, figures) in Dictionary(grouping: figures, by: \.subject).sorted(by: { $0.key < $1.key }) {
                let difference = LeftOver(of: figures, from: old).first(fewerThan: Self.fewest)
                if let difference { differences.append(difference) }
            }
        }
        return differences
    }
}

extension PublishedLedger {
    /// Reports students who are there, had a code when the ledger was written, and have none now.
    package func checkCodes(
        _ codes: CodeList, students: some Sequence<String>, path: String, reporting report: inout DiagnosticReport
    ) {
        let having = Set(codes.rows.map(\.student))
        let lost = students.filter { self.codes[$0]?.isEmpty == false && !having.contains($0) }.sorted()
        guard !lost.isEmpty else { return }
        guard let source = codes.source, !codes.rows.isEmpty else {
            report.report(LedgerFault.lostCodes(students: lost.count), path: path)
            return
        }
        for student in lost {
            guard let code = self.codes[student]?.last else { continue }
            let row = codes.hasTerms ? "\(student),\(code),\(codes.rows.last?.term ?? "")" : "\(student),\(code)"
            report.report(LedgerFault.lostCode(student: student, code: code, row: row), at: .start, in: source)
        }
    }
}
