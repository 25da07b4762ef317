import Diagnostics

/// Gathers the faults of one file, and tells some of each rule: a list of names by the thousand should not bury what
/// else is wrong.
struct NameLog {
    static let limit = 20

    private let source: SourceText
    private var faults: [(fault: NameFault, range: SourceRange?)] = []
    private var counts: [Rule: Int] = [:]

    init(_ source: SourceText) { self.source = source }

    /// - Parameter place: asked only for what is told; nil for the file as a whole.
    mutating func add(_ fault: NameFault, at place: () -> SourceRange?) {
        counts[fault.rule, default: 0] += 1
        if counts[fault.rule, default: 0] <= Self.limit { faults.append((fault, place())) }
    }

    func report(into report: inout DiagnosticReport) {
        var told: [Rule: Int] = [:]
        for (fault, range) in faults {
            told[fault.rule, default: 0] += 1
            let isLast = told[fault.rule] == Self.limit
            let fault = isLast ? fault.standing(for: counts[fault.rule, default: 0] - Self.limit) : fault
            if let range {
                report.report(fault, at: range, in: source)
            } else {
                report.report(fault, path: source.path)
            }
        }
    }
}
