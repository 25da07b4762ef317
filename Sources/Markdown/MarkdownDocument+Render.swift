import Diagnostics

extension MarkdownDocument {
    /// The longest body that is read, in bytes: libcmark stops the process on a text too long for
    /// its 32-bit counters, so this stays far below.
    static let longestBody = 16 << 20

    /// Turns the body of a file into HTML.
    ///
    /// libcmark gets a pointer into the file's bytes; its tree is walked once, block by block. Nothing
    /// that the author wrote reaches the page as markup: raw HTML is shown as text (a comment is left
    /// out), links keep only the schemes that are safe, images only come from the caller.
    ///
    /// - Parameters:
    ///   - bytes: the body inside the file, from the beginning of a line.
    ///   - firstLine: that line's number in the file, from 1, so that all places count front matter.
    ///   - link: decides on each destination that is not external, in the order of the text.
    ///   - term: decides on the link to a term, by its number; it is asked at each link.
    ///   - report: gets the faults, with places in the whole file; at most 100 of each rule.
    /// - Complexity: linear in the body, apart from what libcmark needs.
    package static func render(
        _ source: SourceText, bytes: Range<Int>, firstLine: Int, options: MarkdownOptions,
        link: (Destination) -> LinkDecision, term: (Int) -> LinkDecision = { _ in .textOnly },
        reporting report: inout DiagnosticReport
    ) -> MarkdownDocument {
        var lines = BodyLines(of: source, bytes: bytes, firstLine: firstLine)
        guard lines.body.count <= longestBody else {
            let start = SourceRange(at: lines.position(of: lines.body.lowerBound))
            report.report(MarkdownFault.tooLong(bytes: lines.body.count), at: start, in: source)
            return MarkdownDocument()
        }
        return withoutActuallyEscaping(link) { link in
            withoutActuallyEscaping(term) { term in
                var writer = Writer(lines: lines, options: options, decide: link, decideOnTerm: term)
                writer.writeBody()
                report.add(writer.faults.report)
                return writer.document
            }
        }
    }
}
