import Diagnostics

/// Gathers the faults of one body, at most `limit` of each rule: a broken generator of text should not
/// fill the memory with a million copies of one sentence, and every rule still has its say.
struct FaultLog {
    private(set) var report = DiagnosticReport()
    private var counts: [Rule: Int] = [:]

    static let limit = 100

    /// - Parameter bytes: where in the file.
    mutating func add(_ fault: MarkdownFault, at bytes: Range<Int>, in lines: inout BodyLines) {
        counts[fault.rule, default: 0] += 1
        guard counts[fault.rule, default: 0] <= Self.limit else { return }
        let range = lines.range(bytes)
        let line = lines.text(around: bytes.lowerBound)
        report.add(Diagnostic(fault, path: lines.source.path, range: range, sourceLine: line))
    }
}
