/// A table some of whose entries are hidden, on the way to being safe.
struct HidingPlan {
    let table: CountTable
    let minimumGroup: Int
    /// What was hidden to protect others, in the order in which it was.
    private(set) var further: [Int] = []
    private(set) var cost = HidingCost()

    private(set) var network: FlowNetwork
    /// The arc of each entry that is not shown.
    private(set) var arcs: [Int?]
    /// Hidden entries, those before `safe` known to be protected. Hiding more only widens their ranges.
    private var hidden: [Int] = []
    private var safe = 0

    init(table: CountTable, minimumGroup: Int, small: [Int]) {
        self.table = table
        self.minimumGroup = minimumGroup
        network = FlowNetwork(nodes: table.shape.nodes)
        arcs = Array(repeating: nil, count: table.counts.count)
        for index in table.counts.indices where !table.isPart(index) { addArc(of: index) }
        for index in small {
            addArc(of: index)
            hidden.append(index)
        }
    }

    /// Hides an entry for the sake of others.
    mutating func hide(_ index: Int) {
        addArc(of: index)
        hidden.append(index)
        further.append(index)
        cost.add(index, of: table)
    }

    /// What must be done about the first hidden entry whose range is too narrow; nil when all are safe. `checks` counts
    /// the entries looked at.
    mutating func firstGap(checks: inout Int) -> HidingGap? {
        while safe < hidden.count {
            checks += 1
            if let arc = arcs[hidden[safe]], let gap = gap(at: arc) { return gap }
            safe += 1
        }
        return nil
    }

    private mutating func addArc(of index: Int) {
        let (from, to) = table.shape.ends(of: index)
        arcs[index] = network.addArc(from: from, to: to, room: FlowNetwork.unlimited, back: table.counts[index])
    }

    /// Nil when the range of an entry is as wide as the minimum group.
    private mutating func gap(at arc: Int) -> HidingGap? {
        guard network.raise(arc, atMost: minimumGroup) < minimumGroup else { return nil }
        // From its highest count down to its lowest is the whole width.
        let width = network.raise(arc ^ 1, atMost: minimumGroup)
        guard width < minimumGroup else { return nil }
        var gap = HidingGap()
        for direction in [arc, arc ^ 1] {
            _ = network.raise(direction)
            // A count of 0 can't be lowered, whatever is hidden.
            guard network.room(in: direction) > 0 else { continue }
            let (from, to) = (network.head(of: direction), network.head(of: direction ^ 1))
            let isReached = network.reachable(from: from, avoiding: arc)
            for index in arcs.indices where arcs[index] == nil {
                let ends = table.shape.ends(of: index)
                let isExit =
                    isReached[ends.from]
                    ? !isReached[ends.to] : isReached[ends.to] && table.counts[index] > 0
                if isExit { gap.candidates.insert(index) }
            }
            let way = cheapestWay(from: from, to: to, avoiding: arc)
            if let way, gap.way.map({ way.cost < $0.cost }) ?? true { gap.way = way }
        }
        return gap
    }
}

/// A hidden entry whose range is too narrow, and how it can be widened.
///
/// At its highest count an entry can't be raised, as no hidden entry leads out of the part of the network that is
/// reached from it; nor lowered at its lowest. One of the shown entries that would lead out must be hidden.
struct HidingGap {
    /// Entries one of which at least must be hidden. There always are some, as a table of which nothing is shown bounds
    /// nothing.
    fileprivate(set) var candidates: Set<Int> = []
    /// The cheapest entries that widen the range, be it by one. No choice of entries that does costs less.
    fileprivate(set) var way: HidingWay?
}
