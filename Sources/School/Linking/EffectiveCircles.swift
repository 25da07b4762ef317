import Records

/// Who may read each record, at the widest.
enum EffectiveCircles {
    /// The narrowest of a record's own audience (or its kind's), the family's consent to show work,
    /// and the effective audience of what it is about.
    static func of(_ records: Records, graph: LinkGraph) -> [Circle] {
        var circles = records.all.map { record in
            let own = record.head.audience?.value ?? type(of: record).definition.circle
            guard let student = record.head.student ?? studentItself(record) else { return own }
            return min(own, records.consents[student].work.circle)
        }
        let narrowing = narrowingLinks(records, graph)
        // A reflection on feedback on evidence: as many rounds as the longest such chain. Circles
        // only ever narrow, so this ends, also when records are about each other.
        var changed = true
        while changed {
            changed = false
            for (record, target) in narrowing where circles[target.offset] < circles[record.offset] {
                circles[record.offset] = circles[target.offset]
                changed = true
            }
        }
        return circles
    }

    private static func studentItself(_ record: any RecordKind) -> String? {
        record is Student ? record.head.id : nil
    }

    private static func narrowingLinks(_ records: Records, _ graph: LinkGraph) -> [(RecordHandle, RecordHandle)] {
        var links: [(RecordHandle, RecordHandle)] = []
        for (offset, record) in records.all.enumerated() {
            let roles = Set(record.head.references.lazy.filter(\.narrows).map(\.role))
            guard !roles.isEmpty else { continue }
            let handle = RecordHandle(offset)
            for edge in graph.edges(from: handle) where roles.contains(edge.role) { links.append((handle, edge.other)) }
        }
        return links
    }
}
