import Bytes
import Lexicon
import School

/// What a term's definition says on pages that link the term. A class, so that the many pages share it.
final class TermText: Sendable {
    let title: String
    /// As HTML, made once for all pages.
    let escapedTitle: [UInt8]
    /// As the site's readers read it, as HTML.
    let escapedDefinition: [UInt8]
    /// By which definitions are in the order of the alphabet.
    let key: String
    let link: TermLink

    init(_ link: TermLink, title: String, definition: String) {
        self.link = link
        self.title = title
        escapedTitle = title.html
        escapedDefinition = definition.html
        key = title.sortKey
    }
}
