/// How much a fault matters: an error stops the build before anything is written.
package enum Severity: String, Comparable, Sendable, Codable {
    case note, warning, error

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (a: Self, b: Self) -> Bool { a.weight < b.weight }
}

/// A rule of the content format: a stable id that people can look up, how much breaking it
/// matters, and the long text that `datawall explain ID` prints.
package struct Rule: Hashable, Sendable {
    package let id: String
    package let severity: Severity
    package let explanation: String

    package init(_ id: String, _ severity: Severity, _ explanation: String) {
        self.id = id
        self.severity = severity
        self.explanation = explanation
    }

    package static func == (a: Self, b: Self) -> Bool { a.id == b.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A broken rule before it has a place. Each module lists its faults in one enum, whose cases
/// carry values; the sentences that people read are made there and nowhere else.
package protocol Fault: Sendable {
    var rule: Rule { get }
    /// One sentence that leads with the specific word and states the rule; no final stop.
    var message: String { get }
    /// Background that helps to understand the fault, such as the other place involved.
    var note: String? { get }
    /// What to do.
    var suggestion: String? { get }
}

extension Fault {
    package var note: String? { nil }
    package var suggestion: String? { nil }
}

/// What is wrong, where, and how to mend it. A value: printing is another's work.
package struct Diagnostic: Sendable {
    package let rule: Rule
    package var severity: Severity
    package let path: String
    /// Nil when the fault has no line, as with a file that is no text.
    package let range: SourceRange?
    package let message: String
    package let note: String?
    package let suggestion: String?
    private let source: SourceText?
    private let line: String?

    /// The source line that `range` begins in, as it stood when the fault was found. O(file), so that finding
    /// a fault costs nothing more when there are thousands in a file and a few are shown.
    package var sourceLine: String? {
        if let line { return line }
        guard let source, let range else { return nil }
        return source.line(Int(range.start.line))
    }

    package init(_ fault: some Fault, at range: SourceRange, in source: SourceText) {
        self.init(fault, path: source.path, range: range, source: source, line: nil)
    }

    package init(
        _ fault: some Fault, path: String, range: SourceRange? = nil, sourceLine: String? = nil
    ) {
        self.init(fault, path: path, range: range, source: nil, line: sourceLine)
    }

    private init(_ fault: some Fault, path: String, range: SourceRange?, source: SourceText?, line: String?) {
        rule = fault.rule
        severity = fault.rule.severity
        self.path = path
        self.range = range
        message = fault.message
        note = fault.note
        suggestion = fault.suggestion
        self.source = source
        self.line = line
    }
}
