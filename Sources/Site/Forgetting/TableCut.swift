import Diagnostics
import Records

/// Takes the rows of a student out of a table; delimiter, quotes, line breaks and the order of the others stay.
struct TableCut {
    let edits: [TextEdit]
    /// Whether no row is left below the header.
    let isEmptied: Bool

    /// The rows whose cell in the column `student` is the id. None when the file is no table. O(file).
    init(_ source: SourceText, student: String) {
        var unread = DiagnosticReport()
        guard let table = CSVTable(source, reporting: &unread),
            let column = table.header.firstIndex(of: "student")
        else {
            (edits, isEmptied) = ([], false)
            return
        }
        let gone = table.rows.filter { $0[column] == student }
        edits = gone.map { TextEdit(table.bytes(ofRow: $0.number)) }
        isEmptied = !gone.isEmpty && gone.count == table.rows.count
    }
}
