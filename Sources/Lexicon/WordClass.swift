/// What a scalar does where words begin and end: the Word_Break property of Unicode Standard Annex #29,
/// made of the properties that Swift knows, and tailored.
///
/// Tailored: katakana counts as `other`, as ideographs, hiragana and Thai do, so that a term is found among them
/// without a dictionary; and so does the narrow no-break space, which French sets before `:` and `?`; and the colon,
/// since children write `baseline:44`.
enum WordClass: Equatable {
    case letter, hebrew, number
    /// `_` and its like, which tie words together.
    case joiner
    /// The middle dot of Catalan and its like, between letters.
    case betweenLetters
    /// `,` and `;` between digits.
    case betweenNumbers
    /// `.` and quotation marks that are apostrophes too, between letters or between digits.
    case betweenBoth
    case singleQuote, doubleQuote
    /// Belongs to what stands before it: combining marks, the zero width joiner, the tones of skin of emoji.
    case mark
    /// Not seen: the soft hyphen, marks of direction.
    case invisible
    case other

    /// Whether it is part of a word, so that a term that begins or ends with it does so where a word does.
    var isWord: Bool { isLetter || self == .number || self == .joiner }
    var isLetter: Bool { self == .letter || self == .hebrew }

    init(_ scalar: Unicode.Scalar) { self = scalar.isASCII ? Self.ascii(scalar) : Self.beyondASCII(scalar) }

    private static func ascii(_ scalar: Unicode.Scalar) -> Self {
        switch scalar {
        case "a"..."z", "A"..."Z": .letter
        case "0"..."9": .number
        case "_": .joiner
        case "'": .singleQuote
        case "\"": .doubleQuote
        case ".": .betweenBoth
        case ",", ";": .betweenNumbers
        default: .other
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> Self {
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{2024}", "\u{FE52}", "\u{FF07}", "\u{FF0E}": return .betweenBoth
        case "\u{B7}", "\u{387}", "\u{55F}", "\u{5F4}", "\u{2027}":
            return .betweenLetters
        case "\u{37E}", "\u{589}", "\u{60C}"..."\u{60D}", "\u{66C}", "\u{7F8}", "\u{2044}", "\u{FE10}", "\u{FE14}",
            "\u{FE50}", "\u{FE54}", "\u{FF0C}", "\u{FF1B}":
            return .betweenNumbers
        case "\u{200B}", "\u{202F}": return .other
        case "\u{66B}": return .number
        case "\u{200D}": return .mark
        // Geresh, the Armenian marks that stand inside words, letters for tones.
        case "\u{5F3}", "\u{55A}"..."\u{55C}", "\u{55E}", "\u{58A}", "\u{2C2}"..."\u{2C5}", "\u{2D2}"..."\u{2D7}",
            "\u{2DE}"..."\u{2DF}", "\u{2E5}"..."\u{2FF}", "\u{A708}"..."\u{A716}", "\u{A720}"..."\u{A721}",
            "\u{A789}"..."\u{A78A}", "\u{AB5B}":
            return .letter
        default: break
        }
        let properties = scalar.properties
        if properties.isGraphemeExtend || properties.isEmojiModifier { return .mark }
        switch properties.generalCategory {
        case .spacingMark: return .mark
        case .decimalNumber: return .number
        case .connectorPunctuation: return .joiner
        case .format: return .invisible
        case .otherLetter where isHebrew(scalar): return .hebrew
        default: return properties.isAlphabetic && !breaksEverywhere(scalar) ? .letter : .other
        }
    }

    private static func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x5FF, 0xFB1D...0xFB4F: true
        default: false
        }
    }

    /// Ideographs, kana, and the scripts of South-East Asia, which don't write spaces between words.
    private static func breaksEverywhere(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xA9E0...0xA9FF,
            0xAA60...0xAADF, 0x11700...0x1174F:
            true
        case 0x3031...0x3035, 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F: true
        default: scalar.properties.isIdeographic
        }
    }
}
