import Growth
import Seeded
import Testing

@Suite("Attacks on published tables")
struct SuppressionAttackTests {
    static func cells(
        _ rows: Int, _ columns: Int, upTo most: Int, using random: inout SeededGenerator
    ) -> [[Int]] {
        (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 0...most, using: &random) } }
    }

    /// The ranges of the audit, as the attacker keeps them.
    func audited(_ table: PublishedTable) throws -> [TablePlace: ClosedRange<Int>] {
        var ranges: [TablePlace: ClosedRange<Int>] = [:]
        for range in try #require(table.ranges()) {
            ranges[range.place] = try range.lowest...#require(range.highest)
        }
        return ranges
    }

    @Test("the audit finds exactly what brute force over all tables finds, whatever is hidden")
    func exact() throws {
        var random = SeededGenerator(seed: 10)
        for round in 0..<240 {
            let (rows, columns) = [(1, 4), (2, 2), (2, 3), (3, 2), (3, 3)].randomElement(using: &random) ?? (2, 2)
            let cells = Self.cells(rows, columns, upTo: rows * columns > 6 ? 2 : 4, using: &random)
            let totals: PublishedTotals = round % 3 == 0 ? [.rows, .whole] : .all
            let table = try SuppressionTests.table(cells, totals: totals)
            var places: [TablePlace] = (0..<rows).map { .rowTotal($0) } + (0..<columns).map { .columnTotal($0) }
            for row in 0..<rows { for column in 0..<columns { places.append(.cell(row: row, column: column)) } }
            let chance = Int.random(in: 1...4, using: &random)
            let published = table.hiding(Set(places.filter { _ in Int.random(in: 0...4, using: &random) < chance }))
            #expect(try audited(published) == TableAttacker(published).seen, "\(cells) \(published.hiddenPlaces)")
        }
    }

    @Test("the audit is exact on tables up to four by five")
    func exactOnLargeTables() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let (rows, columns) = [(3, 4), (4, 4), (4, 5), (2, 5)].randomElement(using: &random) ?? (4, 5)
            let table = try SuppressionTests.table(Self.cells(rows, columns, upTo: 5, using: &random))
            var hidden = Set<TablePlace>()
            for row in 0..<rows {
                for column in 0..<columns where Int.random(in: 0..<20, using: &random) < 9 {
                    hidden.insert(.cell(row: row, column: column))
                }
            }
            let published = table.hiding(hidden)
            #expect(try audited(published) == #require(RowAttacker(published)).seen)
        }
    }

    @Test("no attacker narrows a hidden count of a table up to four by five to less than the minimum group")
    func safe() throws {
        var random = SeededGenerator(seed: 12)
        var attacked = 0
        for _ in 0..<300 {
            let minimum = Int.random(in: 2...4, using: &random)
            let (rows, columns) = (Int.random(in: 2...4, using: &random), Int.random(in: 2...5, using: &random))
            var cells = Self.cells(rows, columns, upTo: 3 * minimum, using: &random)
            // Fewer small counts in larger tables, so that all tables can be tried.
            for row in 0..<rows {
                for column in 0..<columns
                where cells[row][column] < minimum && Int.random(in: 0..<20, using: &random) < rows * columns - 4 {
                    cells[row][column] += minimum
                }
            }
            let published = try SuppressionTests.table(cells).published(minimumGroup: minimum)
            #expect(published.telling(minimumGroup: minimum) == [], "\(cells)")
            guard let attacker = RowAttacker(published) else { continue }
            attacked += 1
            for (place, range) in attacker.seen {
                #expect(range.upperBound - range.lowerBound >= minimum, "\(cells) \(place)")
            }
            #expect(Set(attacker.seen.keys) == Set(published.hiddenPlaces))
        }
        #expect(attacked > 200)
    }

    @Test("nor of a total, where totals are hidden")
    func safeTotals() throws {
        var random = SeededGenerator(seed: 13)
        var withHiddenTotals = 0
        for _ in 0..<200 {
            let (rows, columns) = [(2, 2), (2, 3), (3, 2)].randomElement(using: &random) ?? (2, 2)
            let cells = Self.cells(rows, columns, upTo: 4, using: &random)
            let published = try SuppressionTests.table(cells).published(minimumGroup: 3)
            guard published[.total] != .hidden else { continue }
            let attacker = TableAttacker(published)
            for (place, range) in attacker.seen {
                #expect(range.upperBound - range.lowerBound >= 3, "\(cells) \(place)")
            }
            if published.hiddenPlaces.contains(where: { if case .cell = $0 { false } else { true } }) {
                withHiddenTotals += 1
            }
        }
        #expect(withHiddenTotals > 20)
    }

    /// The entries hidden for the sake of others.
    func further(_ table: CountTable, _ published: PublishedTable, minimum: Int) -> [TablePlace] {
        let truth = table.hiding([])
        return published.hiddenPlaces.filter { place in
            if case .count(let count) = truth[place] { count >= minimum } else { false }
        }
    }

    @Test("nothing that is hidden for the sake of others could be shown again", arguments: [3, 5, 10])
    func minimal(minimum: Int) throws {
        var random = SeededGenerator(seed: UInt64(14 + minimum))
        for _ in 0..<150 {
            let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...5, using: &random))
            let totals: PublishedTotals =
                rows == 1 ? .rows : [.all, .all, .rows, .columns].randomElement(using: &random) ?? .all
            let table = try SuppressionTests.table(
                Self.cells(rows, columns, upTo: 4 * minimum, using: &random), totals: totals)
            let published = table.published(minimumGroup: minimum)
            #expect(published.telling(minimumGroup: minimum) == [])
            let hidden = Set(published.hiddenPlaces)
            for place in further(table, published, minimum: minimum) {
                let shown = table.hiding(hidden.subtracting([place]))
                #expect(shown.telling(minimumGroup: minimum)?.isEmpty == false, "\(table) \(place)")
            }
        }
    }

    /// Totals, the total of all more than all others; entries; students.
    func cost(_ places: some Sequence<TablePlace>, in table: CountTable) -> [Int] {
        let truth = table.hiding([])
        var cost = [0, 0, 0]
        for place in places {
            switch place {
            case .cell: break
            case .total: cost[0] += table.rows + table.columns + 2
            case .rowTotal, .columnTotal: cost[0] += 1
            }
            cost[1] += 1
            if case .count(let count) = truth[place] { cost[2] += count }
        }
        return cost
    }

    @Test("no other choice of what to hide beside the small counts is cheaper")
    func fewest() throws {
        var random = SeededGenerator(seed: 20)
        var compared = 0
        for _ in 0..<120 {
            let (rows, columns) = [(2, 2), (2, 3), (3, 3), (2, 4)].randomElement(using: &random) ?? (2, 2)
            let table = try SuppressionTests.table(Self.cells(rows, columns, upTo: 14, using: &random))
            let published = table.published(minimumGroup: 5)
            let chosen = further(table, published, minimum: 5)
            guard (1...3).contains(chosen.count) else { continue }
            compared += 1
            let small = Set(published.hiddenPlaces).subtracting(chosen)
            var others = chosen
            for row in 0..<rows { others += [.rowTotal(row)] + (0..<columns).map { .cell(row: row, column: $0) } }
            others += (0..<columns).map { .columnTotal($0) }
            let candidates = Array(Set(others).subtracting(small))
            let best = cost(chosen, in: table)
            func tryAll(_ hidden: [TablePlace], from start: Int) {
                if cost(hidden, in: table).lexicographicallyPrecedes(best) {
                    let tried = table.hiding(small.union(hidden)).telling(minimumGroup: 5)
                    #expect(tried?.isEmpty == false, "\(table): \(hidden) instead of \(chosen)")
                }
                guard hidden.count < chosen.count else { return }
                for index in start..<max(start, candidates.count) {
                    tryAll(hidden + [candidates[index]], from: index + 1)
                }
            }
            tryAll([], from: 0)
        }
        #expect(compared > 30)
    }

    @Test("the same table is hidden in the same way, and its mirror image in the mirrored one's cost")
    func deterministic() throws {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<50 {
            let cells = Self.cells(3, 4, upTo: 15, using: &random)
            let table = try SuppressionTests.table(cells)
            let mirrored = try SuppressionTests.table((0..<4).map { column in cells.map { $0[column] } })
            let published = table.published(minimumGroup: 5)
            #expect(table.published(minimumGroup: 5) == published)
            #expect(
                cost(published.hiddenPlaces, in: table)
                    == cost(mirrored.published(minimumGroup: 5).hiddenPlaces, in: mirrored))
        }
    }
}
