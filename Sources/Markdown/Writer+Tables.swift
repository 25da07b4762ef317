import Bytes

/// Pipe tables.
extension Writer {
    /// Writes the table, after the paragraph that its first lines may be.
    ///
    /// The box around it can be scrolled on a small screen, so the keyboard must reach it and it needs a
    /// name. It is a group and no region: regions are landmarks, and a page with forty records would
    /// have forty of them, of the same name.
    mutating func write(_ table: PipeTable) {
        if let lead = table.lead {
            startLine()
            document.html.append("<p>")
            write(lead)
            document.html.append("</p>\n")
            noteSummary(lead)
        }
        startLine()
        document.html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
        document.html.append(escaping: label(of: table))
        document.html.append("\">\n<table>\n<thead>\n")
        write(table.header, of: table, isHeader: true)
        document.html.append("</thead>\n")
        if !table.rows.isEmpty {
            document.html.append("<tbody>\n")
            for row in table.rows {
                reportCells(of: row, in: table)
                write(row, of: table, isHeader: false)
            }
            document.html.append("</tbody>\n")
        }
        document.html.append("</table>\n</div>\n")
    }

    private mutating func write(_ row: PipeTable.Row, of table: PipeTable, isHeader: Bool) {
        document.html.append("<tr>\n")
        for (column, alignment) in table.alignments.enumerated() {
            let isGiven = column < row.cells.count
            if !isGiven {
                guard spareCells > 0 else { break }
                spareCells -= 1
            }
            let cell = isGiven ? table.cells[row.cells.lowerBound + column] : nil
            // A heading that says nothing is none.
            let isHeading = isHeader && cell?.letters.isEmpty == false
            document.html.append(isHeading ? "<th scope=\"col\"" : "<td")
            document.html.append(alignment.attribute)
            document.html.append(">")
            if let cell { write(cell, isCell: true) }
            document.html.append(isHeading ? "</th>\n" : "</td>\n")
        }
        document.html.append("</tr>\n")
    }

    /// "Table: Minute, Words", of at most about 80 characters.
    private func label(of table: PipeTable) -> String {
        var label = options.words.table
        var separator = ": "
        for cell in table.cells[table.header.cells] where !cell.letters.isEmpty {
            guard label.utf8.count + cell.letters.count <= 80 else { break }
            label += separator + passage.plainText(cell.letters, quotes: options.quotes)
            separator = ", "
        }
        return label
    }

    private mutating func reportCells(of row: PipeTable.Row, in table: PipeTable) {
        guard row.cells.count > table.alignments.count else { return }
        let line = passage.firstLine + row.line
        let fault = MarkdownFault.longTableRow(cells: row.cells.count, columns: table.alignments.count)
        faults.add(fault, at: lines.start(of: line)..<lines.end(of: line), in: &lines)
    }
}

extension PipeTable.Alignment {
    /// A class, since the pages' security policy forbids `style`.
    fileprivate var attribute: String {
        switch self {
        case .none: ""
        case .left: " class=\"align-left\""
        case .center: " class=\"align-center\""
        case .right: " class=\"align-right\""
        }
    }
}
