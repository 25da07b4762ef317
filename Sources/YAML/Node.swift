import Diagnostics

/// One value of a YAML document, and where it was written.
package struct Node: Sendable {
    package enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping([Entry])
    }

    package let content: Content
    /// The written text: with its quotes or brackets; for a block, from its first to its last child.
    package let range: SourceRange

    package init(_ content: Content, at range: SourceRange) {
        self.content = content
        self.range = range
    }

    /// True for a value that was left out, as after `due:` at the end of a line.
    /// `~`, `null` and `""` were written, so they are something.
    package var isNothing: Bool {
        if case .scalar(let scalar) = content { scalar.style == .plain && scalar.text.isEmpty } else { false }
    }
}

/// A text as it was written. Nothing is guessed: `012`, `no`, `12:30`, `1_000` and `~` stay what they
/// say, and the type of the field that they are for decides what they mean.
package struct Scalar: Equatable, Sendable {
    package enum Style: Sendable {
        /// `Ada`
        case plain
        /// `"Ada"` or `'Ada'`
        case quoted
        /// `|` or `>` and the indented lines below
        case block
    }

    package let text: String
    package let style: Style

    package init(_ text: String, style: Style) {
        self.text = text
        self.style = style
    }
}

/// A key and its value. Mappings keep their entries in the order of the file.
package struct Entry: Sendable {
    package let key: Located<String>
    package let value: Node

    package init(key: Located<String>, value: Node) {
        self.key = key
        self.value = value
    }
}
