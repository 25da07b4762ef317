/// Which totals stand beside a table. None of the others may be told elsewhere on the page.
package struct PublishedTotals: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let rows = Self(rawValue: 1)
    package static let columns = Self(rawValue: 2)
    /// The total of all cells.
    package static let whole = Self(rawValue: 4)
    package static let all: Self = [.rows, .columns, .whole]
}

/// How many students there are of each sort, by two properties such as class and band, with the totals: the truth,
/// which only staff see. What wider pages get is made by `published(minimumGroup:)`.
package struct CountTable: Hashable, Sendable {
    let shape: TableShape
    /// All cells and all totals.
    let counts: [Int]
    let totals: PublishedTotals

    /// Nil without cells, for rows of different lengths, and for counts below 0 or above a thousand million.
    package init?(_ cells: [[Int]], totals: PublishedTotals = .all) {
        guard let columns = cells.first?.count, columns > 0, cells.allSatisfy({ $0.count == columns }),
            cells.allSatisfy({ $0.allSatisfy((0...1_000_000_000).contains) })
        else { return nil }
        shape = TableShape(rows: cells.count, columns: columns)
        self.totals = totals
        var counts: [Int] = []
        counts.reserveCapacity(shape.count)
        var columnTotals = [Int](repeating: 0, count: columns + 1)
        for row in cells {
            let withTotal = row + [row.reduce(0, +)]
            for (column, count) in withTotal.enumerated() { columnTotals[column] += count }
            counts += withTotal
        }
        self.counts = counts + columnTotals
    }

    /// A list of counts with one total below it.
    package init?(list: [Int]) { self.init([list], totals: .rows) }

    package var rows: Int { shape.rows }
    package var columns: Int { shape.columns }

    /// Whether a place of the table is published at all, be it hidden or not.
    func isPart(_ index: Int) -> Bool {
        switch shape.place(at: index) {
        case .cell: true
        case .rowTotal: totals.contains(.rows)
        case .columnTotal: totals.contains(.columns)
        case .total: totals.contains(.whole)
        }
    }

    /// The table with exactly these places hidden, safe or not: what an audit is tried on.
    package func hiding(_ hidden: Set<TablePlace>) -> PublishedTable {
        PublishedTable(
            shape: shape,
            entries: counts.indices.map { index in
                if !isPart(index) { return .absent }
                return hidden.contains(shape.place(at: index)) ? .hidden : .count(counts[index])
            })
    }
}
