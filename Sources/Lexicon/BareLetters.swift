/// Letters without their diacritics: what somebody types who doesn't find the others.
///
/// A small letter of Latin, Greek or Cyrillic with a mark is the letter whose Unicode name is the same up to "WITH", so
/// that ł (LATIN SMALL LETTER L WITH STROKE), which has no canonical decomposition, is l. A few have none such, or are
/// two letters in one: they are listed.
package enum BareLetters {
    /// What a small letter is without its mark: mostly one letter, sometimes more, as æ is ae. Nil for what has none.
    package static func of(_ scalar: Unicode.Scalar) -> String? { scalar.isASCII ? nil : table[scalar] }

    private static let table: [Unicode.Scalar: String] = {
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
        var table: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "ǽ": "ae", "œ": "oe", "ĳ": "ij", "þ": "th", "ð": "d", "ı": "i", "ĸ": "k", "ŉ": "n",
            "ŋ": "n", "ſ": "s", "ς": "σ", "ё": "е", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
        ]
        for (scalar, name) in letters where table[scalar] == nil {
            let words = name.split(separator: " ")
            let base = words.first == "FULLWIDTH" ? words.dropFirst() : words.prefix { $0 != "WITH" }
            guard base.count < words.count, let letter = named[base.joined(separator: " ")] else { continue }
            table[scalar] = table[letter] ?? String(Character(letter))
        }
        return table
    }()
}
