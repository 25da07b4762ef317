/// Pipes between nodes, each with room for a whole number of units more, and the largest flow through them.
///
/// An arc and its reverse are neighbours: the reverse of arc 6 is 7, that of 7 is 6. Room in the reverse is what flows
/// and can be taken back.
///
/// Ford & Fulkerson 1956, "Maximal flow through a network"; with shortest paths first, so that it ends soon: Edmonds &
/// Karp 1972.
struct FlowNetwork {
    static let unlimited = Int.max

    private var heads: [Int] = []
    private var room: [Int] = []
    private var leaving: [[Int]]

    init(nodes: Int) { leaving = Array(repeating: [], count: nodes) }

    /// Adds an arc and its reverse, and gives the arc's number.
    mutating func addArc(from: Int, to: Int, room forward: Int, back: Int) -> Int {
        let arc = heads.count
        heads += [to, from]
        room += [forward, back]
        leaving[from].append(arc)
        leaving[to].append(arc + 1)
        return arc
    }

    func room(in arc: Int) -> Int { room[arc] }
    func head(of arc: Int) -> Int { heads[arc] }

    /// Sends more through an arc and back to its beginning by other ways, as much as they take but not more than
    /// `limit`; returns how much. `unlimited`, and nothing sent, when there is no end to it. For less, raise the
    /// reverse.
    mutating func raise(_ arc: Int, atMost limit: Int = unlimited) -> Int {
        let amount = push(from: heads[arc], to: heads[arc ^ 1], atMost: min(limit, room[arc]), avoiding: arc)
        if amount != Self.unlimited { move(amount, through: arc) }
        return amount
    }

    /// Sends as much as there is room for from a node to another; returns how much. O(nodes · arcs²) at worst, and one
    /// or two searches as a rule.
    mutating func push(from source: Int, to sink: Int, atMost limit: Int = unlimited, avoiding arc: Int? = nil) -> Int {
        var sent = 0
        while sent < limit {
            let arrivals = search(from: source, until: sink, avoiding: arc)
            guard arrivals[sink] >= 0 else { break }
            var amount = limit == Self.unlimited ? limit : limit - sent
            for step in path(arrivals, from: source, to: sink) { amount = min(amount, room[step]) }
            if amount == Self.unlimited { return amount }
            for step in path(arrivals, from: source, to: sink) { move(amount, through: step) }
            sent += amount
        }
        return sent
    }

    /// Which nodes can be reached from a node through arcs with room.
    func reachable(from source: Int, avoiding arc: Int) -> [Bool] {
        var isReached = search(from: source, until: nil, avoiding: arc).map { $0 >= 0 }
        isReached[source] = true
        return isReached
    }

    private mutating func move(_ amount: Int, through arc: Int) {
        if room[arc] != Self.unlimited { room[arc] -= amount }
        if room[arc ^ 1] != Self.unlimited { room[arc ^ 1] += amount }
    }

    /// For each node the arc by which a shortest path arrives, or −1. Breadth first.
    private func search(from source: Int, until sink: Int?, avoiding avoided: Int?) -> [Int] {
        var arrivals = [Int](repeating: -1, count: leaving.count)
        var queue = [source]
        var next = 0
        while next < queue.count {
            for arc in leaving[queue[next]] where room[arc] > 0 && arc != avoided && arc ^ 1 != avoided {
                let node = heads[arc]
                guard arrivals[node] < 0, node != source else { continue }
                arrivals[node] = arc
                if node == sink { return arrivals }
                queue.append(node)
            }
            next += 1
        }
        return arrivals
    }

    private func path(_ arrivals: [Int], from source: Int, to sink: Int) -> UnfoldFirstSequence<Int> {
        sequence(first: arrivals[sink]) { arc in
            let node = heads[arc ^ 1]
            return node == source ? nil : arrivals[node]
        }
    }
}
