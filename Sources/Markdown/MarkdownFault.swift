import Diagnostics

/// What can be wrong in a body.
enum MarkdownFault: Fault {
    case unsafeLink(scheme: String)
    case externalImage(address: String)
    case imageWithoutAlt(address: String)
    case rawHTML(String)
    case longTableRow(cells: Int, columns: Int)
    case tooDeep(limit: Int)
    case tooLong(bytes: Int)

    var rule: Rule {
        switch self {
        case .unsafeLink: .unsafeLink
        case .externalImage: .externalImage
        case .imageWithoutAlt: .imageWithoutAlt
        case .rawHTML: .rawHTML
        case .longTableRow: .longTableRow
        case .tooDeep: .markdownTooDeep
        case .tooLong: .markdownTooLong
        }
    }

    var message: String {
        switch self {
        case .unsafeLink(let scheme):
            "`\(scheme):` addresses are left out: a link is a path or begins with https:, http:, mailto: or tel:"
        case .externalImage(let address):
            "`\(address)` is a picture from elsewhere, and pages load nothing from elsewhere"
        case .imageWithoutAlt(let address):
            "`\(address)` has no words for people who can't see the picture"
        case .rawHTML(let html):
            "`\(html)` is HTML, which is shown as text"
        case .longTableRow(let cells, let columns):
            "\(cells) cells in this row are more than the \(columns) of the table's heading, and the rest is not shown"
        case .tooDeep(let limit):
            "more than \(limit) quotations and lists stand inside each other here, and the inner ones are shown as plain text"
        case .tooLong(let bytes):
            "\(bytes) bytes of text are too many for one record, which has at most \(MarkdownDocument.longestBody)"
        }
    }

    var suggestion: String? {
        switch self {
        case .unsafeLink: "write the address of the page itself"
        case .externalImage: "put the picture's file beside the record and link to that, if it is yours to publish"
        case .imageWithoutAlt:
            "say between the brackets what the picture shows: `![My number line from 0 to 2](line.jpg)`"
        case .rawHTML: "write it in Markdown, or put `code marks` around it when it is meant as text"
        case .longTableRow: "write `\\|` for a `|` that is part of a cell's text, or add a column to the heading"
        case .tooDeep: "take away the `>` or the spaces before these lines"
        case .tooLong: "make several records of it"
        }
    }
}
