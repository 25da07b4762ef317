import CCMark

/// libcmark's tree of a body, walked once from beginning to end. Frees it all at the end.
struct Tree: ~Copyable {
    struct Event {
        let node: Node
        /// False when the walk leaves a node with children. Leaves are only entered.
        let isEntering: Bool
    }

    private let root: OpaquePointer
    private let iterator: OpaquePointer

    /// Parses without a copy of the text. Nil only when libcmark gives no tree.
    ///
    /// `SOURCEPOS` makes libcmark count the lines inside code spans; `VALIDATE_UTF8` replaces bytes
    /// that are no text, so that the HTML is always well-formed UTF-8.
    init?(parsing text: UnsafeBufferPointer<UInt8>) {
        let start = text.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8
        guard let root = cmark_parse_document(start, text.count, options) else { return nil }
        guard let iterator = cmark_iter_new(root) else {
            cmark_node_free(root)
            return nil
        }
        self.root = root
        self.iterator = iterator
    }

    deinit {
        cmark_iter_free(iterator)
        cmark_node_free(root)
    }

    /// The next step of the walk, depth first; nil at the end.
    func next() -> Event? {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
        return Event(node: Node(node), isEntering: event == CMARK_EVENT_ENTER)
    }
}
