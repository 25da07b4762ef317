/// Lines of cells as columns that stand below each other, for a terminal.
struct TextColumns {
    private let widths: [Int]
    /// The columns that stand to the right, as numbers do.
    private let numbers: Range<Int>

    /// - Parameter lines: all that there are, the head first; what a later one has more than the head is no column.
    init(_ lines: [[String]], numbers: Range<Int>) {
        let columns = lines.first?.indices ?? 0..<0
        widths = columns.map { column in lines.map { $0[column].count }.max() ?? 0 }
        self.numbers = numbers
    }

    /// One line with its line break, without spaces at the end.
    func line(_ cells: [String]) -> String {
        let padded = cells.enumerated().map { column, cell -> String in
            guard column < widths.count else { return cell }
            let fill = String(repeating: " ", count: widths[column] - cell.count)
            return numbers.contains(column) ? fill + cell : cell + fill
        }
        let joined = padded.joined(separator: "  ")
        return joined[...(joined.lastIndex { $0 != " " } ?? joined.startIndex)] + "\n"
    }
}
