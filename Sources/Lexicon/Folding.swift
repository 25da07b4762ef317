/// What counts as the same character wherever terms are looked for.
///
/// - Capital and small letters, ß and ss, ς and σ, the ligature ﬁ and fi. The small letters of the capitals of the
///   small letters are Unicode's full case folding, but for the Turkish ı, which stays what it is.
/// - The apostrophe ’ and '. The hyphens ‐ and ‑ and -. All white space.
/// - What nobody sees: the soft hyphen, the zero width space, marks of direction. Joiners are seen, in Persian and in
///   emoji; the tags of flags too.
///
/// Canonical equivalence is not made here: `Character` has it. Letters keep their diacritics.
enum Folding {
    /// A character, folded: mostly one, sometimes two or three, none for what is invisible.
    static func fold(_ character: Character, keepingCase: Bool) -> String {
        if let byte = character.asciiValue {
            return String(Unicode.Scalar(PlainText.fold(byte, keepingCase: keepingCase)))
        }
        let scalars = character.unicodeScalars
        if let first = scalars.first, scalars.count == 1 {
            switch first {
            case "\u{2019}": return "'"
            case "\u{2010}", "\u{2011}": return "-"
            // Canonically equivalent to a character of ASCII.
            case "\u{37E}": return ";"
            case "\u{1FEF}": return "`"
            case _ where first.properties.isWhitespace: return " "
            default: break
            }
        }
        var seen = String(character)
        if scalars.contains(where: isInvisible) {
            seen = String(String.UnicodeScalarView(scalars.filter { !isInvisible($0) }))
        }
        guard !keepingCase, scalars.contains(where: hasCase) else { return seen }
        return seen.lowercased().uppercased().lowercased()
    }

    private static func hasCase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.changesWhenCaseMapped && scalar != "\u{131}"
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80, 0x200C, 0x200D, 0xE0020...0xE007F: false
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
