extension Folding {
    /// A folded text without its diacritics. Combining marks and the vowel points of Hebrew and Arabic are left out;
    /// the vowel signs of other scripts are no diacritics.
    static func withoutMarks(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !$0.isASCII }) else { return text }
        var bare = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isMark(scalar) {
            if let letters = BareLetters.of(scalar) {
                bare.append(contentsOf: letters.unicodeScalars)
            } else {
                bare.append(scalar)
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
}
