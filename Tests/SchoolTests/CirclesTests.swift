import Seeded
import TestSupport
import Testing

@testable import School

@Suite("Circles of prerequisites")
struct CirclesTests {
    @Test("the whole circle is printed, at the `after` that closes it")
    func printed() async throws {
        let linked = try await Linked([
            "standards/a.md": Write.standard("A", after: ["start", "c"]),
            "standards/b.md": Write.standard("B", after: ["a"]),
            "standards/c.md": Write.standard("C", after: ["b"]), "standards/start.md": Write.standard("S"),
            "standards/end.md": Write.standard("E", after: ["c"]),
        ])
        #expect(
            linked.faults == [
                "standards/a.md:5:16: error: `a` comes after itself: a → c → b → a; take one `after` out [circle-of-prerequisites]"
            ])
        #expect(linked.report.diagnostics.first?.note == "nobody could ever begin: each of these waits for another")
    }

    @Test("a standard that comes after itself is a circle of one")
    func ofOne() async throws {
        let faults = try await Linked(["standards/a.md": Write.standard("A", after: ["a"])]).faults
        #expect(
            faults == [
                "standards/a.md:5:9: error: `a` comes after itself: a → a; take one `after` out [circle-of-prerequisites]"
            ])
    }

    @Test("two circles that don't touch are both told; a diamond is none")
    func several() async throws {
        let two = try await Linked([
            "standards/a.md": Write.standard(after: ["b"]), "standards/b.md": Write.standard(after: ["a"]),
            "standards/c.md": Write.standard(after: ["d"]), "standards/d.md": Write.standard(after: ["c"]),
        ])
        #expect(two.faults.count == 2)
        let diamond = try await Linked([
            "standards/a.md": Write.standard(), "standards/b.md": Write.standard(after: ["a"]),
            "standards/c.md": Write.standard(after: ["a"]), "standards/d.md": Write.standard(after: ["b", "c"]),
        ])
        #expect(diamond.faults == [])
    }

    /// Whether a graph has a circle, told by taking away what leads nowhere until nothing goes any more (Kahn 1962).
    static func hasCircle(_ edges: [[Int]]) -> Bool {
        var left = Set(edges.indices)
        while let sink = left.first(where: { record in !edges[record].contains(where: left.contains) }) {
            left.remove(sink)
        }
        return !left.isEmpty
    }

    /// The vertices that each can be reached from the other, by trying all paths.
    static func reaches(_ edges: [[Int]]) -> [Set<Int>] {
        edges.indices.map { start in
            var seen: Set<Int> = []
            var open = edges[start]
            while let next = open.popLast() { if seen.insert(next).inserted { open += edges[next] } }
            return seen
        }
    }

    @Test("on random graphs: circles are found where there are some, and what is found is a circle", arguments: 1...20)
    func randomGraphs(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let count = Int.random(in: 0...9, using: &generator)
            let density = Int.random(in: 1...12, using: &generator)
            let edges = (0..<count).map { _ in
                (0..<count).filter { _ in Int.random(in: 0..<12, using: &generator) < density / 3 }.shuffled(
                    using: &generator)
            }
            let found = Circles.find(among: (0..<count).map { RecordHandle($0) }) {
                edges[$0.offset].map { RecordHandle($0) }
            }
            .map { $0.map(\.offset) }
            #expect(found.isEmpty == !Self.hasCircle(edges), "\(edges)")
            for circle in found {
                #expect(Set(circle).count == circle.count, "each record stands once: \(circle) in \(edges)")
                #expect(circle.first == circle.min(), "it begins with the first")
                for (from, to) in zip(circle, circle.dropFirst() + circle.prefix(1)) {
                    #expect(edges[from].contains(to), "\(circle) in \(edges)")
                }
            }
            // Each group of records that reach each other has one that is told.
            let reaches = Self.reaches(edges)
            for record in 0..<count where reaches[record].contains(record) {
                let group = reaches[record].filter { reaches[$0].contains(record) }
                #expect(found.contains { !group.isDisjoint(with: $0) }, "\(group) in \(edges)")
            }
        }
    }

    @Test("a chain of a hundred thousand is no danger, nor is a circle of them")
    func long() {
        let count = 100_000
        let records = (0..<count).map { RecordHandle($0) }
        #expect(Circles.find(among: records) { $0.offset + 1 < count ? [RecordHandle($0.offset + 1)] : [] }.isEmpty)
        let circle = Circles.find(among: records) { [RecordHandle(($0.offset + 1) % count)] }
        #expect(circle.map(\.count) == [count])
    }
}
