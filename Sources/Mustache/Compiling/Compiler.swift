import Bytes

/// Turns a template into a program, for one type of view.
struct Compiler {
    /// Templates inside of templates.
    static let templateLimit = 64
    /// Sections and templates inside of each other.
    static let nestingLimit = 256
    static let nodeLimit = 1_000_000
    static let byteLimit = 64 << 20
    /// Faults in one file. What is wrong in more places has one cause.
    static let faultLimit = 100

    /// Where the compiler is in a template.
    struct Place {
        let template: String
        let tree: TemplateTree
        /// What is put before each line.
        var indentation: [UInt8] = []
        /// How much white space is taken from each line's head.
        var dedent = 0
        var environment = Environments.empty
        /// How many templates are around this one.
        var depth = 0
    }

    /// A partial that contains itself: compiled once for each scope and environment, and called.
    struct Routine {
        let template: String
        let scope: Scope
        let environment: Int
        let depth: Int
    }

    struct RoutineKey: Hashable {
        let template: String
        let scope: [Int]
        let environment: Int
    }

    /// A call of a routine by another, or by the program (-1).
    struct Call: Hashable {
        let from: Int
        let to: Int
        let origin: Scope.Origin
    }

    var set: TemplateSet
    let constants: [String: String]
    var program = Program()
    private(set) var faults: [(fault: TemplateFault, template: String, range: Range<Int>)] = []
    var scope = Scope()
    var environments = Environments()
    var registers: [ObjectIdentifier: Int] = [:]
    var routines: [RoutineKey: Int] = [:]
    var waiting: [Routine] = []
    var calls: [Call: (name: Name, template: String)] = [:]
    /// The routine that is being compiled, or -1.
    var routine = -1
    /// Whether `{{.}}` was used, by section of a text.
    var isDotUsed: [Bool] = []
    private var faultCounts: [String: Int] = [:]
    private var nesting = 0
    private var nodeCount = 0
    private var isTooLarge = false
    /// Jumps come to this instruction: what is before it is finished.
    private var label = 0

    init(set: TemplateSet, constants: [String: String]) {
        self.set = set
        self.constants = constants
    }

    mutating func compile<V: View>(_ name: String, for type: V.Type) -> Program {
        guard let tree = set.trees[name] else { return program }
        scope.push(context(of: type), .own)
        compile(tree.nodes.indices, in: Place(template: name, tree: tree))
        program.instructions.append(.stop)
        // Routines find further routines while they are compiled.
        var next = 0
        while next < waiting.count {
            compile(waiting[next], number: next)
            next += 1
        }
        checkCalls()
        program.registerCount = registers.count
        return program
    }

    mutating func report(_ fault: TemplateFault, at range: Range<Int>, in place: Place) {
        report(fault, at: range, in: place.template)
    }

    mutating func report(_ fault: TemplateFault, at range: Range<Int>, in template: String) {
        faultCounts[template, default: 0] += 1
        if faultCounts[template, default: 0] <= Self.faultLimit { faults.append((fault, template, range)) }
    }

    /// A type of view as a context, with a register of its own.
    mutating func context(of type: any View.Type) -> Scope.Context {
        let shape = type.shape
        if shape.isOpen { return .open }
        let register = registers[ObjectIdentifier(type)] ?? registers.count
        registers[ObjectIdentifier(type)] = register
        return .view(shape, register: register)
    }

    // MARK: Nodes

    mutating func compile(_ nodes: Range<Int>, in place: Place) {
        guard nesting < Self.nestingLimit else { return reportDepth(nodes, in: place) }
        nesting += 1
        defer { nesting -= 1 }
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            nodeCount += 1
            guard isSmallEnough(nodes, in: place) else { return }
            index = compile(place.tree.nodes[index], at: index, in: place)
        }
    }

    /// Compiles a node with its content, and returns the index of the node behind it.
    private mutating func compile(_ node: TemplateTree.Node, at index: Int, in place: Place) -> Int {
        switch node {
        case .text(let range):
            emit(place.tree.source.bytes[range])
        case .lineHead(let range):
            emitHead(range, in: place)
        case .variable(let name, let isRaw):
            compileVariable(name, isRaw: isRaw, in: place)
        case .section(let name, let isInverted, let end):
            compileSection(name, isInverted: isInverted, content: index + 1..<end, in: place)
            return end
        case .partial(let partial):
            compilePartial(partial, in: place)
        case .parent(let parent):
            compileParent(parent, content: index + 1..<parent.end, in: place)
            return parent.end
        case .block(let block):
            let block = place.tree.blocks[block]
            compileBlock(block, in: place)
            return block.content.upperBound
        }
        return index + 1
    }

    private mutating func reportDepth(_ nodes: Range<Int>, in place: Place) {
        let node = nodes.first.map { place.tree.nodes[$0] }
        report(.nestedTooDeep(limit: Self.nestingLimit), at: node?.range(in: place.tree) ?? 0..<0, in: place)
    }

    /// False once the program has grown out of all proportion; nothing more is compiled then.
    private mutating func isSmallEnough(_ nodes: Range<Int>, in place: Place) -> Bool {
        if isTooLarge { return false }
        if nodeCount < Self.nodeLimit, program.bytes.count < Self.byteLimit { return true }
        isTooLarge = true
        let node = nodes.first.map { place.tree.nodes[$0] }
        report(.tooLarge, at: node?.range(in: place.tree) ?? 0..<0, in: place)
        return false
    }

    // MARK: Text

    mutating func emit(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = program.bytes.count
        program.bytes.append(contentsOf: bytes)
        if program.instructions.count > label, case .text(let first, _)? = program.instructions.last {
            program.instructions[program.instructions.count - 1] = .text(
                start: first, count: program.bytes.count - first)
        } else {
            program.instructions.append(.text(start: start, count: program.bytes.count - start))
        }
    }

    /// The white space that a line begins with.
    mutating func emitHead(_ range: Range<Int>, in place: Place) {
        if routine >= 0 { program.instructions.append(.indent) }
        emit(place.indentation)
        emit(place.tree.source.bytes[range].dropFirst(place.dedent))
    }

    /// The next instruction is the target of a jump.
    mutating func placeLabel() -> Int {
        label = program.instructions.count
        return label
    }
}

extension TemplateTree.Node {
    /// Where the node stands in its file.
    func range(in tree: TemplateTree) -> Range<Int> {
        switch self {
        case .text(let range), .lineHead(let range): range
        case .variable(let name, _), .section(let name, _, _): name.range
        case .partial(let partial): partial.name.range
        case .parent(let parent): parent.name.range
        case .block(let index): tree.blocks[index].name.range
        }
    }
}
