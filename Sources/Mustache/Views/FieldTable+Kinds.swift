extension FieldTable {
    /// A flag: `{{#met}}…{{/met}}` and `{{^met}}…{{/met}}`. It opens no context of its own.
    package func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> FieldTable {
        adding(name, .flag, .flag(get))
    }

    /// A text, escaped when it is written. A section of it is shown unless it is empty.
    package func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> FieldTable {
        adding(name, .text, .text(get))
    }

    /// A text that may be absent. Inside its section, `{{.}}` is the text.
    package func text(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> FieldTable {
        adding(name, .text, .optionalText(get))
    }

    /// A number, written in decimal digits. A section of it is always shown, for zero too.
    package func number(_ name: String, _ get: @escaping @Sendable (V) -> Int) -> FieldTable {
        adding(name, .number, .number(get))
    }

    package func number(_ name: String, _ get: @escaping @Sendable (V) -> Int?) -> FieldTable {
        adding(name, .number, .optionalNumber(get))
    }

    /// Safe HTML in UTF-8, written as it is.
    package func html(_ name: String, _ get: @escaping @Sendable (V) -> [UInt8]) -> FieldTable {
        adding(name, .html, .html(get))
    }

    package func html(_ name: String, _ get: @escaping @Sendable (V) -> [UInt8]?) -> FieldTable {
        adding(name, .html, .optionalHTML(get))
    }

    /// Another view, which may be absent. Its section opens its context; `{{chart.title}}` reaches into it.
    ///
    /// `type` is not asked for its fields before a template reaches into it, so views may contain each other.
    package func view<Other: View>(
        _ name: String, _ type: Other.Type = Other.self, _ get: @escaping @Sendable (V) -> Other?
    ) -> FieldTable {
        adding(
            name, .view(type),
            .any { view in
                if let other = get(view) { .view(other) } else { .nothing }
            })
    }

    /// Views, shown one after the other by a section. For `steps` there is the flag `hasSteps`, too.
    package func list<Element: View>(
        _ name: String, of type: Element.Type = Element.self, _ get: @escaping @Sendable (V) -> [Element]
    ) -> FieldTable {
        adding(list: name, of: type, isEmpty: { get($0).isEmpty }, .any { .list(get($0)) })
    }
}
