import Records

/// A record's place among the records of one school or one view of it.
package struct RecordHandle: Hashable, Comparable, Sendable {
    package let offset: Int

    package init(_ offset: Int) { self.offset = offset }

    package static func < (a: Self, b: Self) -> Bool { a.offset < b.offset }
}

/// Who refers to whom, in both directions.
///
/// Kinds know nothing of it: a reference that a kind declares can be followed forwards (a goal's
/// standards) and backwards (a standard's goals) by its role.
package struct LinkGraph: Sendable {
    package struct Edge: Sendable {
        package let role: Role
        package let other: RecordHandle
    }

    private let forwards: Adjacency
    private let backwards: Adjacency

    /// `links` in any order; the edges of a record keep it.
    package init(records count: Int, links: [(from: RecordHandle, role: Role, to: RecordHandle)]) {
        forwards = Adjacency(count: count, edges: links.map { ($0.from, Edge(role: $0.role, other: $0.to)) })
        backwards = Adjacency(count: count, edges: links.map { ($0.to, Edge(role: $0.role, other: $0.from)) })
    }

    /// Everything that a record refers to, in the order of writing.
    package func edges(from record: RecordHandle) -> ArraySlice<Edge> { forwards[record] }

    /// Everything that refers to a record, in the order of the records.
    package func edges(to record: RecordHandle) -> ArraySlice<Edge> { backwards[record] }

    package func targets(of record: RecordHandle, _ role: Role) -> [RecordHandle] {
        forwards[record].lazy.filter { $0.role == role }.map(\.other)
    }

    package func sources(of record: RecordHandle, _ role: Role) -> [RecordHandle] {
        backwards[record].lazy.filter { $0.role == role }.map(\.other)
    }

    /// The graph of the records that `kept` gives a new handle, and of the links among them.
    package func narrowed(keeping kept: [RecordHandle?], count: Int) -> LinkGraph {
        var links: [(from: RecordHandle, role: Role, to: RecordHandle)] = []
        for (offset, handle) in kept.enumerated() {
            guard let handle else { continue }
            for edge in forwards[RecordHandle(offset)] {
                if let other = kept[edge.other.offset] { links.append((handle, edge.role, other)) }
            }
        }
        return LinkGraph(records: count, links: links)
    }
}

/// The edges of each record, one after another in one array.
private struct Adjacency: Sendable {
    private let starts: [Int]
    private let edges: [LinkGraph.Edge]

    init(count: Int, edges links: [(RecordHandle, LinkGraph.Edge)]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for (record, _) in links { starts[record.offset + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var order = [Int](repeating: 0, count: links.count)
        for (index, link) in links.enumerated() {
            order[next[link.0.offset]] = index
            next[link.0.offset] += 1
        }
        self.starts = starts
        edges = order.map { links[$0].1 }
    }

    subscript(record: RecordHandle) -> ArraySlice<LinkGraph.Edge> {
        edges[starts[record.offset]..<starts[record.offset + 1]]
    }
}
