import Diagnostics
import SwiftCSV

/// A spreadsheet that was saved as CSV: its cells as text, and where each of them stands.
///
/// SwiftCSV reads the cells; commas, semicolons and tabs are recognised.
package struct CSVTable: Sendable {
    package let source: SourceText
    /// Trimmed of spaces; empty for an empty file.
    package let header: [String]
    /// As many cells in each row as the longest row has; rows without any text are left out.
    package let rows: [Row]
    let delimiter: Character
    private let places: CSVPlaces

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
        delimiter = guessed.rawValue
        places = CSVPlaces(in: source, delimiter: guessed.rawValue.asciiValue ?? UInt8(ascii: ","))
        // SwiftCSV would take a quote that is never closed for one cell up to the end of the file.
        if let quote = places.strayQuote {
            let fault = RecordFault.badTable(
                problem: "a quoted cell begins here that is not closed before the next one")
            report.report(fault, at: quote, in: source)
            return nil
        }
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
    }

    /// Where a cell stands in the file, with its quotes. O(row).
    package func range(row: Int, column: Int) -> SourceRange { places.range(row: row, column: column) }

    /// The line that a row begins in: cells may have several.
    func line(ofRow row: Int) -> Int { places.line(ofRow: row) }

    /// Reports what stands in a column that has no head: mostly a number with a decimal comma, whose fraction would
    /// be lost.
    func findStrayCells(reporting report: inout DiagnosticReport) {
        let named = header.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        for row in rows where row.cells.count > named || header.contains("") {
            for column in row.cells.indices where !(header.indices.contains(column) && !header[column].isEmpty) {
                let cell = row[column]
                if cell.isEmpty { continue }
                report.report(
                    RecordFault.cellWithoutColumn(cell),
                    at: range(row: row.number, column: column), in: source)
            }
        }
    }

    /// The columns of these names, in any order; reports those that are missing or unknown.
    package func columns(
        required: [String], optional: [String], reporting report: inout DiagnosticReport
    ) -> [String: Int]? {
        var columns: [String: Int] = [:]
        let known = required + optional
        let open = known.filter { !header.contains($0) }
        var isSound = true
        // A misspelt column is one fault, not two: the one that it was meant to be is not missing as well.
        var meant: Set<String> = []
        for (index, name) in header.enumerated() where !name.isEmpty {
            let place = range(row: 0, column: index)
            if !known.contains(name) {
                report.report(
                    RecordFault.tableColumn(column: name, known: open.isEmpty ? known : open), at: place, in: source)
                if let near = NearMiss.best(for: name, among: open) { meant.insert(near) }
                isSound = false
            } else if columns.updateValue(index, forKey: name) != nil {
                report.report(RecordFault.twice(what: "column", value: name, firstLine: 1), at: place, in: source)
                isSound = false
            }
        }
        for name in required where columns[name] == nil {
            isSound = false
            if meant.contains(name) { continue }
            report.report(RecordFault.missingColumn(name), at: .start, in: source)
        }
        if isSound { findStrayCells(reporting: &report) }
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
