/// Shown entries that lead from a row or column of the network to another when they are hidden.
struct HidingWay {
    let entries: [Int]
    let cost: HidingCost
}

extension HidingPlan {
    /// The cheapest way from a node to another through entries that can give or take a student: hidden ones for
    /// nothing, shown ones for what it costs to hide them. Gives the shown ones. O(nodes²).
    ///
    /// Dijkstra 1959, "A note on two problems in connexion with graphs", without a queue, as every row meets every
    /// column.
    func cheapestWay(from source: Int, to sink: Int, avoiding avoided: Int) -> HidingWay? {
        let shape = table.shape
        var costs = [HidingCost?](repeating: nil, count: shape.nodes)
        var arrivals = [(node: Int, entry: Int)?](repeating: nil, count: shape.nodes)
        var isDone = [Bool](repeating: false, count: shape.nodes)
        costs[source] = HidingCost()
        while let (node, cost) = cheapest(costs, isDone) {
            if node == sink { break }
            isDone[node] = true
            for other in node <= shape.rows ? (shape.rows + 1)..<shape.nodes : 0..<(shape.rows + 1) where !isDone[other]
            {
                let entry = shape.index(between: node, and: other)
                guard let step = self.cost(of: entry, from: node, avoiding: avoided) else { continue }
                let reached = cost + step
                if let known = costs[other], known <= reached { continue }
                costs[other] = reached
                arrivals[other] = (node, entry)
            }
        }
        guard let cost = costs[sink] else { return nil }
        var entries: [Int] = []
        var node = sink
        while let (before, entry) = arrivals[node] {
            if arcs[entry] == nil { entries.append(entry) }
            node = before
        }
        return HidingWay(entries: entries, cost: cost)
    }

    private func cheapest(_ costs: [HidingCost?], _ isDone: [Bool]) -> (node: Int, cost: HidingCost)? {
        var best: (node: Int, cost: HidingCost)?
        for (node, cost) in costs.enumerated() where !isDone[node] {
            if let cost, best.map({ cost < $0.cost }) ?? true { best = (node, cost) }
        }
        return best
    }

    /// What it costs to go through an entry from one of its nodes; nil when it has no room for that.
    private func cost(of entry: Int, from node: Int, avoiding avoided: Int) -> HidingCost? {
        let adds = table.shape.ends(of: entry).from == node
        guard let arc = arcs[entry] else {
            return adds || table.counts[entry] > 0 ? HidingCost(of: entry, in: table) : nil
        }
        guard arc != avoided, arc ^ 1 != avoided else { return nil }
        return network.room(in: adds ? arc : arc ^ 1) > 0 ? HidingCost() : nil
    }
}
