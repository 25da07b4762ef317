/// Looks into the style of an SVG picture for what would be fetched.
enum StyleCheck {
    /// In a style sheet or a `style` attribute.
    static func fault(in style: String) -> String? {
        let lower = style.lowercased()
        // A backslash may spell any word.
        if lower.contains("\\") { return "has a backslash in its style" }
        if lower.contains("@import") { return "takes its looks from another file" }
        if lower.contains("://") || lower.contains("image-set(") || lower.contains("src(")
            || lower.contains("expression(")
        {
            return "takes something from elsewhere in its style"
        }
        return fault(ofValue: style)
    }

    /// In any other attribute: `fill="url(#stripes)"` is a place in the same file, all else is not.
    static func fault(ofValue value: String) -> String? {
        var rest = value.lowercased()[...]
        if rest.contains("javascript:") { return "holds a script" }
        while let start = rest.firstRange(of: "url(") {
            rest = rest[start.upperBound...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            guard rest.first == "#" else {
                return "refers to `\(rest.prefix { $0 != ")" }.prefix(60))`, which lies outside of it"
            }
        }
        return nil
    }
}
