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
    private var line: LineCursor
    private var open: [OpenTag] = []

    /// A tag whose closing tag is still to come.
    private struct OpenTag {
        let tag: Tag
        let node: Int
        /// The white space that all lines of the content have in common.
        var indentation: Range<Int>?
    }

    /// Reads a template, whatever its state.
    static func read(_ source: SourceText) -> (tree: TemplateTree, faults: [(fault: TemplateFault, range: Range<Int>)])
    {
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
        line = LineCursor(source.bytes)
    }

    private mutating func finish() {
        takeText(upTo: line.bytes.count)
        if line.isFresh, !line.isAtStart, !line.head.isEmpty { tree.nodes.append(.text(line.head)) }
        for tag in open.reversed() {
            faults.append((.unclosedSection(Self.words(tag.tag), before: nil), tag.tag.range))
        }
        closeAll()
    }

    private mutating func closeAll() {
        while let last = open.popLast() { close(last, byTag: false) }
    }

    // MARK: Text

    /// Text up to a tag. White space at the start of a line waits for what comes behind it.
    private mutating func takeText(upTo end: Int) {
        while line.offset < end {
            var start = line.offset
            if line.isFresh {
                let isAtStart = line.isAtStart
                line.readSpace(to: end)
                if line.offset == end { return }
                if let next = line.nextLine(to: end) {
                    tree.nodes.append(.text(start..<next))
                    line.beginLine(at: next)
                    continue
                }
                takeHead()
                if isAtStart { start = line.offset }
            }
            let next = line.bytes[line.offset..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            tree.nodes.append(.text(start..<(next ?? end)))
            line.offset = next ?? end
            if let next { line.beginLine(at: next) }
        }
    }

    /// The line gets content: its head goes into the tree.
    private mutating func takeHead() {
        guard line.isFresh else { return }
        countHead()
        tree.nodes.append(.lineHead(line.head))
        line.isFresh = false
    }

    /// The line has content, so its head counts for the indentation of the content that it is in.
    private mutating func countHead() {
        guard let last = open.indices.last else { return }
        open[last].indentation = common(open[last].indentation, line.head)
    }

    private func common(_ a: Range<Int>?, _ b: Range<Int>) -> Range<Int> {
        guard let a else { return b }
        let length = zip(line.bytes[a], line.bytes[b]).prefix { $0 == $1 }.count
        return a.lowerBound..<a.lowerBound + length
    }

    // MARK: Tags

    private mutating func add(_ tag: Tag) {
        takeText(upTo: tag.range.lowerBound)
        line.offset = tag.range.upperBound
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
            if line.isFresh { countHead() }
            open.append(OpenTag(tag: tag, node: tree.nodes.count))
            tree.nodes.append(
                .parent(.init(name: tag.name, isDynamic: tag.isDynamic, head: line.isFresh ? line.head : nil)))
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

    /// Takes the line away when it has nothing but the tag that was read, and returns its head; else
    /// keeps the line's head.
    private mutating func takeOwnLine() -> Range<Int>? {
        guard line.isFresh, let next = line.blankRest else {
            takeHead()
            return nil
        }
        countHead()
        let head = line.head
        line.beginLine(at: next)
        return head
    }

    /// Behind `{{<parent}}` a new line may begin: what stands between blocks is not shown.
    private mutating func skipLineInParent() {
        if line.isFresh, let next = line.blankRest { line.beginLine(at: next) }
    }

    private mutating func addBlock(_ tag: Tag) {
        if line.isFresh { countHead() }
        let index = tree.blocks.count
        var block = TemplateTree.Block(
            name: tag.name, head: line.isFresh ? line.head : nil, indentation: line.head, content: 0..<0)
        open.append(OpenTag(tag: tag, node: tree.nodes.count))
        tree.nodes.append(.block(index))
        if line.isFresh, let next = line.blankRest, line.bytes[next - 1] == UInt8(ascii: "\n") {
            block.startsWithLine = true
            line.beginLine(at: next)
        } else {
            line.isFresh = false
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
                let place = tree.source.position(ofByte: top.tag.range.lowerBound)
                faults.append(
                    (
                        .mismatchedClose(tag.name.text, expected: top.tag.name.text, line: Int(place.line)),
                        tag.name.range
                    ))
                return closeLast()
            }
            let place = tree.source.position(ofByte: tag.range.lowerBound)
            while open.count > match + 1, let inner = open.popLast() {
                let closing = (tag: "{{/\(tag.name.text)}}", line: Int(place.line))
                faults.append((.unclosedSection(Self.words(inner.tag), before: closing), inner.tag.range))
                close(inner, byTag: false)
            }
        }
        closeLast()
    }

    private mutating func closeLast() {
        if let last = open.popLast() { close(last, byTag: true) }
    }

    private mutating func close(_ opened: OpenTag, byTag: Bool) {
        switch tree.nodes[opened.node] {
        case .section(let name, let isInverted, _):
            if byTag { _ = takeOwnLine() }
            tree.nodes[opened.node] = .section(name, isInverted: isInverted, end: tree.nodes.count)
        case .parent(var parent):
            parent.end = tree.nodes.count
            let next = line.blankRest
            parent.isStandalone = parent.head != nil && next != nil
            tree.nodes[opened.node] = .parent(parent)
            if parent.isStandalone, let next { line.beginLine(at: next) } else { line.isFresh = false }
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
        let next = line.blankRest
        var block = tree.blocks[index]
        if line.isFresh, next != nil || isInParent {
            block.endsWithLine = true
        } else {
            takeHead()
        }
        block.content = opened.node + 1..<tree.nodes.count
        if block.startsWithLine, let indentation = opened.indentation { block.indentation = indentation }
        if let next, block.head != nil || block.endsWithLine {
            block.lineBreak = line.offset..<next
            line.beginLine(at: next)
        } else if !isInParent {
            line.isFresh = false
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
}
