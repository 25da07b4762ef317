/// Names in what becomes part of an address: a file's name, a record's id.
struct AddressNames {
    /// A part of a path, without `/`, and the names in it.
    let part: String
    let bytes: [UInt8]
    let matches: [NameMatch]

    /// `maja.png`, `maja_2.png`, `MajasKite.png` and `img3maja.png` all have the name in them.
    init(in part: String, _ finder: NameFinder) {
        self.part = part
        let plain = Array(part.utf8)
        let found = finder.matches(in: plain, isAddress: true)
        guard found.isEmpty else {
            (bytes, matches) = (plain, found)
            return
        }
        let split = Self.split(part)
        bytes = split == part ? plain : Array(split.utf8)
        matches = split == part ? [] : finder.matches(in: bytes, isAddress: true)
    }

    /// Whether a file is called by nothing but a name that is also a word: then it is probably the name.
    static func wholeName(of file: String, _ finder: NameFinder) -> NameMatch? {
        let stem = split(file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file)
        let letters = stem.split { !$0.isLetter }
        guard letters.count == 1, let word = letters.first else { return nil }
        let name = Array((word.prefix(1).uppercased() + word.dropFirst().lowercased()).utf8)
        return finder.matches(in: name).first { $0.range == name.indices && $0.isAlsoAWord }
    }

    /// With a space where letters and digits meet, and before a capital inside a word.
    private static func split(_ part: String) -> String {
        var words = ""
        var last: Character = " "
        for character in part {
            let isEdge =
                last.isNumber && character.isLetter || last.isLetter && character.isNumber
                || last.isLowercase && character.isUppercase
            if isEdge { words.append(" ") }
            words.append(character)
            last = character
        }
        return words
    }
}
