import Diagnostics
import Growth
import Records
import School

extension LexiconTable {
    package func printed(as format: TableFormat) -> String {
        switch format {
        case .text: printedAsText()
        case .csv: printedAsCSV()
        case .json: printedAsJSON()
        }
    }

    /// Columns that stand below each other, then the terms that are not spoken yet.
    private func printedAsText() -> String {
        guard !rows.isEmpty else { return "no terms yet; `datawall new term --title baseline` begins one\n" }
        let head = ["term"] + Voice.allCases.map(\.rawValue) + ["first said by a student", "inflections found"]
        let lines = rows.map { row in
            [row.title.onOneLine] + Voice.allCases.map { "\(row.uses(by: $0))" } + [
                row.first.map { "\($0.day) \($0.path.onOneLine)" } ?? "",
                row.made.map { "\($0.text.onOneLine) \($0.count)" }.joined(separator: ", "),
            ]
        }
        let all = [head] + lines
        let columns = TextColumns(all, numbers: 1..<1 + Voice.allCases.count)
        var text = all.map(columns.line).joined()
        for (words, rows) in [("nobody uses", unused), ("no student says yet", notSaid)] where !rows.isEmpty {
            text += "\n\(words): \(rows.map(\.title.onOneLine).joined(separator: ", "))\n"
        }
        return text
    }

    /// The inflections that were made and found, a line each, for `check --verbose`.
    package var inflections: String {
        let found = rows.flatMap { row in
            row.made.map { "  \($0.text.onOneLine) \($0.count) (\(row.title.onOneLine))\n" }
        }
        return found.isEmpty ? "" : "inflections that were made and found:\n" + found.joined()
    }

    private func printedAsCSV() -> String {
        var buffer: [UInt8] = []
        let head = ["term", "file"] + Voice.allCases.map(\.rawValue) + ["first", "first-file", "inflections"]
        buffer.append(csv: head.map(CSVCell.text))
        for row in rows {
            let made = row.made.map { "\($0.text.onOneLine) \($0.count)" }.joined(separator: "; ")
            buffer.append(
                csv: [.text(row.title.onOneLine), .text(row.path)] + Voice.allCases.map { .count(row.uses(by: $0)) } + [
                    .day(row.first?.day), row.first.map { .text($0.path) } ?? .empty, .text(made),
                ])
        }
        return String(decoding: buffer, as: UTF8.self)
    }

    private func printedAsJSON() -> String { rows.map(LexiconRecord.init).printedAsJSON }
}

/// The JSON form of a row: what `--format json` promises to programs.
private struct LexiconRecord: Encodable {
    let term, file: String
    let student, teacher, family: Int
    let first: FirstUse?
    let inflections: [String: Int]

    struct FirstUse: Encodable {
        let day, file: String
    }

    init(_ row: LexiconTable.Row) {
        term = row.title
        file = row.path
        student = row.uses(by: .student)
        teacher = row.uses(by: .teacher)
        family = row.uses(by: .family)
        first = row.first.map { FirstUse(day: $0.day.description, file: $0.path) }
        inflections = Dictionary(row.made.map { ($0.text, $0.count) }, uniquingKeysWith: +)
    }
}
