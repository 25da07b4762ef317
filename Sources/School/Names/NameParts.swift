/// The words of a name, of which each names somebody.
enum NameParts {
    /// Without single letters, and without what only joins or follows names.
    static func words(of name: String) -> [String] {
        split(name).map(String.init).filter { isName($0) && !joining.contains($0.lowercased().filter { $0 != "." }) }
    }

    /// At spaces and hyphens.
    static func split(_ name: String) -> [Substring] {
        name.split { $0.isWhitespace || $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" || $0 == "," || $0 == "_" }
    }

    /// Whether a text is more than an initial.
    static func isName(_ text: String) -> Bool { text.count { $0.isLetter } > 1 }

    /// Whether an id tells of somebody wherever it stands. A number of a few digits could be any number.
    static func isTelling(id: String) -> Bool { isName(id) || id.count { $0.isLetter || $0.isNumber } > 4 }

    /// A name without what joins it to the one before: "Ruiz" of "de Ruiz".
    static func withoutJoining(_ name: String) -> String {
        var rest = name[...]
        while let space = rest.firstIndex(where: \.isWhitespace), joining.contains(rest[..<space].lowercased()) {
            rest = rest[space...].drop(while: \.isWhitespace)
        }
        return String(rest)
    }

    private static let joining: Set<String> = [
        "al", "and", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
        "du", "el", "ibn", "ii", "iii", "iv", "jr", "la", "las", "le", "les", "los", "of", "san", "sr", "st", "te",
        "ten", "ter", "the", "und", "van", "vom", "von", "y", "zu", "zum", "zur",
    ]
}
