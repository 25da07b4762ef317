import Diagnostics

/// Where a link or an image inside the school's own content points to, as its author wrote it.
package struct Destination: Sendable, Equatable {
    package enum Kind: Sendable { case link, image }

    package let kind: Kind
    /// Percent-decoded, without the fragment, with what may look like a query; empty for a place on the same page.
    package let path: String
    /// What stands after `#`, percent-decoded.
    package let fragment: String?
    /// The whole as written, still percent-encoded, with Markdown's escapes undone.
    package let written: String
    /// Of the link in the file, from its first bracket to its last.
    package let range: SourceRange
    /// The link's plain text, or the image's alternative text.
    package let label: String
}

/// What the caller wants written for a destination, or for a term that the text uses.
///
/// `attributes` are written as they are, after the address: HTML with a leading space, such as
/// ` width="900" height="650"`.
package enum LinkDecision: Sendable, Equatable {
    /// This address, with its fragment; it is escaped here.
    case write(String, attributes: String = "")
    /// A hole with this number, since the address depends on the page. See `MarkdownDocument.Slot`.
    case slot(Int, attributes: String = "")
    /// Only the link's text, or the image's alternative text.
    case textOnly
}

extension Destination {
    /// The path of a local address as it was written: percent-decoded, without its fragment.
    package static func path(of address: String) -> String {
        var address = address
        return address.withUTF8 { Address.path(of: $0) }
    }
}
