/// One tag of a template: `{{#steps}}`.
struct Tag {
    enum Kind {
        case variable, rawVariable, section, inverted, close, partial, parent, block, comment, delimiters
    }

    let kind: Kind
    let name: Name
    /// From the first byte of the opening delimiter up to behind the closing one.
    let range: Range<Int>
    /// `{{> *name}}`: the name of the partial is the value of a field.
    var isDynamic = false
}

/// A name as it stands in a template, and where.
struct Name {
    let text: String
    let range: Range<Int>

    /// `{{.}}`: whatever the innermost section is about.
    var isDot: Bool { text == "." }

    /// The parts of a dotted name, with the place of each.
    var parts: [Name] {
        var start = range.lowerBound
        return text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            let end = start + part.utf8.count
            defer { start = end + 1 }
            return Name(text: String(part), range: start..<end)
        }
    }
}
