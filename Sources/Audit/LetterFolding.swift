import Lexicon

/// What counts as the same letter: capital or small, with marks or without.
///
/// A letter is folded to what is left of it in small letters without its marks: É, é and e are one, as are Ł and l.
enum LetterFolding {
    enum Sort {
        /// Part of a word.
        case letter
        /// A decimal digit.
        case digit
        /// A letter of a script that puts no spaces between words: each is a word of its own.
        case syllable
        /// Nothing that anybody sees, or a mark on the letter before it.
        case ignorable
        case separator
    }

    static func sort(of scalar: Unicode.Scalar) -> Sort {
        switch scalar.value {
        case 0x30...0x39: return .digit
        case 0x41...0x5A, 0x61...0x7A: return .letter
        case 0..<0x80: return .separator
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: return .ignorable
        case 0x300...0x36F: return .ignorable
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
            0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .syllable
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: return .ignorable
        case .decimalNumber: return .digit
        default: return .separator
        }
    }

    /// A letter without case and marks: mostly one letter, sometimes two, as æ is ae. A plain letter is itself in small.
    static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        var folded = String.UnicodeScalarView()
        for small in scalar.properties.lowercaseMapping.unicodeScalars where sort(of: small) != .ignorable {
            if let bare = BareLetters.of(small) {
                folded.append(contentsOf: bare.unicodeScalars)
            } else {
                folded.append(small)
            }
        }
        return folded
    }
}
