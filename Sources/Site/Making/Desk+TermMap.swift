import Bytes
import Charts
import Lexicon
import Records
import School

/// What lies around a term of the lexicon.
extension Desk {
    struct TermNeighbours {
        let seeAlso: [RecordHandle]
        /// Whichever of the two says so: what a is not, is not a.
        let notSameAs: [RecordHandle]
        /// Those that say "see also" of the term, in the order of the alphabet, but for those above.
        let pointingHere: [RecordHandle]
    }

    func neighbours(ofTerm handle: RecordHandle) -> TermNeighbours {
        let graph = view.graph
        var seen: Set = [handle]
        func new(_ handles: [RecordHandle]) -> [RecordHandle] { handles.filter { seen.insert($0).inserted } }
        let notSameAs = new(graph.targets(of: handle, .notSameAs)) + new(inOrder(graph.sources(of: handle, .notSameAs)))
        let seeAlso = new(graph.targets(of: handle, .seeAlso))
        return TermNeighbours(
            seeAlso: seeAlso, notSameAs: notSameAs, pointingHere: new(inOrder(graph.sources(of: handle, .seeAlso))))
    }

    private func inOrder(_ terms: [RecordHandle]) -> [RecordHandle] {
        terms.map { (key: title(of: $0).sortKey, handle: $0) }.sorted { ($0.key, $0.handle) < ($1.key, $1.handle) }
            .map(\.handle)
    }

    /// The term amid its neighbours, at most ten that it goes with; nil with fewer than two. The page lists them all.
    func map(ofTerm handle: RecordHandle, amid neighbours: TermNeighbours) -> GraphView? {
        let joined = neighbours.seeAlso + neighbours.pointingHere
        guard joined.count + neighbours.notSameAs.count > 1 else { return nil }
        let shown = joined.prefix(10).map(title)
        let apart = neighbours.notSameAs.prefix(10).map(title)
        let sentences = [
            shown.isEmpty ? nil : words.text("term-map-joined", ["terms": words.list(shown)]),
            apart.isEmpty ? nil : words.text("term-map-apart", ["terms": words.list(apart)]),
        ].compactMap(\.self)
        let name = title(of: handle)
        let caption = words.text("term-map", ["term": name])
        let chart = TermMap(
            words: ChartWords(
                id: "_neighbours", title: caption, description: sentences.joined(separator: " "), finding: caption),
            term: name, joined: shown, apart: apart, headings: (words["see-also"], words["not-the-same-as"]))
        return GraphView(caption: caption.html, svg: chart.svgBytes)
    }
}
