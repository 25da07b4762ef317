/// What a view gives for a name: everything that a template can show, test or walk through.
@usableFromInline
package enum Value: Sendable {
    /// There is nothing to show: an absent text, an absent view.
    case nothing
    case flag(Bool)
    /// Text as people wrote it. `{{name}}` escapes it.
    case text(String)
    case number(Int)
    /// Bytes that are safe HTML already: written as they are by `{{name}}` and `{{{name}}}` alike.
    case html([UInt8])
    case view(any View)
    case list([any View])

    /// Whether a section is shown: an empty text, an empty list and an empty piece of HTML are not.
    /// Every number is, zero too.
    var isTrue: Bool {
        switch self {
        case .nothing: false
        case .flag(let isSet): isSet
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .list(let views): !views.isEmpty
        case .number, .view: true
        }
    }
}
