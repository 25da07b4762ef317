import Bytes
import Diagnostics

/// Writes one body's HTML, block by block, while it walks libcmark's tree.
struct Writer {
    let options: MarkdownOptions
    let decide: (Destination) -> LinkDecision
    let decideOnTerm: (Int) -> LinkDecision
    var lines: BodyLines
    var faults = FaultLog()
    var document = MarkdownDocument()
    /// The text of the block that is being written.
    var passage = Passage()
    var outline: Outline
    /// The quotations, lists and items that the walk is inside of.
    var containers: [Container] = []
    /// Of `containers`.
    var quotes = 0
    /// The mark of the list item that has just begun, for its first paragraph.
    var task: Task?
    var isInsideLink = false
    /// The runs that began the emphasis and the like which the writer is inside of.
    var elements: [Int] = []
    var trail = TermTrail()
    /// How many cells may still be added to rows that are shorter than their table's heading: enough for
    /// any table that was typed, too few to turn a megabyte of `|` into a terabyte of cells.
    var spareCells = 100_000
    private var hasSummary = false

    enum Container {
        case quote, item
        case list(isOrdered: Bool, isTight: Bool)
    }

    enum Task { case done, toDo }

    /// Blocks inside each other; deeper ones are shown as plain text.
    static let deepest = 100

    init(
        lines: BodyLines, options: MarkdownOptions, decide: @escaping (Destination) -> LinkDecision,
        decideOnTerm: @escaping (Int) -> LinkDecision
    ) {
        self.lines = lines
        self.options = options
        self.decide = decide
        self.decideOnTerm = decideOnTerm
        outline = Outline(top: options.topHeading, prefix: options.anchorPrefix)
    }

    mutating func writeBody() {
        guard !lines.body.isEmpty else { return }
        // The array is kept by its copy, so the pointer stays good while `self` changes.
        let (bytes, body) = (lines.source.bytes, lines.body)
        document.html.reserveCapacity(body.count + body.count / 4)
        bytes.withUnsafeBufferPointer { file in
            guard let tree = Tree(parsing: UnsafeBufferPointer(rebasing: file[body])) else { return }
            write(tree)
        }
    }

    private mutating func write(_ tree: borrowing Tree) {
        while let event = tree.next() {
            let node = event.node
            switch node.kind {
            case .quote, .list, .item:
                if event.isEntering { enter(node) } else { leave() }
            case .paragraph: writeParagraph(node, from: tree)
            case .heading: writeHeading(node, from: tree)
            case .codeBlock: writeCode(node)
            case .htmlBlock: writeRawHTML(node)
            case .rule: if !isTooDeep { writeLine("<hr />") }
            default: break
            }
        }
    }

    var isTooDeep: Bool { containers.count > Self.deepest }

    private mutating func enter(_ node: Node) {
        let container: Container =
            switch node.kind {
            case .quote: .quote
            case .list: .list(isOrdered: node.isOrderedList, isTight: node.isTight)
            default: .item
            }
        containers.append(container)
        if case .quote = container { quotes += 1 }
        task = nil
        if containers.count == Self.deepest + 1 {
            let start = lines.start(of: node.startLine) + node.startColumn - 1
            faults.add(.tooDeep(limit: Self.deepest), at: start..<start + 1, in: &lines)
        }
        if isTooDeep { return }
        switch container {
        case .quote: writeLine("<blockquote>")
        case .list(isOrdered: false, _): writeLine("<ul>")
        case .list: writeLine(node.listStart == 1 ? "<ol>" : "<ol start=\"\(node.listStart)\">")
        case .item: enterItem(node)
        }
    }

    private mutating func leave() {
        let wasTooDeep = isTooDeep
        let container = containers.popLast()
        task = nil
        if case .quote = container { quotes -= 1 }
        if wasTooDeep { return }
        switch container {
        case .quote: writeLine("</blockquote>")
        case .list(let isOrdered, _): writeLine(isOrdered ? "</ol>" : "</ul>")
        case .item: document.html.append("</li>\n")
        case nil: break
        }
    }

    /// Whether paragraphs are shown without `<p>`.
    var isTight: Bool {
        guard case .item = containers.last, case .list(_, let isTight) = containers.dropLast().last else {
            return false
        }
        return isTight
    }

    /// Begins a line, unless one has just begun.
    mutating func startLine() {
        if let last = document.html.last, last != UInt8(ascii: "\n") { document.html.append(UInt8(ascii: "\n")) }
    }

    /// Writes a line of its own.
    mutating func writeLine(_ html: String) {
        startLine()
        document.html.append(html)
        document.html.append(UInt8(ascii: "\n"))
    }

    /// Keeps the first paragraph that says something; one of the body itself goes before those in lists.
    mutating func noteSummary(_ segment: Passage.Segment) {
        guard !hasSummary, document.summary.isEmpty || containers.isEmpty else { return }
        let text = passage.summary(of: segment, quotes: options.quotes)
        guard !text.isEmpty else { return }
        document.summary = text
        hasSummary = containers.isEmpty
    }
}
