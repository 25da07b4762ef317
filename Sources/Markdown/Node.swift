import CCMark

/// A node of libcmark's tree. Valid only while its `Tree` lives.
struct Node: Equatable {
    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
        case text, softBreak, hardBreak, code, html, emphasis, strong, link, image
    }

    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .hardBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .rule
        // The parser makes no other nodes than these and the document.
        default: .document
        }
    }

    /// The text of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(cString: cmark_node_get_literal(pointer)) }
    /// The address of a link or image, entities and backslashes resolved, not percent-decoded.
    var address: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(cString: cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(cString: cmark_node_get_title(pointer)) }
    /// The words after a code block's opening fence.
    var fenceInfo: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(cString: cmark_node_get_fence_info(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Whether a list's items show their paragraphs without `<p>`.
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    // Places as libcmark gives them: from 1, columns in bytes, ends inclusive. `InlinePlace` says what is wrong with them.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
    var next: Node? { cmark_node_next(pointer).map(Node.init) }
    var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
}
