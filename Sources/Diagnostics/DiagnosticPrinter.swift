/// How diagnostics are printed: for people, for editors, for programs.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
    case text, line, json
}

extension DiagnosticReport {
    /// Everything that was found, sorted and printed. Past `limit` faults in one file the rest of
    /// that file is only counted (in the text form), so that one broken file does not bury the others.
    package func printed(as format: DiagnosticFormat, limit: Int = 20) -> String {
        switch format {
        case .text: printedAsText(limit: limit)
        case .line: sorted().map { $0.headline + "\n" }.joined()
        case .json: printedAsJSON()
        }
    }

    private func printedAsText(limit: Int) -> String {
        var text = ""
        var path: String?
        var inFile = 0
        func closeFile() {
            if inFile > limit { text += "\(path ?? ""): … and \(inFile - limit) more in this file\n\n" }
        }
        for diagnostic in sorted() {
            if diagnostic.path != path {
                closeFile()
                path = diagnostic.path
                inFile = 0
            }
            inFile += 1
            if inFile <= limit { text += diagnostic.paragraph + "\n" }
        }
        closeFile()
        return text
    }

    private func printedAsJSON() -> String { records.printedAsJSON }

    /// What `--format json` prints, for printing it as part of something larger.
    package var records: some Encodable { sorted().map(DiagnosticRecord.init) }
}

extension Diagnostic {
    /// `file:line:column: error: message [rule-id]`, on one line: the form that editors parse.
    package var headline: String {
        var place = path.onOneLine
        if let start = range?.start { place += ":\(start.line):\(start.column)" }
        var text = "\(place): \(severity.rawValue): \(message.onOneLine)"
        if let suggestion { text += "; \(suggestion.onOneLine)" }
        return text + " [\(rule.id)]"
    }

    /// The headline, the source line with a caret under the fault, the note and the suggestion.
    package var paragraph: String {
        var place = path.onOneLine
        if let start = range?.start { place += ":\(start.line):\(start.column)" }
        var text = "\(place): \(severity.rawValue): \(message.onOneLine) [\(rule.id)]\n"
        if let excerpt { text += excerpt }
        if let note { text += "  note: \(note.onOneLine)\n" }
        if let suggestion { text += "  help: \(suggestion.onOneLine)\n" }
        return text
    }

    /// The source line with its number, at most 100 columns around the fault, and a caret line below. Control characters
    /// that could command a terminal are shown as `·`. Nil when the fault has no line.
    package var excerpt: String? {
        guard let range, let sourceLine else { return nil }
        return Self.excerpt(of: sourceLine, at: range)
    }

    private static func excerpt(of line: String, at range: SourceRange) -> String {
        let scalars = Array(line.unicodeScalars)
        let column = min(Int(range.start.column) - 1, scalars.count)
        let from = scalars.count <= 100 ? 0 : max(0, column - 40)
        let to = min(scalars.count, from + 100)
        let number = String(range.start.line)
        let margin = String(repeating: " ", count: number.count)
        let endColumn =
            range.end.line == range.start.line ? min(Int(range.end.column) - 1, to) : to
        var shown = from > 0 ? "…" : ""
        var carets = from > 0 ? " " : ""
        for index in from..<to {
            let scalar = scalars[index]
            shown.unicodeScalars.append(isControl(scalar) ? "·" : scalar)
            if index < column { carets.unicodeScalars.append(scalar == "\t" ? "\t" : " ") }
        }
        if to < scalars.count { shown += "…" }
        carets += String(repeating: "^", count: max(1, endColumn - column))
        return "\(number) | \(shown)\n\(margin) | \(carets)\n"
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 32 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }
}

/// The JSON form of a diagnostic: what `--format json` promises to programs.
private struct DiagnosticRecord: Encodable {
    let id: String
    let severity: Severity
    let file: String
    let line: UInt32?
    let column: UInt32?
    let endLine: UInt32?
    let endColumn: UInt32?
    let message: String
    let note: String?
    let suggestion: String?
    let source: String?

    init(_ diagnostic: Diagnostic) {
        id = diagnostic.rule.id
        severity = diagnostic.severity
        file = diagnostic.path
        line = diagnostic.range?.start.line
        column = diagnostic.range?.start.column
        endLine = diagnostic.range?.end.line
        endColumn = diagnostic.range?.end.column
        message = diagnostic.message
        note = diagnostic.note
        suggestion = diagnostic.suggestion
        source = diagnostic.sourceLine
    }
}
