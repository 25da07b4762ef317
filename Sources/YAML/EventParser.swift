import CYAML
import Diagnostics

/// libyaml's event parser over bytes that the caller keeps alive.
///
/// It owns libyaml's memory: the current event is freed when the next one is asked for, and the rest when
/// the value goes out of scope, on every path.
struct EventParser: ~Copyable {
    // On the heap, because libyaml keeps a pointer from the parser to itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let isReady: Bool
    private let firstLine: Int

    /// - Parameter bytes: must outlive the parser.
    init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        self.firstLine = firstLine
        // Fails only without memory; libyaml asserts that there is a pointer, so nothing can be read from none.
        isReady = yaml_parser_initialize(parser) == 1 && bytes.baseAddress != nil
        guard isReady, let start = bytes.baseAddress else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, start, bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Moves to the next event; false when libyaml met a fault: see `failure`.
    mutating func advance() -> Bool {
        yaml_event_delete(event)
        return isReady && yaml_parser_parse(parser, event) == 1
    }

    var kind: yaml_event_type_t { event.pointee.type }
    var start: SourcePosition { position(event.pointee.start_mark) }
    var end: SourcePosition { position(event.pointee.end_mark) }
    var range: SourceRange { SourceRange(start, end) }

    /// The text of the current event, which must be a scalar's.
    var scalar: Scalar {
        let scalar = event.pointee.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let style: Scalar.Style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return Scalar(text, style: style)
    }

    /// True for `[…]` and `{…}`, whose end is a bracket.
    var isFlow: Bool {
        switch kind {
        case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        default: false
        }
    }

    /// What this project does not accept although it is YAML: an alias, an anchor, a tag, a directive.
    var refusal: YAMLFault? {
        let data = event.pointee.data
        switch kind {
        case YAML_ALIAS_EVENT: return .alias(Self.text(data.alias.anchor))
        case YAML_SCALAR_EVENT: return Self.refusal(anchor: data.scalar.anchor, tag: data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            return Self.refusal(anchor: data.sequence_start.anchor, tag: data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            return Self.refusal(anchor: data.mapping_start.anchor, tag: data.mapping_start.tag)
        case YAML_DOCUMENT_START_EVENT:
            let start = data.document_start
            let hasDirective = start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
            return hasDirective ? .directive : nil
        default: return nil
        }
    }

    /// What libyaml said when `advance` returned false.
    var failure: ParserFailure {
        let parser = self.parser.pointee
        return ParserFailure(
            problem: Self.text(parser.problem), place: position(parser.problem_mark),
            context: Self.text(parser.context), contextPlace: position(parser.context_mark),
            byteOffset: parser.error == YAML_READER_ERROR ? parser.problem_offset : nil)
    }

    private func position(_ mark: yaml_mark_t) -> SourcePosition {
        SourcePosition(line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
    }

    private static func refusal(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
    ) -> YAMLFault? {
        if anchor != nil { return .anchor(text(anchor)) }
        return tag == nil ? nil : .tag(text(tag))
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

/// libyaml's own account of a fault.
struct ParserFailure {
    let problem: String
    let place: SourcePosition
    /// What was being read, such as `while scanning a quoted scalar`, and where that began.
    let context: String
    let contextPlace: SourcePosition
    /// Set when the bytes are no UTF-8: counted from the start of the document.
    let byteOffset: Int?
}
