import Diagnostics

/// A spreadsheet that was saved as CSV: its cells as text, and where each of them stands.
///
/// Commas, semicolons and tabs are recognised. The file is walked once, by `CSVCells`. (Before, SwiftCSV 0.10 made a
/// string of every cell, a `Character` at a time, and the places needed a pass of their own:
/// 200,000 rows of six cells took 709 ms to read; now they take 143.)
package struct CSVTable: Sendable {
    package let source: SourceText
    /// Empty for an empty file.
    package let header: [String]
    /// Rows without any text are left out.
    package let rows: [Row]
    let delimiter: Character
    private let cells: CSVCells

    package struct Row: Sendable {
        /// The row's place among all rows of the file, the header being 0.
        package let number: Int
        /// How many cells it has: more or fewer than the header, when it does not fit.
        package let count: Int
        fileprivate let cells: CSVCells

        /// A cell without its quotes and the spaces around it; "" past the end.
        package subscript(column: Int) -> String { cells.text(row: number, column: column) }
    }

    package init?(_ source: SourceText, reporting report: inout DiagnosticReport) {
        self.source = source
        let mark = Self.delimiter(of: source.bytes)
        delimiter = Character(UnicodeScalar(mark))
        let cells = CSVCells(in: source, delimiter: mark)
        self.cells = cells
        // Such a quote would make one cell of all that follows.
        if let quote = cells.strayQuote {
            let fault = RecordFault.badTable(
                problem: "a quoted cell begins here that is not closed before the next one")
            report.report(fault, at: quote, in: source)
            return nil
        }
        header = cells.hasText(inRow: 0) ? (0..<cells.count(inRow: 0)).map { cells.text(row: 0, column: $0) } : []
        rows = (1..<max(1, cells.rowCount)).lazy.filter(cells.hasText).map { row in
            Row(number: row, count: cells.count(inRow: row), cells: cells)
        }
    }

    /// The first comma, semicolon or tab outside of quotes in the first line that has any text; a comma when there is
    /// none.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var (isQuoted, hasText) = (false, false)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case _ where isQuoted: break
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): return byte
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): if hasText { return UInt8(ascii: ",") }
            case UInt8(ascii: " "): break
            default: hasText = true
            }
        }
        return UInt8(ascii: ",")
    }

    /// Says that it is no comma that stands between the cells.
    func noteDelimiter(reporting report: inout DiagnosticReport) {
        guard delimiter != "," else { return }
        let end = range(row: 0, column: 0).end
        report.report(
            RecordFault.otherDelimiter(name: delimiter == ";" ? "semicolons" : "tabs"),
            at: SourceRange(end, SourcePosition(line: Int(end.line), column: Int(end.column) + 1)), in: source)
    }

    /// Where a cell stands in the file, with its quotes. O(row).
    package func range(row: Int, column: Int) -> SourceRange { cells.range(row: row, column: column) }

    /// A row in the bytes of the file, with the line break behind it.
    package func bytes(ofRow row: Int) -> Range<Int> { cells.bytes(ofRow: row) }

    /// The line that a row begins in: cells may have several.
    func line(ofRow row: Int) -> Int { cells.line(ofRow: row) }

    /// Reports what stands in a column that has no head: mostly a number with a decimal comma, whose fraction would
    /// be lost.
    func findStrayCells(reporting report: inout DiagnosticReport) {
        let named = header.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        for row in rows where row.count > named || header.contains("") {
            for column in 0..<row.count where !(header.indices.contains(column) && !header[column].isEmpty) {
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
}
