import Bytes

extension WallTable {
    /// The table as it stands on the page, for a spreadsheet: a number as a number, a hidden one by its word.
    func append(csvTo buffer: inout [UInt8]) {
        buffer.append(csv: columns.map { .text($0.title) })
        for row in rows {
            buffer.append(csv: zip(row, columns).map { $1.isNumeric ? Self.figure($0) : .text($0) })
        }
    }

    /// Pages write a minus sign, spreadsheets a hyphen.
    private static func figure(_ text: String) -> CSVCell {
        let plain = text.replacing("−", with: "-")
        guard let number = Double(plain), number.isFinite else { return text.isEmpty ? .empty : .text(text) }
        return .number(number)
    }
}
