/// A compiled template: instructions in the order in which they are carried out, and the bytes that they write.
struct Program: Sendable {
    var instructions: [Instruction] = []
    /// All static text, one run after the other.
    var bytes: [UInt8] = []
    /// Ways through views within views, for dotted names.
    var paths: [(register: Int, slots: [Int])] = []
    /// Names that are looked up at run time, split at their dots.
    var names: [[String]] = []
    /// Indentations of the calls of routines.
    var indentations: [[UInt8]] = []
    /// Where each routine begins.
    var routines: [Int] = []
    /// Routines by the name of a partial, for names known at run time only.
    var tables: [[String: Int]] = []
    /// One for each type of view that the template goes into.
    var registerCount = 0

    /// Whether anything is looked up at run time.
    var isOpen: Bool { !names.isEmpty || !tables.isEmpty }
}

/// Where a value comes from.
enum Access: Sendable {
    /// The innermost section's own value.
    case top
    /// A field of the view that a register holds.
    case slot(register: Int32, slot: Int32)
    /// An index in `paths`.
    case path(Int32)
    /// An index in `names`.
    case named(Int32)
}

/// One step of rendering. Targets of jumps are indices of instructions.
enum Instruction: Sendable {
    /// Writes bytes of the program.
    case text(start: Int, count: Int)
    /// Writes a value, escaped.
    case write(Access)
    /// Writes a value as it is.
    case writeRaw(Access)
    case skipIfFalse(Access, to: Int)
    case skipIfTrue(Access, to: Int)
    /// Makes a value the innermost context, for each of its elements when it is a list; skips when there is none.
    /// The register, if any (-1 is none), holds the view up to `leave`.
    case enter(Access, register: Int32, else: Int32)
    /// Goes on with the next element at `body`, or goes back to the context before.
    case leave(body: Int)
    /// Writes the indentation of the calls under way.
    case indent
    /// Carries out a routine, its lines indented further by an indentation (-1 is none).
    case call(routine: Int32, indentation: Int32)
    /// Carries out the routine whose name is a value.
    case callNamed(Access, table: Int32, indentation: Int32)
    /// The end of a routine or of the program.
    case stop
}
