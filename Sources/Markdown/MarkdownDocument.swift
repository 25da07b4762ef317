import Bytes
import Diagnostics

/// A record's body as HTML, with what other pages need to know of it.
package struct MarkdownDocument: Sendable {
    /// A hole in the HTML, inside the quotes of a `href` or `src`: the address depends on the page
    /// that the HTML is put on, so it is written when the page is made.
    package struct Slot: Sendable, Equatable {
        /// Where in `html` the address goes.
        package let offset: Int32
        /// The number that the caller gave the destination.
        package let token: Int32
        /// What the author wrote after `#`, percent-decoded.
        package let fragment: String?
    }

    package struct Heading: Sendable, Equatable {
        /// The level that is shown, 1 to 6, after the shift.
        package let level: Int
        /// Plain text, with typographic quotes, not escaped.
        package let text: String
        /// The `id`, unique in the document; empty when anchors are off.
        package let anchor: String
        package let range: SourceRange
    }

    /// UTF-8, well-formed, with holes at `slots`.
    package internal(set) var html: [UInt8] = []
    /// In the order of their offsets.
    package internal(set) var slots: [Slot] = []
    /// The first paragraph as plain text, not escaped, of about 200 characters: cut at the end of a
    /// sentence, or of a word and then closed with `…`. A paragraph of the body itself goes before
    /// one in a list or a quotation.
    package internal(set) var summary = ""
    package internal(set) var headings: [Heading] = []
    package internal(set) var tasks: (done: Int, total: Int) = (0, 0)
    /// The first task to do, as plain text like the summary; nil when none is open.
    package internal(set) var nextTask: String?
    /// The terms that the text, its headings and the words of its links use, by their numbers and spellings.
    package internal(set) var mentions: [TermMention] = []
    /// Whether there is nothing to see.
    package var isEmpty: Bool { html.isEmpty }

    package init() {}

    /// Adds the HTML to a page. `destination` gives the address for a slot's token; it is escaped
    /// here, and the slot's fragment is added to it. Where it gives nil, because what is there is not
    /// for the readers of the page, a link is only its text and a picture only its description.
    /// O(html).
    package func write(into page: inout [UInt8], destination: (Int) -> String?) {
        var copy = HTMLCopy(html)
        for slot in slots {
            let offset = Int(slot.offset)
            guard let address = destination(Int(slot.token)) else {
                copy.leaveOutTag(around: offset, into: &page)
                continue
            }
            copy.write(upTo: offset, into: &page)
            page.append(address: address)
            if let fragment = slot.fragment {
                page.append(UInt8(ascii: "#"))
                page.append(percentEncoding: fragment)
            }
        }
        copy.write(upTo: html.count, into: &page)
    }
}
