import Bytes

/// Carries out a program for one view. What it holds lives as long as one rendering.
struct Renderer {
    /// An open view may give itself for one of its own names, so that a partial which contains itself has no end:
    /// routines within each other, and calls in all, stop here. For other views the compiler rules that out.
    static let openDepthLimit = 1000
    static let openCallLimit = 100_000

    /// One context: the page's view, or what a section went into.
    struct Frame {
        var value: Value
        /// What a list has, and how much of it was shown.
        var elements: [any View] = []
        var next = 0
        /// The register that leads to this frame (-1 is none), and where it led before.
        let register: Int32
        let shadowed: Int32
    }

    /// A routine under way.
    private struct Call {
        let returnTo: Int
        let indentation: Int
    }

    private let program: Program
    private(set) var frames: [Frame] = []
    /// For each type of view the frame that holds the innermost one.
    private(set) var registers: [Int32]
    private var calls: [Call] = []
    private var callCount = 0
    private var indentation: [UInt8] = []

    init(of program: Program, for view: some View) {
        self.program = program
        registers = [Int32](repeating: 0, count: program.registerCount)
        frames.reserveCapacity(8)
        frames.append(Frame(value: .view(view), register: -1, shadowed: 0))
    }

    mutating func run(into output: inout [UInt8]) {
        let program = program
        program.instructions.withUnsafeBufferPointer { instructions in
            program.bytes.withUnsafeBufferPointer { bytes in
                run(instructions, bytes, program, into: &output)
            }
        }
    }

    private mutating func run(
        _ instructions: UnsafeBufferPointer<Instruction>, _ bytes: UnsafeBufferPointer<UInt8>, _ program: Program,
        into output: inout [UInt8]
    ) {
        var next = 0
        while true {
            let instruction = instructions[next]
            next += 1
            switch instruction {
            case .text(let start, let count):
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
            case .write(let access):
                output.append(value(of: access, in: program))
            case .writeRaw(let access):
                output.append(raw: value(of: access, in: program))
            case .skipIfFalse(let access, let target):
                if !value(of: access, in: program).isTrue { next = target }
            case .skipIfTrue(let access, let target):
                if value(of: access, in: program).isTrue { next = target }
            case .enter(let access, let register, let other):
                if !enter(value(of: access, in: program), register: register) { next = Int(other) }
            case .leave(let body):
                if isRepeated() { next = body }
            case .indent:
                output.append(contentsOf: indentation)
            case .call(let routine, let indentation):
                if let start = call(Int(routine), indentation: indentation, returnTo: next, in: program) {
                    next = start
                }
            case .callNamed(let access, let table, let indentation):
                if case .text(let name) = value(of: access, in: program),
                    let routine = program.tables[Int(table)][name],
                    let start = call(routine, indentation: indentation, returnTo: next, in: program)
                {
                    next = start
                }
            case .stop:
                guard let call = calls.popLast() else { return }
                indentation.removeLast(indentation.count - call.indentation)
                next = call.returnTo
            }
        }
    }

    // MARK: Contexts

    /// Goes into a value, or into the first element of a list. False when there is nothing to go into.
    private mutating func enter(_ value: Value, register: Int32) -> Bool {
        switch value {
        case .list(let elements):
            guard let first = elements.first else { return false }
            push(
                Frame(value: .view(first), elements: elements, next: 1, register: register, shadowed: shadow(register)))
        case .view:
            push(Frame(value: value, register: register, shadowed: shadow(register)))
        case .flag:
            // A flag is no context: the innermost one stays what it is.
            guard value.isTrue, let top = frames.last else { return false }
            push(Frame(value: top.value, register: -1, shadowed: 0))
        case .nothing, .text, .number, .html:
            guard value.isTrue else { return false }
            push(Frame(value: value, register: -1, shadowed: 0))
        }
        return true
    }

    private func shadow(_ register: Int32) -> Int32 { register < 0 ? 0 : registers[Int(register)] }

    private mutating func push(_ frame: Frame) {
        if frame.register >= 0 { registers[Int(frame.register)] = Int32(frames.count) }
        frames.append(frame)
    }

    /// Goes on to the next element of the innermost list; false, and out of the context, when there is none.
    private mutating func isRepeated() -> Bool {
        let top = frames.count - 1
        let index = frames[top].next
        if index < frames[top].elements.count {
            frames[top].value = .view(frames[top].elements[index])
            frames[top].next = index + 1
            return true
        }
        let frame = frames.removeLast()
        if frame.register >= 0 { registers[Int(frame.register)] = frame.shadowed }
        return false
    }

    /// Where the routine begins, or nil when too many are under way.
    private mutating func call(_ routine: Int, indentation index: Int32, returnTo: Int, in program: Program) -> Int? {
        if program.isOpen {
            guard calls.count < Self.openDepthLimit, callCount < Self.openCallLimit else { return nil }
            callCount += 1
        }
        calls.append(Call(returnTo: returnTo, indentation: indentation.count))
        if index >= 0 { indentation += program.indentations[Int(index)] }
        return program.routines[routine]
    }
}
