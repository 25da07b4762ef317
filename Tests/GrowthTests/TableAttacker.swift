import Growth

/// A reader of a published table who tries every table of whole numbers, and keeps what the hidden entries were in
/// those that agree with all that is published. It shares no code with the audit that it is held against.
struct TableAttacker {
    /// How many tables agree.
    private(set) var tables = 0
    /// The least and the greatest count that each hidden entry had.
    private(set) var seen: [TablePlace: ClosedRange<Int>] = [:]

    private let table: PublishedTable
    private let below: Int?
    private var cells: [[Int]]

    /// - Parameter below: when the page says that hidden counts are less than this.
    init(_ table: PublishedTable, below: Int? = nil) {
        self.table = table
        self.below = below
        cells = Array(repeating: Array(repeating: 0, count: table.columns), count: table.rows)
        fill(0)
    }

    private func published(_ place: TablePlace) -> Int? {
        guard case .count(let count) = table[place] else { return nil }
        return count
    }

    private mutating func fill(_ index: Int) {
        guard index < table.rows * table.columns else { return check() }
        let (row, column) = (index / table.columns, index % table.columns)
        if column == 0, row > 0, let total = published(.rowTotal(row - 1)), total != cells[row - 1].reduce(0, +) {
            return
        }
        if let count = published(.cell(row: row, column: column)) {
            cells[row][column] = count
            return fill(index + 1)
        }
        // What the sums that are published leave for this cell.
        var most = below.map { $0 - 1 } ?? .max
        if let total = published(.rowTotal(row)) { most = min(most, total - cells[row][..<column].reduce(0, +)) }
        if let total = published(.columnTotal(column)) {
            most = min(most, total - cells[..<row].reduce(0) { $0 + $1[column] })
        }
        if let total = published(.total) {
            most = min(most, total - cells[..<row].joined().reduce(0, +) - cells[row][..<column].reduce(0, +))
        }
        guard most >= 0, most < .max else { return }
        for count in 0...most {
            cells[row][column] = count
            fill(index + 1)
        }
    }

    private mutating func check() {
        var counts: [TablePlace: Int] = [.total: 0]
        for (row, counted) in cells.enumerated() {
            for (column, count) in counted.enumerated() {
                counts[.cell(row: row, column: column)] = count
                counts[.rowTotal(row), default: 0] += count
                counts[.columnTotal(column), default: 0] += count
                counts[.total, default: 0] += count
            }
        }
        for (place, count) in counts {
            if let known = published(place), known != count { return }
            if let below, table[place] == .hidden, count >= below { return }
        }
        tables += 1
        for place in table.hiddenPlaces {
            guard let count = counts[place] else { continue }
            let range = seen[place] ?? count...count
            seen[place] = min(range.lowerBound, count)...max(range.upperBound, count)
        }
    }
}

/// The same reader for larger tables, with all totals published: row by row, and each rest of the columns' sums looked
/// at once.
struct RowAttacker {
    private(set) var seen: [TablePlace: ClosedRange<Int>] = [:]

    private let table: PublishedTable
    private var rowRests: [Int] = []
    private var canEnd: [[Int]: Bool] = [:]

    /// Nil when a total is not published.
    init?(_ table: PublishedTable) {
        self.table = table
        var columnRests: [Int] = []
        for row in 0..<table.rows {
            guard case .count(var rest) = table[.rowTotal(row)] else { return nil }
            for column in 0..<table.columns {
                if case .count(let count) = table[.cell(row: row, column: column)] { rest -= count }
            }
            rowRests.append(rest)
        }
        for column in 0..<table.columns {
            guard case .count(var rest) = table[.columnTotal(column)] else { return nil }
            for row in 0..<table.rows {
                if case .count(let count) = table[.cell(row: row, column: column)] { rest -= count }
            }
            columnRests.append(rest)
        }
        _ = fill(row: 0, rests: columnRests)
    }

    private mutating func fill(row: Int, rests: [Int]) -> Bool {
        guard row < table.rows else { return rests.allSatisfy { $0 == 0 } }
        let key = [row] + rests
        if let known = canEnd[key] { return known }
        var counts = Array(repeating: 0, count: table.columns)
        let result = place(row: row, column: 0, left: rowRests[row], rests: rests, counts: &counts)
        canEnd[key] = result
        return result
    }

    private mutating func place(row: Int, column: Int, left: Int, rests: [Int], counts: inout [Int]) -> Bool {
        guard column < table.columns else {
            guard left == 0, fill(row: row + 1, rests: rests) else { return false }
            for (column, count) in counts.enumerated() {
                let place = TablePlace.cell(row: row, column: column)
                guard table[place] == .hidden else { continue }
                let range = seen[place] ?? count...count
                seen[place] = min(range.lowerBound, count)...max(range.upperBound, count)
            }
            return true
        }
        guard table[.cell(row: row, column: column)] == .hidden else {
            counts[column] = 0
            return place(row: row, column: column + 1, left: left, rests: rests, counts: &counts)
        }
        var result = false
        for count in stride(from: 0, through: min(left, rests[column]), by: 1) {
            counts[column] = count
            var rests = rests
            rests[column] -= count
            if place(row: row, column: column + 1, left: left - count, rests: rests, counts: &counts) { result = true }
        }
        return result
    }
}
