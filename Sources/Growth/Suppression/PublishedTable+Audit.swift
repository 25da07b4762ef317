/// What can be worked out about one entry of a published table: its count is from `lowest` to `highest`.
package struct CountRange: Hashable, Sendable {
    package let place: TablePlace
    package let lowest: Int
    /// Nil when nothing that is published bounds it.
    package let highest: Int?

    package init(place: TablePlace, lowest: Int, highest: Int?) {
        self.place = place
        self.lowest = lowest
        self.highest = highest
    }

    /// How much the count can vary, 0 when it is known; nil without a bound.
    package var width: Int? { highest.map { $0 - lowest } }
}

extension PublishedTable {
    /// For each hidden entry the counts that it has in some table of whole numbers that agrees with everything
    /// published, row by row; nil when no table does, as after a slip of the hand. Exact for tables of any size.
    ///
    /// Each entry is a pipe between its row and its column, and each sum says that what enters a node leaves it. So the
    /// most that a hidden count can be is the largest flow through its pipe and back by the other hidden ones; and in
    /// such a network the bounds are whole numbers that a table really has. O(hidden² · nodes) as a rule.
    ///
    /// - Parameter bound: when the page also says that each hidden count is less than this ("fewer than 10").
    ///
    /// Cox 1995, "Network models for complementary cell suppression", Journal of the American Statistical Association
    /// 90.
    package func ranges(knownBelow bound: Int? = nil) -> [CountRange]? {
        guard let fitted = fitted(knownBelow: bound) else { return nil }
        var network = fitted.network
        return fitted.arcs.filter { entries[$0.index] == .hidden }.map { index, arc in
            let value = network.room(in: arc ^ 1)
            let lowest = value - network.raise(arc ^ 1)
            let more = network.raise(arc)
            return CountRange(
                place: shape.place(at: index), lowest: lowest,
                highest: more == FlowNetwork.unlimited ? nil : lowest + more)
        }
    }

    /// The entries that tell too much: counts of fewer students than the minimum group, and hidden ones whose range is
    /// less wide than that. Empty for a safe table, and nil when the table contradicts itself.
    package func telling(minimumGroup: Int, knownBelow bound: Int? = nil) -> [CountRange]? {
        guard let ranges = ranges(knownBelow: bound) else { return nil }
        let shown = entries.indices.compactMap { index -> CountRange? in
            guard case .count(let count) = entries[index], count < minimumGroup else { return nil }
            return CountRange(place: shape.place(at: index), lowest: count, highest: count)
        }
        return shown + ranges.filter { $0.width ?? .max < minimumGroup }
    }

    /// The network of one table that agrees with what is published, and the arcs of the entries that are not.
    private func fitted(knownBelow bound: Int?) -> (network: FlowNetwork, arcs: [(index: Int, arc: Int)])? {
        let (source, sink) = (shape.nodes, shape.nodes + 1)
        var network = FlowNetwork(nodes: shape.nodes + 2)
        var arcs: [(index: Int, arc: Int)] = []
        // What the published entries leave over at each node, for the hidden ones to carry on.
        var left = [Int](repeating: 0, count: shape.nodes)
        for (index, entry) in entries.enumerated() {
            let (from, to) = shape.ends(of: index)
            switch entry {
            case .count(let count):
                left[from] -= count
                left[to] += count
            case .hidden, .absent:
                let room = entry == .hidden ? bound.map { max($0 - 1, 0) } : nil
                arcs.append((index, network.addArc(from: from, to: to, room: room ?? FlowNetwork.unlimited, back: 0)))
            }
        }
        for (node, amount) in left.enumerated() where amount != 0 {
            let (from, to) = amount > 0 ? (source, node) : (node, sink)
            _ = network.addArc(from: from, to: to, room: abs(amount), back: 0)
        }
        let supply = left.reduce(0) { $0 + max($1, 0) }
        return network.push(from: source, to: sink) == supply ? (network, arcs) : nil
    }
}
