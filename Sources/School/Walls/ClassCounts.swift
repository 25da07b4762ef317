import Growth
import Records

/// Students counted by their groups and by something else, as all walls for more than the staff tell them: from one
/// table in which small groups are hidden, so that the walls of a class, of a grade and of the school can't be
/// subtracted from each other.
///
/// Those who are known one by one, as from cards, can be subtracted by whoever knows them: everyone, the school, or a
/// class. So what must be hidden of the others, for each of these readers, is hidden, too.
struct ClassCounts {
    private let table: PublishedTable

    /// Counts at one time: a row for each group.
    struct Cells {
        var all: [[Int]]
        /// Those of them who are not known one by one in each of `OneByOne.circles`.
        private var others: [[[Int]]]

        init(groups: Int, columns: Int) {
            all = Array(repeating: Array(repeating: 0, count: columns), count: groups)
            others = Array(repeating: all, count: OneByOne.circles.count)
        }

        /// - Parameter known: the widest circle in which it is known of this student.
        mutating func add(group: Int, column: Int, known: Circle) {
            all[group][column] += 1
            for (index, circle) in OneByOne.circles.enumerated() where known < circle {
                others[index][group][column] += 1
            }
        }

        /// What must be hidden, with places that are hidden in any case.
        fileprivate func hiddenPlaces(
            with given: Set<TablePlace>, _ totals: PublishedTotals, minimumGroup: Int
        ) -> Set<TablePlace> {
            var hidden = given
            for rest in Set(others) where rest != all {
                hidden.formUnion(Self.hidden(ofRest: rest, with: given, totals, minimumGroup: minimumGroup))
            }
            let table = CountTable(all, totals: totals)?.published(minimumGroup: minimumGroup, hiding: hidden)
            return hidden.union(table?.hiddenPlaces ?? [])
        }

        /// The same of those who are not known. Of a group in which all are there is nothing left to tell.
        private static func hidden(
            ofRest rest: [[Int]], with given: Set<TablePlace>, _ totals: PublishedTotals, minimumGroup: Int
        ) -> [TablePlace] {
            let rows = rest.indices.filter { row in rest[row].contains { $0 > 0 } }
            let rowsOfRest = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
            let table = CountTable(rows.map { rest[$0] }, totals: totals)?
                .published(
                    minimumGroup: minimumGroup, hiding: Set(given.compactMap { $0.inRow { rowsOfRest[$0] } }))
            return (table?.hiddenPlaces ?? []).compactMap { place in place.inRow { rows[$0] } }
        }
    }

    /// The tables of several times, oldest first. What is hidden at one time is hidden at all times before it: so a time
    /// tells no more of a count that has not changed since than the newest one, which is safe, tells itself. Nothing
    /// without groups.
    static func atTimes(
        _ times: [Cells], totals: PublishedTotals = .all, minimumGroup: Int
    ) -> [ClassCounts] {
        var hidden: Set<TablePlace> = []
        var counts: [ClassCounts] = []
        for cells in times.reversed() {
            hidden = cells.hiddenPlaces(with: hidden, totals, minimumGroup: minimumGroup)
            guard let table = CountTable(cells.all, totals: totals) else { return [] }
            counts.append(ClassCounts(table: table.hiding(hidden)))
        }
        return counts.reversed()
    }

    /// The counts of some of the groups together, and their total: a group's own row; of all groups the totals; of
    /// some the sums, where each term is told.
    func counts(of groups: Set<Int>) -> (counts: [PublishedCount], total: PublishedCount) {
        let rows = groups.sorted()
        let columns = 0..<table.columns
        if rows.count == table.rows, rows.count > 1 {
            return (columns.map { told(.columnTotal($0)) }, told(.total))
        }
        return (
            columns.map { column in sum(rows.map { told(.cell(row: $0, column: column)) }) },
            sum(rows.map { told(.rowTotal($0)) })
        )
    }

    private func told(_ place: TablePlace) -> PublishedCount {
        if case .count(let count) = table[place] { .count(count) } else { .hidden }
    }

    private func sum(_ counts: [PublishedCount]) -> PublishedCount {
        var sum = 0
        for count in counts {
            guard case .count(let count) = count else { return .hidden }
            sum += count
        }
        return .count(sum)
    }
}

extension TablePlace {
    /// The same place in a table with other rows; nil when its row is not there.
    fileprivate func inRow(_ other: (Int) -> Int?) -> TablePlace? {
        switch self {
        case .cell(let row, let column): other(row).map { .cell(row: $0, column: column) }
        case .rowTotal(let row): other(row).map(TablePlace.rowTotal)
        case .columnTotal, .total: self
        }
    }
}

extension WallMaker {
    /// The groups that a wall is about.
    func groups(of scope: WallScope) -> Set<Int> { Set(scope.everyone.compactMap(roster.group(of:))) }

    /// How many of the wall's students something holds for, as these readers may know it.
    /// - Parameter known: the widest circle in which it is known of a student one by one; nil when it does not hold.
    func count(in scope: WallScope, known: (RecordHandle) -> Circle?) -> PublishedCount {
        if scope.isForStaff { return .count(scope.everyone.count { known($0) != nil }) }
        var cells = ClassCounts.Cells(groups: roster.groupCount, columns: 1)
        for entry in roster.entries {
            guard let known = known(entry.student), let group = roster.group(of: entry.student) else { continue }
            cells.add(group: group, column: 0, known: known)
        }
        let counts = ClassCounts.atTimes([cells], totals: .columns, minimumGroup: scope.minimumGroup)
        return counts.first?.counts(of: groups(of: scope)).counts.first ?? .hidden
    }

    /// A figure about so many students as these readers may know it; nil when the group is too small.
    func told(_ figure: Measured<Double>, as statistic: GroupStatistic, in scope: WallScope) -> Double? {
        if scope.isForStaff { return figure.value }
        guard case .figure(let value, _) = figure.published(as: statistic, minimumGroup: scope.minimumGroup) else {
            return nil
        }
        return value
    }
}

extension [Double] {
    /// The median, with the number of values.
    var measuredMedian: Measured<Double> {
        median().map { .figure($0, n: count) } ?? .notYet(.students(have: 0, needed: 1))
    }
}
