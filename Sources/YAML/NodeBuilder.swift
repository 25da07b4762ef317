import CYAML
import Diagnostics

/// Makes the tree from libyaml's events. Functions return nil once reading can't go on; refused features
/// are reported and reading goes on behind them, so that one run shows all of them.
struct NodeBuilder: ~Copyable {
    private var parser: EventParser
    private let source: SourceText
    /// Where the document begins in the file, in bytes.
    private let start: Int
    private let limits: YAMLReader.Limits
    private var nodes = 0
    /// What was read before, which explains some faults behind it.
    private var trail = Trail()
    private(set) var report = DiagnosticReport()

    init(_ parser: consuming EventParser, source: SourceText, start: Int, limits: YAMLReader.Limits) {
        self.parser = parser
        self.source = source
        self.start = start
        self.limits = limits
    }

    /// The one document of the stream.
    mutating func document() -> Node? {
        guard advance(), advance() else { return nil }  // the start of the stream, then the document's
        if parser.kind == YAML_STREAM_END_EVENT { return nothing(at: parser.range) }
        refuse()
        guard advance(), let root = node(depth: 1), advance(), advance() else { return nil }
        if parser.kind == YAML_DOCUMENT_START_EVENT {
            add(.secondDocument, at: SourceRange(at: parser.start))
            return nil
        }
        return root.isNothing ? nothing(at: root.range) : root
    }

    private func nothing(at range: SourceRange) -> Node { Node(.mapping([]), at: source.clamped(range)) }

    /// The node that begins with the current event.
    private mutating func node(depth: Int) -> Node? {
        nodes += 1
        guard nodes <= limits.nodes else { return stop(.tooManyNodes(limit: limits.nodes)) }
        guard refuse() else { return nil }
        switch parser.kind {
        case YAML_SCALAR_EVENT:
            let scalar = parser.scalar
            let range = parser.range
            trail.note(range, isQuoted: scalar.style == .quoted)
            return Node(.scalar(scalar), at: range)
        case YAML_SEQUENCE_START_EVENT:
            guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
            return sequence(depth: depth)
        case YAML_MAPPING_START_EVENT:
            guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
            return mapping(depth: depth)
        default:  // an alias, which was refused: something stands for it
            return Node(.scalar(Scalar("", style: .quoted)), at: parser.range)
        }
    }

    private mutating func sequence(depth: Int) -> Node? {
        let (start, isFlow, outer) = (parser.start, parser.isFlow, trail.bracket)
        if isFlow { trail.bracket = start }
        var items: [Node] = []
        while true {
            guard advance() else { return nil }
            if parser.kind == YAML_SEQUENCE_END_EVENT { break }
            guard let item = node(depth: depth + 1) else { return nil }
            items.append(item)
        }
        trail.bracket = outer
        return Node(.sequence(items), at: close(from: start, isFlow: isFlow, lastChild: items.last))
    }

    private mutating func mapping(depth: Int) -> Node? {
        let (start, isFlow, outer) = (parser.start, parser.isFlow, trail.bracket)
        if isFlow { trail.bracket = start }
        var entries: [Entry] = []
        if depth == 1 { entries.reserveCapacity(16) }
        var keys = KeyIndex()
        while true {
            guard advance() else { return nil }
            if parser.kind == YAML_MAPPING_END_EVENT { break }
            guard let key = node(depth: depth + 1), advance(), let value = node(depth: depth + 1) else { return nil }
            guard case .scalar(let scalar) = key.content else {
                guard add(.keyIsNoText, at: key.range) else { return nil }
                continue
            }
            if scalar.style == .plain, scalar.text == "<<" {
                guard add(.mergeKey, at: key.range) else { return nil }
            } else if key.isNothing {
                guard add(.noKey, at: key.range) else { return nil }
            } else if let first = keys.firstPlace(of: scalar.text, in: entries) {
                guard add(.duplicateKey(scalar.text, firstLine: Int(first.line)), at: key.range) else { return nil }
            } else {
                // What is missing is missing behind its key, not where libyaml noticed it.
                let isElsewhere = value.isNothing && value.range.start.line != key.range.end.line
                let value = isElsewhere ? Node(value.content, at: SourceRange(at: key.range.end)) : value
                entries.append(Entry(key: Located(scalar.text, at: key.range), value: value))
            }
        }
        trail.bracket = outer
        return Node(.mapping(entries), at: close(from: start, isFlow: isFlow, lastChild: entries.last?.value))
    }

    /// The range of a collection. libyaml ends a block where the next thing begins; people see its end
    /// behind its last child.
    private mutating func close(from start: SourcePosition, isFlow: Bool, lastChild: Node?) -> SourceRange {
        guard isFlow else { return SourceRange(start, lastChild?.range.end ?? start) }
        let range = SourceRange(start, parser.end)
        trail.note(range, isQuoted: false)
        return range
    }

    private mutating func advance() -> Bool {
        if parser.advance() { return true }
        let (fault, range) = parser.failure.diagnosis(in: source, documentStart: start, after: trail)
        // What follows a refused word on its line is often a consequence of it.
        if report.diagnostics.last?.range?.start.line != range.start.line { add(fault, at: range) }
        return false
    }

    /// Reports the current event when it is a feature that is refused. False when there were too many faults.
    @discardableResult
    private mutating func refuse() -> Bool {
        guard let fault = parser.refusal else { return true }
        return add(fault, at: parser.range)
    }

    private mutating func stop(_ fault: YAMLFault) -> Node? {
        add(fault, at: SourceRange(at: parser.start))
        return nil
    }

    /// False when there were too many faults to go on.
    @discardableResult
    private mutating func add(_ fault: YAMLFault, at range: SourceRange) -> Bool {
        report.report(fault, at: source.clamped(range), in: source)
        return report.diagnostics.count < limits.faults
    }
}

/// Finds keys that were written before: by looking at each in a small mapping, by hash in a large one.
private struct KeyIndex {
    private static let small = 16
    private var places: [String: SourcePosition] = [:]

    /// Where `key` stands among `entries`, which only grow between two calls. O(1).
    mutating func firstPlace(of key: String, in entries: [Entry]) -> SourcePosition? {
        guard entries.count > Self.small else {
            return entries.first { $0.key.value == key }?.key.range.start
        }
        for entry in entries[places.count...] { places[entry.key.value] = entry.key.range.start }
        return places[key]
    }
}
