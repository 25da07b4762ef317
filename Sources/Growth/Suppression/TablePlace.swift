/// A place of a table of counts, counted from 0: one of its cells or of its totals.
package enum TablePlace: Hashable, Sendable {
    case cell(row: Int, column: Int)
    case rowTotal(Int)
    case columnTotal(Int)
    case total
}

/// The size of a table of counts, and the order of its places: the totals are one more row and one more column.
struct TableShape: Hashable, Sendable {
    let rows: Int
    let columns: Int

    var count: Int { (rows + 1) * (columns + 1) }

    /// Nil for a place outside of the table.
    func index(of place: TablePlace) -> Int? {
        let (row, column) =
            switch place {
            case .cell(let row, let column): (row, column)
            case .rowTotal(let row): (row, columns)
            case .columnTotal(let column): (rows, column)
            case .total: (rows, columns)
            }
        guard (0...rows).contains(row), (0...columns).contains(column) else { return nil }
        let index = row * (columns + 1) + column
        return self.place(at: index) == place ? index : nil
    }

    func row(of index: Int) -> Int { index / (columns + 1) }
    func column(of index: Int) -> Int { index % (columns + 1) }
    func isTotal(_ index: Int) -> Bool { row(of: index) == rows || column(of: index) == columns }

    func place(at index: Int) -> TablePlace {
        switch (row(of: index), column(of: index)) {
        case (rows, columns): .total
        case (rows, let column): .columnTotal(column)
        case (let row, columns): .rowTotal(row)
        case (let row, let column): .cell(row: row, column: column)
        }
    }

    /// The two nodes of a place in the network of sums, a row's and a column's, in the direction in which its count
    /// adds: a total stands on the other side of the sum than its terms, and the total of totals again on theirs.
    func ends(of index: Int) -> (from: Int, to: Int) {
        let (row, column) = (row(of: index), rows + 1 + column(of: index))
        let isOther = (row == rows) != (column == rows + 1 + columns)
        return isOther ? (column, row) : (row, column)
    }

    /// The place of a row's and a column's node, in either order.
    func index(between node: Int, and other: Int) -> Int {
        min(node, other) * (columns + 1) + max(node, other) - rows - 1
    }

    /// Rows and columns, those of the totals among them.
    var nodes: Int { rows + columns + 2 }
}
