import Diagnostics
import Growth

/// `private/consent.csv`: how far each family lets the things of their child go.
package struct ConsentList: Sendable {
    package static let path = "private/consent.csv"

    private var byStudent: [String: Consent] = [:]
    /// The rows' students with their places, so that linking can say which of them don't exist.
    package private(set) var students: [Located<String>] = []
    package private(set) var source = SourceText(path: ConsentList.path, bytes: [])

    package init() {}

    /// What can't be read counts as `none` until it is mended; of two rows for one student the narrower counts.
    package init(_ source: SourceText, reporting report: inout DiagnosticReport) {
        self.source = source
        guard let table = CSVTable(source, reporting: &report),
            let columns = table.columns(
                required: ["student", "given-by", "date"] + ConsentKind.words, optional: [], reporting: &report),
            let student = columns["student"]
        else { return }
        var rowOfStudent: [String: Int] = [:]
        for row in table.rows {
            let reading = RowReading(table: table, row: row, columns: columns, student: row[student])
            let place = table.range(row: row.number, column: student)
            let consent = reading.consent(reporting: &report)
            guard !row[student].isEmpty else {
                report.report(ConsentFault.noStudent, at: place, in: source)
                continue
            }
            students.append(Located(row[student], at: place))
            if let first = rowOfStudent[row[student]] {
                report.report(
                    RecordFault.twice(what: "student", value: row[student], firstLine: table.line(ofRow: first)),
                    at: place, in: source)
            } else {
                rowOfStudent[row[student]] = row.number
            }
            byStudent[row[student]] = byStudent[row[student]].map(consent.narrowed) ?? consent
        }
    }

    /// Without a row, what there would be to nobody's harm: everything stays in the family.
    package subscript(student: String) -> Consent {
        byStudent[student] ?? .withoutRow(student)
    }

    package func hasRow(for student: String) -> Bool { byStudent[student] != nil }

    /// The same, but nothing of these students is for more than the family.
    package func keptInFamilies(of students: some Sequence<String>) -> ConsentList {
        var list = self
        for student in students where list.hasRow(for: student) {
            list.byStudent[student] = self[student].narrowed(to: .withoutRow(student))
        }
        return list
    }
}

/// The cells of one row.
private struct RowReading {
    let table: CSVTable
    let row: CSVTable.Row
    let columns: [String: Int]
    let student: String

    func consent(reporting report: inout DiagnosticReport) -> Consent {
        let givenBy = cell("given-by")
        if givenBy.isEmpty { tell(ConsentFault.noGiver(student: student), "given-by", &report) }
        return Consent(
            student: student, givenBy: givenBy, date: day(&report), name: circle(.name, &report),
            photo: circle(.photo, &report), voice: circle(.voice, &report), work: circle(.work, &report),
            celebration: circle(.celebration, &report))
    }

    private func day(_ report: inout DiagnosticReport) -> Day? {
        let text = cell("date")
        let day = Day(text)
        if text.isEmpty {
            tell(ConsentFault.noDate(student: student), "date", &report)
        } else if day == nil {
            tell(RecordFault.badDate(key: "date", value: text), "date", &report)
        }
        return day
    }

    private func circle(_ kind: ConsentKind, _ report: inout DiagnosticReport) -> ConsentCircle {
        let word = cell(kind.rawValue)
        if let circle = ConsentCircle(rawValue: word) { return circle }
        if word.isEmpty {
            tell(ConsentFault.noWord(kind, student: student), kind.rawValue, &report)
        } else if let meant = ConsentCircle(rawValue: word.lowercased()) {
            tell(ConsentFault.capitals(word, meant: meant), kind.rawValue, &report)
        } else {
            let fault = RecordFault.unknownWord(key: kind.rawValue, word: word, known: ConsentCircle.words)
            tell(fault, kind.rawValue, &report)
        }
        return .none
    }

    private func cell(_ column: String) -> String { columns[column].map { row[$0] } ?? "" }

    private func tell(_ fault: some Fault, _ column: String, _ report: inout DiagnosticReport) {
        guard let column = columns[column] else { return }
        report.report(fault, at: table.range(row: row.number, column: column), in: table.source)
    }
}
