/// All that was found in one run. Stages add to it and go on; the caller decides at the end.
package struct DiagnosticReport: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    package func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    package mutating func add(_ others: DiagnosticReport) {
        diagnostics.append(contentsOf: others.diagnostics)
    }

    package mutating func report(_ fault: some Fault, at range: SourceRange, in source: SourceText) {
        add(Diagnostic(fault, at: range, in: source))
    }

    /// A fault of a file as a whole.
    package mutating func report(_ fault: some Fault, path: String) {
        add(Diagnostic(fault, path: path))
    }

    /// `--strict`: warnings become errors.
    package mutating func makeStrict() {
        for index in diagnostics.indices where diagnostics[index].severity == .warning {
            diagnostics[index].severity = .error
        }
    }

    /// By path and place, so that the order never depends on threads. The sort is stable:
    /// faults at one place stay in the order in which they were found.
    package func sorted() -> [Diagnostic] {
        diagnostics.enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            if first.path != second.path { return first.path.utf8.lexicographicallyPrecedes(second.path.utf8) }
            let (p, q) = (first.range?.start, second.range?.start)
            if p != q { return (p ?? .start) < (q ?? .start) }
            return a.offset < b.offset
        }.map(\.element)
    }
}
