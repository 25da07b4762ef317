/// What is lost by hiding entries: totals matter first, then how many entries, then how large they are.
struct HidingCost: Comparable {
    private var totals = 0
    private var entries = 0
    private var students = 0

    init() {}

    init(of index: Int, in table: CountTable) { add(index, of: table) }

    mutating func add(_ index: Int, of table: CountTable) {
        let shape = table.shape
        // The total of all is worth more than all others together.
        if shape.isTotal(index) { totals += index == shape.count - 1 ? shape.nodes : 1 }
        entries += 1
        students += table.counts[index]
    }

    static func < (a: Self, b: Self) -> Bool {
        (a.totals, a.entries, a.students) < (b.totals, b.entries, b.students)
    }

    static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.totals += b.totals
        sum.entries += b.entries
        sum.students += b.students
        return sum
    }
}
