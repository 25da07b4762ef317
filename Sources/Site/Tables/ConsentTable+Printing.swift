import Growth
import Records
import School

extension ConsentTable {
    package func printed(as format: TableFormat) -> String {
        switch format {
        case .text: printedAsText()
        case .csv: printedAsCSV()
        case .json: printedAsJSON()
        }
    }

    /// The students class by class in columns that stand below each other, then what is missing.
    private func printedAsText() -> String {
        guard !rows.isEmpty else { return "no students yet; `datawall new student --title Ada` begins one\n" }
        let head =
            ["", "code"] + ConsentKind.words + ["given by", "date"] + Circle.allCases.map(\.rawValue) + ["narrowed"]
        let lines = rows.map { row in
            [row.name.onOneLine, row.code] + ConsentKind.allCases.map { row.consent[$0].rawValue }
                + [row.hasRow ? row.consent.givenBy.onOneLine : "(no row)", row.consent.date?.description ?? ""]
                + Circle.allCases.map { "\(row.records[$0] ?? 0)" } + ["\(row.narrowed)"]
                + (row.left.map { ["left \($0)"] } ?? [])
        }
        let columns = TextColumns([head] + lines, numbers: head.count - Circle.allCases.count - 1..<head.count)
        var text = columns.line(head)
        var room: String?
        for (row, cells) in zip(rows, lines) {
            if row.room != room { text += "\n" + (row.room.isEmpty ? "no class" : row.roomTitle.onOneLine) + "\n" }
            room = row.room
            text += columns.line(cells)
        }
        return text + """

            `name` to `celebration`: how widely the family lets each be shown. `staff` to `public`: how many records
            are for whom at the widest. `narrowed`: how many of them ask for more readers.

            """ + missingAsText()
    }

    private func missingAsText() -> String {
        var text = ""
        func section(_ title: String, _ lines: [String]) {
            if !lines.isEmpty { text += "\n\(title):\n" + lines.map { "  \($0)\n" }.joined() }
        }
        section(
            "no row in \(ConsentList.path) yet, so all of theirs stays in the family",
            withoutRow.map { "\($0.name.onOneLine) (\($0.student))" })
        let gone = Set(rows.filter { $0.left != nil }.map(\.student))
        section(
            "who left, so that nothing of theirs is for more than the family and the staff",
            rows.filter { gone.contains($0.student) }.map { "\($0.name.onOneLine) (\($0.student))" })
        section(
            "records that ask for more than they get",
            narrowed.filter { !gone.contains($0.student) }.map { record in
                let why = record.isByConsent ? "consent for `work`" : "what it is about"
                return
                    "\(record.place): \(name(of: record.student).onOneLine) asks for `\(record.asks.rawValue)` and gets `\(record.gets.rawValue)`: \(why)"
            })
        section(
            "pictures and recordings that are held back",
            heldBack.map { file in
                "\(file.file): \(file.place) shows it for `\(file.asks.rawValue)`; missing: \(file.missing.map(said).joined(separator: ", "))"
            })
        section(
            "walls that show what all did together",
            walls.map { wall in
                "\(wall.place): \(wall.title.onOneLine): \(wall.shared.agreed.count) of \(wall.shared.everyone.count) may have a card for \(wall.shared.readers), \(wall.shared.needed) needed; missing: \(wall.missing.map { name(of: $0).onOneLine }.joined(separator: ", "))"
            })
        return text
    }

    /// "`photo` of Bo Kettle (family)"
    private func said(_ missing: Missing) -> String {
        "`\(missing.kind.rawValue)` of \(name(of: missing.student).onOneLine) (\(missing.gives.rawValue))"
    }

    private func printedAsCSV() -> String {
        var buffer: [UInt8] = []
        let circles = Circle.allCases
        let head =
            ["class", "student", "full-name", "code"] + ConsentKind.words + ["given-by", "date", "left"]
            + circles.map { "\($0.rawValue)-records" } + ["narrowed"]
        buffer.append(csv: head.map(CSVCell.text))
        for row in rows {
            buffer.append(
                csv: [.text(row.room), .text(row.student), .text(row.name.onOneLine), .text(row.code)]
                    + ConsentKind.allCases.map { .text(row.consent[$0].rawValue) }
                    + [
                        row.hasRow ? .text(row.consent.givenBy.onOneLine) : .empty, .day(row.consent.date),
                        .day(row.left),
                    ]
                    + circles.map { .count(row.records[$0] ?? 0) } + [.count(row.narrowed)])
        }
        return String(decoding: buffer, as: UTF8.self)
    }
}
