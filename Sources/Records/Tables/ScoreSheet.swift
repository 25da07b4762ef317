import Diagnostics
import Growth

/// Scores that a teacher kept in a spreadsheet: `scores/*.csv`, long or wide.
package struct ScoreSheet: Sendable {
    /// What stands in a cell.
    package enum Mark: Hashable, Sendable {
        case score(Double)
        /// An ordered level, such as a letter.
        case level(String)
        case exempt, absent
    }

    package struct Entry: Sendable {
        package let student: String
        package let assessment: String
        package let day: Day
        package let mark: Mark
        /// The standard that the score is about, when the sheet says so.
        package let standard: String?
        package let note: String?
        /// Where the score stands in the table.
        package let row: Int
        package let scoreColumn: Int
        package let studentColumn: Int
        /// Nil in a wide sheet, whose name is the assessment.
        package let assessmentColumn: Int?
        package let standardColumn: Int?
    }

    package let table: CSVTable
    package let entries: [Entry]

    /// `name` is the file's name without `.csv`: the assessment of a wide sheet.
    package init?(_ source: SourceText, name: String, reporting report: inout DiagnosticReport) {
        guard let table = CSVTable(source, reporting: &report) else { return nil }
        self.table = table
        table.noteDelimiter(reporting: &report)
        // A wide sheet has dates beside the student, so one of these words is enough to tell.
        let isLong = table.header.contains { ["assessment", "date", "score"].contains($0) }
        entries = isLong ? Self.readLong(table, &report) : Self.readWide(table, assessment: name, &report)
    }

    private static func readLong(_ table: CSVTable, _ report: inout DiagnosticReport) -> [Entry] {
        guard
            let columns = table.columns(
                required: ["student", "assessment", "date", "score"], optional: ["status", "standard", "note"],
                reporting: &report),
            let student = columns["student"], let assessment = columns["assessment"], let date = columns["date"],
            let score = columns["score"]
        else { return [] }
        return table.rows.compactMap { row in
            let status = columns["status"].map { row[$0] } ?? ""
            let text = row[score]
            let isEmpty = text.isEmpty && status.isEmpty
            guard !(isEmpty && row[date].isEmpty), let day = day(in: row, column: date, table, &report), !isEmpty,
                isFilled(row, [student, assessment], table, &report)
            else { return nil }
            let read =
                status.isEmpty
                ? mark(text, row: row.number, column: score, table, &report)
                : mark(status: status, beside: text, row.number, (columns["status"] ?? score, score), table, &report)
            guard let read else { return nil }
            let standard = columns["standard"].map { row[$0] } ?? ""
            let note = columns["note"].map { row[$0] } ?? ""
            return Entry(
                student: row[student], assessment: row[assessment], day: day, mark: read,
                standard: standard.isEmpty ? nil : standard, note: note.isEmpty ? nil : note,
                row: row.number, scoreColumn: score, studentColumn: student, assessmentColumn: assessment,
                standardColumn: columns["standard"])
        }
    }

    private static func readWide(
        _ table: CSVTable, assessment: String, _ report: inout DiagnosticReport
    ) -> [Entry] {
        guard table.header.first == "student" else {
            let fault =
                table.header.first.map { RecordFault.tableColumn(column: $0, known: ["student"]) }
                ?? .missingColumn("student")
            report.report(fault, at: table.range(row: 0, column: 0), in: table.source)
            return []
        }
        var days: [(column: Int, day: Day)] = []
        for column in table.header.indices.dropFirst() where !table.header[column].isEmpty {
            if let day = Day(table.header[column]) {
                if days.contains(where: { $0.day == day }) {
                    report.report(
                        RecordFault.twice(what: "column", value: table.header[column], firstLine: 1),
                        at: table.range(row: 0, column: column), in: table.source)
                } else {
                    days.append((column, day))
                }
            } else {
                report.report(
                    RecordFault.headIsNoDate(table.header[column]),
                    at: table.range(row: 0, column: column), in: table.source)
            }
        }
        table.findStrayCells(reporting: &report)
        var entries: [Entry] = []
        entries.reserveCapacity(table.rows.count * days.count)
        for row in table.rows {
            let student = row[0]
            if student.isEmpty {
                // Told once, however many scores stand beside it.
                if days.contains(where: { !row[$0.column].isEmpty }) { _ = isFilled(row, [0], table, &report) }
                continue
            }
            for (column, day) in days {
                guard let mark = mark(row[column], row: row.number, column: column, table, &report) else { continue }
                entries.append(
                    Entry(
                        student: student, assessment: assessment, day: day, mark: mark, standard: nil, note: nil,
                        row: row.number, scoreColumn: column, studentColumn: 0, assessmentColumn: nil,
                        standardColumn: nil))
            }
        }
        return entries
    }

    private static func day(
        in row: CSVTable.Row, column: Int, _ table: CSVTable, _ report: inout DiagnosticReport
    ) -> Day? {
        if let day = Day(row[column]) { return day }
        report.report(
            RecordFault.badDate(key: "date", value: row[column]), at: table.range(row: row.number, column: column),
            in: table.source)
        return nil
    }

    /// Whether these cells, without which a score is nobody's, hold something. The first one that doesn't is told.
    private static func isFilled(
        _ row: CSVTable.Row, _ columns: [Int], _ table: CSVTable, _ report: inout DiagnosticReport
    ) -> Bool {
        guard let empty = columns.first(where: { row[$0].isEmpty }) else { return true }
        report.report(
            RecordFault.emptyCell(column: table.header[empty]), at: table.range(row: row.number, column: empty),
            in: table.source)
        return false
    }

    /// The column `status` holds `exempt` or `absent`, and then there is no score to go with it.
    private static func mark(
        status: String, beside score: String, _ row: Int, _ columns: (status: Int, score: Int), _ table: CSVTable,
        _ report: inout DiagnosticReport
    ) -> Mark? {
        let marks: [String: Mark] = ["exempt": .exempt, "absent": .absent]
        guard let mark = marks[status] else {
            report.report(
                RecordFault.unknownWord(key: "status", word: status, known: marks.keys.sorted()),
                at: table.range(row: row, column: columns.status), in: table.source)
            return nil
        }
        if !score.isEmpty, score != status {
            report.report(
                RecordFault.scoreBesideStatus(score: score, status: status),
                at: table.range(row: row, column: columns.score), in: table.source)
        }
        return mark
    }

    /// An empty cell is no score and no fault. Whether a level exists and a number lies on the
    /// scale is known only once the assessment is: linking checks it.
    private static func mark(
        _ text: String, row: Int, column: Int, _ table: CSVTable, _ report: inout DiagnosticReport
    ) -> Mark? {
        switch text {
        case "": return nil
        case "exempt": return .exempt
        case "absent": return .absent
        default: break
        }
        // Where commas don't part cells one can be a decimal comma, as half of the world writes it: 84,5.
        let plain = table.delimiter == "," || text.contains(".") ? text : text.replacing(",", with: ".")
        if let number = FieldReader.number(plain) { return .score(number) }
        // A word may be a level; something that tries to be a number is a slip of the pen.
        if text.unicodeScalars.first?.properties.isAlphabetic == true, text.utf8.count <= 40,
            !["nan", "inf", "infinity"].contains(text.lowercased())
        {
            return .level(text)
        }
        report.report(
            RecordFault.noScore(text),
            at: table.range(row: row, column: column), in: table.source)
        return nil
    }
}
