extension Folding {
    /// A folded text without its diacritics: the letters that somebody types who doesn't find the others.
    ///
    /// A letter of Latin, Greek or Cyrillic with a mark is the letter whose Unicode name is the same up to "WITH", so
    /// that ł (LATIN SMALL LETTER L WITH STROKE), which has no canonical decomposition, is l. Combining marks and the
    /// vowel points of Hebrew and Arabic are left out; the vowel signs of other scripts are no diacritics.
    static func withoutMarks(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !$0.isASCII }) else { return text }
        var bare = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isMark(scalar) {
            switch scalar {
            case _ where scalar.isASCII: bare.append(scalar)
            case "æ": bare.append(contentsOf: "ae".unicodeScalars)
            case "œ": bare.append(contentsOf: "oe".unicodeScalars)
            case "þ": bare.append(contentsOf: "th".unicodeScalars)
            case "ð": bare.append("d")
            case "ı": bare.append("i")
            case "ё": bare.append("е")
            default: bare.append(base(of: scalar))
            }
        }
        return String(bare)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x1DC0...0x1DFF: true
        case 0x591...0x5BD, 0x5BF...0x5C7, 0x64B...0x65F, 0x670: true
        default: false
        }
    }

    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard hasMarkedLetters(scalar.value), let name = scalar.properties.name else { return scalar }
        var words = name.split(separator: " ")[...]
        guard let with = words.firstIndex(of: "WITH") else { return scalar }
        words = words[..<with]
        return bareLetters[words.joined(separator: " ")] ?? scalar
    }

    private static func hasMarkedLetters(_ value: UInt32) -> Bool {
        switch value {
        case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: true
        default: false
        }
    }

    /// The letters without a mark, by their names.
    private static let bareLetters: [String: Unicode.Scalar] = {
        var letters: [String: Unicode.Scalar] = [:]
        for value: UInt32 in [0x61...0x7A, 0x3B1...0x3C9, 0x430...0x44F].joined() {
            if let scalar = Unicode.Scalar(value), let name = scalar.properties.name { letters[name] = scalar }
        }
        return letters
    }()
}
