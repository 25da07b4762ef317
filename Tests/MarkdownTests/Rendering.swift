import Diagnostics
import Lexicon

@testable import Markdown

/// A body that was rendered, and what the caller of `render` saw of it.
struct Rendering {
    let document: MarkdownDocument
    let report: DiagnosticReport
    let destinations: [Destination]

    /// With the slots filled as `{token}`.
    var html: String {
        var page: [UInt8] = []
        document.write(into: &page) { "slot-\($0)" }
        return String(decoding: page, as: UTF8.self)
    }

    /// Each fault as `line:column-line:column id`.
    var faults: [String] {
        report.sorted().map { diagnostic in
            guard let range = diagnostic.range else { return "- \(diagnostic.rule.id)" }
            return "\(place(range)) \(diagnostic.rule.id)"
        }
    }

    /// Each destination as `line:column-line:column path`.
    var places: [String] { destinations.map { "\(place($0.range)) \($0.path)" } }

    private func place(_ range: SourceRange) -> String {
        "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }
}

/// Renders a body. Unless told otherwise every destination is written as its author wrote it, and the number of a term
/// is its address.
func render(
    _ body: String, _ options: MarkdownOptions = MarkdownOptions(), firstLine: Int = 1,
    link: (Destination) -> LinkDecision = { .write($0.written) }, term: (Int) -> LinkDecision = { .write("\($0)") }
) -> Rendering {
    render(bytes: Array(body.utf8), options, firstLine: firstLine, link: link, term: term)
}

/// Renders a body after `skipping` bytes of front matter.
func render(
    bytes: [UInt8], skipping: Int = 0, _ options: MarkdownOptions = MarkdownOptions(), firstLine: Int = 1,
    link: (Destination) -> LinkDecision = { .write($0.written) }, term: (Int) -> LinkDecision = { .write("\($0)") }
) -> Rendering {
    var report = DiagnosticReport()
    var destinations: [Destination] = []
    let document = MarkdownDocument.render(
        SourceText(path: "body.md", bytes: bytes), bytes: skipping..<bytes.count, firstLine: firstLine,
        options: options,
        link: { destination in
            destinations.append(destination)
            return link(destination)
        }, term: term, reporting: &report)
    return Rendering(document: document, report: report, destinations: destinations)
}

/// The HTML of a body without the last line break.
func html(_ body: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
    let html = render(body, options).html
    return html.hasSuffix("\n") ? String(html.dropLast()) : html
}

extension MarkdownOptions {
    /// With the terms of a lexicon as `TermCase.lexicon` has them.
    init(terms: [String], language: String = "en", own: Int? = nil, isOn: Bool = true) {
        self.init(language: language)
        self.terms = TermLinks(TermFinder(terms: terms), language: language, own: own, isOn: isOn)
    }

    /// As the specifications have it: nothing is typeset, headings stay as written.
    static var reference: MarkdownOptions {
        var options = MarkdownOptions(topHeading: nil, anchorPrefix: nil)
        options.quotes = nil
        options.makesFigures = false
        return options
    }
}
