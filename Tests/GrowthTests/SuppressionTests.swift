import Growth
import Testing

@Suite("Tables of small groups, with the fixtures of the design")
struct SuppressionTests {
    static let a1 = TablePlace.cell(row: 0, column: 0)
    static let a4 = TablePlace.cell(row: 0, column: 3)
    static let b1 = TablePlace.cell(row: 1, column: 0)
    static let b4 = TablePlace.cell(row: 1, column: 3)

    static func table(_ cells: [[Int]], totals: PublishedTotals = .all) throws -> CountTable {
        try #require(CountTable(cells, totals: totals))
    }

    func range(_ place: TablePlace, _ range: ClosedRange<Int>) -> CountRange {
        CountRange(place: place, lowest: range.lowerBound, highest: range.upperBound)
    }

    @Test("hiding only the counts under five recovers everything")
    func primaryOnly() throws {
        let table = try Self.table([[1, 9, 11, 4], [6, 12, 10, 2]])
        let published = table.hiding([Self.a1, Self.a4, Self.b4])
        #expect(published[.rowTotal(0)] == .count(25) && published[.rowTotal(1)] == .count(30))
        #expect((0...3).map { published[.columnTotal($0)] } == [7, 21, 21, 6].map(PublishedTable.Entry.count))
        #expect(TableAttacker(published).tables == 1)
        #expect(published.ranges() == [range(Self.a1, 1...1), range(Self.a4, 4...4), range(Self.b4, 2...2)])
        #expect(published.telling(minimumGroup: 5)?.count == 3)
    }

    @Test("one more, the six, leaves six tables")
    func complementary() throws {
        let published = try Self.table([[1, 9, 11, 4], [6, 12, 10, 2]]).published(minimumGroup: 5)
        #expect(Set(published.hiddenPlaces) == [Self.a1, Self.a4, Self.b1, Self.b4])
        #expect(TableAttacker(published).tables == 6)
        #expect(
            published.ranges() == [
                range(Self.a1, 0...5), range(Self.a4, 0...5), range(Self.b1, 2...7), range(Self.b4, 1...6),
            ])
        #expect(published.telling(minimumGroup: 5) == [])
    }

    @Test("hiding more than needed is a defect, too")
    func noFurther() throws {
        let published = try Self.table([[2, 9, 11, 3], [4, 12, 10, 4]]).published(minimumGroup: 5)
        #expect(Set(published.hiddenPlaces) == [Self.a1, Self.a4, Self.b1, Self.b4])
        #expect(TableAttacker(published).tables == 6)
    }

    @Test("a table without small counts hides nothing")
    func nothing() throws {
        let published = try Self.table([[10, 11], [12, 13]]).published(minimumGroup: 10)
        #expect(published.hiddenPlaces.isEmpty && published.telling(minimumGroup: 10) == [])
        #expect(published[.total] == .count(46))
    }

    @Test("saying that hidden counts are fewer than five recovers what hiding had hidden")
    func fewerThanFive() throws {
        let published = try Self.table([[2, 9, 11, 3], [4, 12, 10, 4]]).published(minimumGroup: 5)
        #expect(TableAttacker(published, below: 5).tables == 1)
        let ranges = published.ranges(knownBelow: 5)
        #expect(
            ranges == [range(Self.a1, 2...2), range(Self.a4, 3...3), range(Self.b1, 4...4), range(Self.b4, 4...4)])
        #expect(published.telling(minimumGroup: 5, knownBelow: 5)?.count == 4)
    }

    @Test("a list hides its small counts and as few others as make the hidden ones enough together")
    func lists() throws {
        func hidden(_ list: [Int]) throws -> [TablePlace] {
            try #require(CountTable(list: list)).published(minimumGroup: 10).hiddenPlaces
        }
        func cells(_ columns: Int...) -> [TablePlace] { columns.map { .cell(row: 0, column: $0) } }
        #expect(try hidden([12, 15, 40]) == [])
        #expect(try hidden([3, 15, 12, 40]) == cells(0, 2))
        #expect(try hidden([3, 7, 40]) == cells(0, 1))
        // Together they are nine children, which could be told from the total.
        #expect(try hidden([4, 5, 30]) == cells(0, 1, 2))
        #expect(try hidden([0, 12, 20]) == cells(0, 1))
        #expect(try hidden([3, 4]) == cells(0, 1) + [.rowTotal(0)])
        #expect(try hidden([12]) == [])
    }

    @Test("a class that is small as a whole hides its total, and another one's")
    func smallTotals() throws {
        let published = try Self.table([[4, 3], [20, 15], [30, 25]]).published(minimumGroup: 10)
        #expect(published[.rowTotal(0)] == .hidden && published[.rowTotal(1)] == .hidden)
        #expect(published[.rowTotal(2)] == .count(55) && published[.total] == .count(97))
        #expect(published.telling(minimumGroup: 10) == [])
    }

    @Test("a school that is small as a whole tells nothing")
    func tiny() throws {
        let published = try Self.table([[1, 2], [3, 1]]).published(minimumGroup: 10)
        #expect(published.hiddenPlaces.count == 9)
        #expect(published.ranges()?.allSatisfy { $0.highest == nil && $0.lowest == 0 } == true)
    }

    @Test("totals that are not published protect, and are not hidden either")
    func absentTotals() throws {
        let table = try Self.table([[1, 9, 11, 4], [6, 12, 10, 2]], totals: [])
        let published = table.published(minimumGroup: 5)
        #expect(Set(published.hiddenPlaces) == [Self.a1, Self.a4, Self.b4])
        #expect(published[.rowTotal(0)] == .absent && published[.total] == .absent)
        #expect(published.ranges()?.map(\.highest) == [nil, nil, nil])
    }

    @Test("tables that are none")
    func refused() {
        #expect(CountTable([]) == nil && CountTable([[]]) == nil && CountTable([[1], [1, 2]]) == nil)
        #expect(CountTable([[-1]]) == nil && CountTable([[.max]]) == nil)
        #expect(CountTable(list: []) == nil)
    }

    @Test("a table as it was read from a page is audited the same; one that contradicts itself is none")
    func readBack() throws {
        func read(_ corner: PublishedTable.Entry, total: Int = 55) -> PublishedTable? {
            PublishedTable(
                cells: [
                    [corner, .count(9), .count(11), .hidden], [.hidden, .count(12), .count(10), .hidden],
                ],
                rowTotals: [.count(25), .count(30)], columnTotals: [7, 21, 21, 6].map(PublishedTable.Entry.count),
                total: .count(total))
        }
        let table = try Self.table([[1, 9, 11, 4], [6, 12, 10, 2]])
        #expect(read(.hidden) == table.published(minimumGroup: 5))
        #expect(read(.count(1))?.ranges()?.map(\.width) == [0, 0, 0])
        #expect(read(.hidden, total: 54)?.ranges() == nil)
        #expect(read(.count(6))?.ranges() == nil)
        #expect(read(.hidden)?[.cell(row: 9, column: 0)] == .absent)
        #expect(read(.hidden)?[.rowTotal(-1)] == .absent)
        #expect(read(.count(-1)) == nil)
        #expect(PublishedTable(cells: [], rowTotals: [], columnTotals: [], total: .absent) == nil)
        #expect(
            PublishedTable(cells: [[.hidden]], rowTotals: [], columnTotals: [.absent], total: .absent) == nil)
    }
}
