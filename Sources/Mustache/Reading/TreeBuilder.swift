import Diagnostics

/// Nests the tags of a template, and decides for each line what of its white space is kept.
///
/// A tag that shows nothing itself and has a line of its own takes the whole line away with it. Tags of
/// inheritance may share that line: `{{<layout}}{{$main}}` is one opening line.
struct TreeBuilder {
    /// Sections inside of sections: no page needs so many.
    static let depthLimit = 64

    private(set) var tree: TemplateTree
    private(set) var faults: [(fault: TemplateFault, range: Range<Int>)] = []
    private let bytes: [UInt8]
    private var open: [OpenTag] = []
    /// The first byte that is not in the tree yet.
    private var cursor = 0
    private var lineStart = 0
    /// The white space that the line begins with.
    private var head = 0..<0
    /// True as long as nothing of the line is in the tree.
    private var isFresh = true

    /// A tag whose closing tag is still to come.
    private struct OpenTag {
        let tag: Tag
        let node: Int
        /// The white space that all lines of the content have in common.
        var indentation: Range<Int>?
    }

    /// Reads a template, whatever its state.
    static func read(_ source: SourceText) -> (tree: TemplateTree, faults: [(fault: TemplateFault, range: Range<Int>)]) {
        var reader = TagReader(source.bytes)
        var builder = TreeBuilder(source)
        while let tag = reader.next(), builder.faults.count < TagReader.faultLimit {
            guard builder.open.count < depthLimit else {
                builder.faults.append((.nestedTooDeep(limit: depthLimit), tag.range))
                builder.closeAll()
                break
            }
            builder.add(tag)
        }
        builder.finish()
        let faults = reader.faults + builder.faults
        builder.tree.isSound = faults.isEmpty
        return (builder.tree, faults)
    }

    private init(_ source: SourceText) {
        tree = TemplateTree(source: source)
        bytes = source.bytes
    }

    private mutating func finish() {
        takeText(upTo: bytes.count)
        if isFresh, cursor > lineStart, !head.isEmpty { tree.nodes.append(.text(head)) }
        for tag in open.reversed() { faults.append((.unclosedSection(Self.words(tag.tag), before: nil), tag.tag.range)) }
        closeAll()
    }

    private mutating func closeAll() {
        while let last = open.popLast() { close(last, at: cursor..<cursor) }
    }

    // MARK: Text

