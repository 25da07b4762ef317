/// Circles in a directed graph.
enum Circles {
    /// One circle for each group of records that can reach each other, beginning with the first of
    /// them. Records in the order given are visited in that order, so the result is always the same.
    /// O(records + links); an explicit stack, so that a long chain is no danger.
    static func find(
        among records: [RecordHandle], following targets: (RecordHandle) -> [RecordHandle]
    ) -> [[RecordHandle]] {
        enum State { case open, done }
        var states: [RecordHandle: State] = [:]
        var circles: [[RecordHandle]] = []
        var inCircle: Set<RecordHandle> = []
        for start in records where states[start] == nil {
            var path: [(record: RecordHandle, next: [RecordHandle])] = [(start, targets(start))]
            states[start] = .open
            while let (record, rest) = path.popLast() {
                var next = rest
                guard let target = next.popLast() else {
                    states[record] = .done
                    continue
                }
                path.append((record, next))
                switch states[target] {
                case nil:
                    states[target] = .open
                    path.append((target, targets(target)))
                case .open:
                    let circle = path.drop { $0.record != target }.map(\.record)
                    if inCircle.isDisjoint(with: circle) { circles.append(beginningWithFirst(circle)) }
                    inCircle.formUnion(circle)
                case .done: break
                }
            }
        }
        return circles
    }

    private static func beginningWithFirst(_ circle: [RecordHandle]) -> [RecordHandle] {
        guard let least = circle.indices.min(by: { circle[$0] < circle[$1] }) else { return circle }
        return Array(circle[least...] + circle[..<least])
    }
}
