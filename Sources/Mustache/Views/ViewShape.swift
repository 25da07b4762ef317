/// What is known of a type of view before there is one: its name for people, its fields' names and kinds.
package struct ViewShape: Sendable {
    /// As a diagnostic names it: "goal card".
    package let name: String
    /// True when the names are known only at run time, so that nothing can be checked.
    package let isOpen: Bool
    /// By slot.
    package internal(set) var kinds: [FieldKind] = []
    package internal(set) var slots: [String: Int] = [:]

    init(name: String, isOpen: Bool) {
        self.name = name
        self.isOpen = isOpen
    }

    /// The field with this name and its slot.
    func field(_ name: String) -> (kind: FieldKind, slot: Int)? {
        slots[name].map { (kinds[$0], $0) }
    }
}

/// What a field holds.
package enum FieldKind: Sendable {
    case flag
    case text
    case number
    case html
    case view(any View.Type)
    /// `flag` is the slot of `hasName`, which tells whether there is an element without making the list.
    case list(any View.Type, flag: Int)

    /// As a diagnostic names it.
    var words: String {
        switch self {
        case .flag: "a flag"
        case .text: "a text"
        case .number: "a number"
        case .html: "a piece of HTML"
        case .view: "a view"
        case .list: "a list"
        }
    }
}