    /// Text up to a tag. White space at the start of a line waits for what comes behind it.
    private mutating func takeText(upTo end: Int) {
        while cursor < end {
            if isFresh {
                let word = endOfSpace(from: cursor, to: end)
                if cursor == lineStart { head = cursor..<word }
                guard word < end else {
                    cursor = end
                    return
                }
                if let next = lineBreak(at: word, to: end) {
                    tree.nodes.append(.text(cursor..<next))
                    beginLine(at: next)
                    continue
                }
                let isAtStart = cursor == lineStart
                takeHead()
                if isAtStart { cursor = word }
            }
            let next = bytes[cursor..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            tree.nodes.append(.text(cursor..<(next ?? end)))
            cursor = next ?? end
            if let next { beginLine(at: next) }
        }
    }

    private mutating func beginLine(at start: Int) {
        cursor = start
        lineStart = start
        head = start..<start
        isFresh = true
    }

    /// The line gets content: its head goes into the tree.
    private mutating func takeHead() {
        guard isFresh else { return }
        countHead()
        tree.nodes.append(.lineHead(head))
        isFresh = false
    }

    /// The line has content, so its head counts for the indentation of the content that it is in.
    private mutating func countHead() {
        guard let last = open.indices.last else { return }
        open[last].indentation = common(open[last].indentation, head)
    }

    private func common(_ a: Range<Int>?, _ b: Range<Int>) -> Range<Int> {
        guard let a else { return b }
        let length = zip(bytes[a], bytes[b]).prefix { $0 == $1 }.count
        return a.lowerBound..<a.lowerBound + length
    }

    // MARK: Tags

    private mutating func add(_ tag: Tag) {
        takeText(upTo: tag.range.lowerBound)
        cursor = tag.range.upperBound
        note(tag)
        switch tag.kind {
        case .variable, .rawVariable:
            takeHead()
            tree.nodes.append(.variable(tag.name, isRaw: tag.kind == .rawVariable))
        case .comment, .delimiters:
            _ = takeOwnLine()
        case .section, .inverted:
            _ = takeOwnLine()
            open.append(OpenTag(tag: tag, node: tree.nodes.count))
            tree.nodes.append(.section(tag.name, isInverted: tag.kind == .inverted, end: 0))
        case .partial:
            let indentation = takeOwnLine()
            tree.nodes.append(
                .partial(.init(name: tag.name, isDynamic: tag.isDynamic, indentation: indentation)))
        case .parent:
            if isFresh { countHead() }
            open.append(OpenTag(tag: tag, node: tree.nodes.count))
            tree.nodes.append(.parent(.init(name: tag.name, isDynamic: tag.isDynamic, head: isFresh ? head : nil)))
            skipLineInParent()
        case .block:
            addBlock(tag)
        case .close:
            close(tag)
        }
    }

    /// Notes which templates the tag refers to.
    private mutating func note(_ tag: Tag) {
        guard tag.kind == .partial || tag.kind == .parent else { return }
        if tag.isDynamic {
            tree.hasDynamicNames = true
        } else {
            tree.references.insert(.init(name: tag.name.text, isParent: tag.kind == .parent))
        }
    }

    /// Takes the line away when it has nothing but the tag before `cursor`, and returns its head; else
    /// keeps the line's head.
    private mutating func takeOwnLine() -> Range<Int>? {
        guard isFresh, let next = blankRest() else {
            takeHead()
            return nil
        }
        countHead()
        let head = head
        beginLine(at: next)
        return head
    }

    /// Behind `{{<parent}}` a new line may begin: what stands between blocks is not shown.
    private mutating func skipLineInParent() {
        if isFresh, let next = blankRest() { beginLine(at: next) }
    }

    private mutating func addBlock(_ tag: Tag) {
        if isFresh { countHead() }
        let index = tree.blocks.count
        var block = TemplateTree.Block(
            name: tag.name, head: isFresh ? head : nil, indentation: head, content: 0..<0)
        open.append(OpenTag(tag: tag, node: tree.nodes.count))
        tree.nodes.append(.block(index))
        if isFresh, let next = blankRest(), bytes[next - 1] == UInt8(ascii: "\n") {
            block.startsWithLine = true
            beginLine(at: next)
        } else {
            isFresh = false
        }
        tree.blocks.append(block)
    }

    private mutating func close(_ tag: Tag) {
        guard let top = open.last else {
            faults.append((.closeWithoutOpen(tag.name.text), tag.range))
            _ = takeOwnLine()
            return
        }
        if top.tag.name.text != tag.name.text {
            guard let match = open.lastIndex(where: { $0.tag.name.text == tag.name.text }) else {
                let line = tree.source.position(ofByte: top.tag.range.lowerBound).line
                faults.append((.mismatchedClose(tag.name.text, expected: top.tag.name.text, line: Int(line)), tag.name.range))
                return closeLast(at: tag.range)
            }
            let line = tree.source.position(ofByte: tag.range.lowerBound).line
            while open.count > match + 1, let inner = open.popLast() {
                let closing = (tag: "{{/\(tag.name.text)}}", line: Int(line))
                faults.append((.unclosedSection(Self.words(inner.tag), before: closing), inner.tag.range))
                close(inner, at: tag.range.lowerBound..<tag.range.lowerBound)
            }
        }
        closeLast(at: tag.range)
    }

    private mutating func closeLast(at range: Range<Int>) {
        if let last = open.popLast() { close(last, at: range) }
    }

    private mutating func close(_ opened: OpenTag, at range: Range<Int>) {
        switch tree.nodes[opened.node] {
        case .section(let name, let isInverted, _):
            if !range.isEmpty { _ = takeOwnLine() }
            tree.nodes[opened.node] = .section(name, isInverted: isInverted, end: tree.nodes.count)
        case .parent(var parent):
            parent.end = tree.nodes.count
            let next = blankRest()
            parent.isStandalone = parent.head != nil && next != nil
            tree.nodes[opened.node] = .parent(parent)
            if parent.isStandalone, let next { beginLine(at: next) } else { isFresh = false }
        case .block(let index):
            close(block: index, opened)
        case .text, .lineHead, .variable, .partial:
            break
        }
        // Lines of the content are lines of the content around it, too.
        if let inner = opened.indentation, let last = open.indices.last {
            open[last].indentation = common(open[last].indentation, inner)
        }
    }

    private mutating func close(block index: Int, _ opened: OpenTag) {
        let isInParent = open.last?.tag.kind == .parent
        let next = blankRest()
        var block = tree.blocks[index]
        if isFresh, next != nil || isInParent {
            block.endsWithLine = true
        } else {
            takeHead()
        }
        block.content = opened.node + 1..<tree.nodes.count
        if block.startsWithLine, let indentation = opened.indentation { block.indentation = indentation }
        if let next, block.head != nil || block.endsWithLine {
            block.lineBreak = cursor..<next
            beginLine(at: next)
        } else if !isInParent {
            isFresh = false
        }
        tree.blocks[index] = block
    }

    /// The tag as a message shows it.
    private static func words(_ tag: Tag) -> String {
        let sign =
            switch tag.kind {
            case .inverted: "^"
            case .parent: "<"
            case .block: "$"
            default: "#"
            }
        return "{{\(sign)\(tag.name.text)}}"
    }

    // MARK: Bytes

    private func endOfSpace(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
        return index
    }

    /// Where the next line begins when a line break stands at `index`.
    private func lineBreak(at index: Int, to end: Int) -> Int? {
        guard index < end else { return nil }
        if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
        guard bytes[index] == UInt8(ascii: "\r"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "\n") else { return nil }
        return index + 2
    }

    /// Where the next line begins (the end of the file counts) when the rest of this one is blank.
    private func blankRest() -> Int? {
        let end = endOfSpace(from: cursor, to: bytes.count)
        return end == bytes.count ? end : lineBreak(at: end, to: bytes.count)
    }
}
