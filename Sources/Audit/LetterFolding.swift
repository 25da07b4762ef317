/// What counts as the same letter: capital or small, with marks or without.
///
/// A letter is folded to what is left of it in small letters without its marks: É, é and e are one, as are Ł and l. What
/// Unicode calls "LATIN SMALL LETTER L WITH STROKE" is folded to "LATIN SMALL LETTER L", so no table is needed here.
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
            if let plain = plain[small] {
                folded.append(contentsOf: plain.unicodeScalars)
            } else {
                folded.append(small)
            }
        }
        return folded
    }

    /// What letters with marks are without them.
    private static let plain: [Unicode.Scalar: String] = {
        var named: [String: Unicode.Scalar] = [:]
        var letters: [(scalar: Unicode.Scalar, name: String)] = []
        let blocks: [ClosedRange<UInt32>] = [
            0x61...0x7A, 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF, 0xFF41...0xFF5A,
        ]
        for scalar in blocks.joined().lazy.compactMap(Unicode.Scalar.init) {
            guard let name = scalar.properties.name, scalar.properties.isLowercase else { continue }
            named[name] = scalar
            letters.append((scalar, name))
        }
        var plain: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "ǽ": "ae", "œ": "oe", "ĳ": "ij", "þ": "th", "ð": "d", "ı": "i", "ĸ": "k", "ŉ": "n",
            "ŋ": "n", "ſ": "s", "ς": "σ", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
        ]
        for (scalar, name) in letters where plain[scalar] == nil {
            let words = name.split(separator: " ")
            let base = words.first == "FULLWIDTH" ? words.dropFirst() : words.prefix { $0 != "WITH" }
            guard base.count < words.count, let letter = named[base.joined(separator: " ")] else { continue }
            plain[scalar] = plain[letter] ?? String(Character(letter))
        }
        return plain
    }()
}
