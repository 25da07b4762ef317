/// A table of counts as pages wider than staff may have it. It holds nothing of what is hidden.
///
/// Every hidden entry is drawn in the same way, with words such as "not shown". "Fewer than 10" would be untrue for an
/// entry that is hidden to protect another one, and where it is true it tells a second bound, from which the rest can
/// often be worked out (`ranges(knownBelow:)`).
package struct PublishedTable: Hashable, Sendable {
    package enum Entry: Hashable, Sendable {
        case count(Int)
        case hidden
        /// A total that the table doesn't have.
        case absent
    }

    let shape: TableShape
    let entries: [Entry]

    init(shape: TableShape, entries: [Entry]) {
        self.shape = shape
        self.entries = entries
    }

    /// A table as it was read from a page. Nil without cells, for parts that don't fit together, and for counts below 0
    /// or above a million million.
    package init?(cells: [[Entry]], rowTotals: [Entry], columnTotals: [Entry], total: Entry) {
        guard let columns = cells.first?.count, columns > 0, cells.allSatisfy({ $0.count == columns }),
            rowTotals.count == cells.count, columnTotals.count == columns
        else { return nil }
        shape = TableShape(rows: cells.count, columns: columns)
        entries = zip(cells, rowTotals).flatMap { $0 + [$1] } + columnTotals + [total]
        for case .count(let count) in entries where !(0...1_000_000_000_000).contains(count) { return nil }
    }

    package var rows: Int { shape.rows }
    package var columns: Int { shape.columns }

    /// What is published at a place; absent outside of the table.
    package subscript(place: TablePlace) -> Entry { shape.index(of: place).map { entries[$0] } ?? .absent }

    /// The places that are hidden, row by row, each row's total after its cells.
    package var hiddenPlaces: [TablePlace] {
        entries.indices.filter { entries[$0] == .hidden }.map(shape.place(at:))
    }
}
