import Diagnostics
import SwiftCSV

/// A spreadsheet that was saved as CSV: its cells as text, and where each of them stands.
///
/// SwiftCSV reads the cells; commas, semicolons and tabs are recognised. Places are looked up only
/// for a fault.
package struct CSVTable: Sendable {
    package let source: SourceText
    /// Trimmed of spaces; empty for an empty file.
    package let header: [String]
    /// As many cells in each row as the longest row has; rows without any text are left out.
    package let rows: [Row]
    private let delimiter: UInt8

    package struct Row: Sendable {
        /// The row's place among all rows of the file, the header being 0.
        package let number: Int
        package let cells: [String]

        /// A cell without the spaces around it; "" past the end.
        package subscript(column: Int) -> String {
            column < cells.count ? CSVTable.trimmed(cells[column]) : ""
        }
    }

    package init?(_ source: SourceText, reporting report: inout DiagnosticReport) {
        self.source = source
        let text = String(decoding: source.bytes, as: UTF8.self)
        let guessed = CSVDelimiter.guessed(string: text)
        do {
            let csv = try EnumeratedCSV(string: text, delimiter: guessed, loadColumns: false)
            header = csv.header.map(Self.trimmed)
            rows = csv.rows.enumerated().compactMap { index, cells in
                cells.contains { !$0.isEmpty } ? Row(number: index + 1, cells: cells) : nil
            }
        } catch {
            let problem: String
            if case CSVParseError.quotation(let message) = error { problem = message } else { problem = "\(error)" }
            report.report(RecordFault.badTable(problem: problem), path: source.path)
            return nil
        }
        delimiter = guessed.rawValue.asciiValue ?? UInt8(ascii: ",")
    }

    /// Where a cell stands in the file. O(file).
    package func range(row: Int, column: Int) -> SourceRange {
        let bytes = source.bytes
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var (currentRow, currentColumn) = (0, 0)
        var isQuoted = false
        var start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, byte == delimiter || byte == UInt8(ascii: "\n") {
                if (currentRow, currentColumn) == (row, column) { break }
                if byte == delimiter {
                    currentColumn += 1
                } else {
                    (currentRow, currentColumn) = (currentRow + 1, 0)
                }
                start = index + 1
            }
            index += 1
        }
        if index > start, bytes[index - 1] == UInt8(ascii: "\r") { index -= 1 }
        return source.range(ofBytes: start..<index)
    }

    /// The columns of these names, in any order; reports those that are missing or unknown.
    package func columns(
        required: [String], optional: [String], reporting report: inout DiagnosticReport
    ) -> [String: Int]? {
        var columns: [String: Int] = [:]
        let known = required + optional
        var isSound = true
        for (index, name) in header.enumerated() where !name.isEmpty {
            let place = range(row: 0, column: index)
            if !known.contains(name) {
                let open = known.filter { !header.contains($0) }
                report.report(
                    RecordFault.tableColumn(column: name, known: open.isEmpty ? known : open), at: place, in: source)
                isSound = false
            } else if columns.updateValue(index, forKey: name) != nil {
                report.report(RecordFault.twice(what: "column", value: name, firstLine: 1), at: place, in: source)
                isSound = false
            }
        }
        for name in required where columns[name] == nil {
            report.report(RecordFault.missingField(key: name, subject: "the first line"), at: .start, in: source)
            isSound = false
        }
        return isSound ? columns : nil
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ") else { return text }
        let start = text.utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? text.endIndex
        var end = text.endIndex
        while end > start, text.utf8[text.utf8.index(before: end)] == UInt8(ascii: " ") {
            end = text.utf8.index(before: end)
        }
        return String(text[start..<end])
    }
}
