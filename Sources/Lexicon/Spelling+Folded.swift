extension Spelling {
    /// A text as the finder compares it: two texts are the same to it when these are equal. Without the white space
    /// around it; empty when there is nothing to see.
    package static func folded(_ text: String, keepsCase: Bool, manner: FindingManner = .terms) -> String {
        let alphabet = Alphabet(ignoringMarks: manner == .names)
        var characters: [Character] = []
        for character in text {
            for folded in alphabet.fold(character, keepingCase: keepsCase) where folded != " " || characters.last != " "
            {
                characters.append(folded)
            }
        }
        func isWord(_ place: Int) -> Bool { characters[place].isLetter || characters[place].isNumber }
        for place in characters.indices.dropFirst().dropLast()
        where characters[place] == "-" && isWord(place - 1) && isWord(place + 1) {
            characters[place] = " "
        }
        if characters.first == " " { characters.removeFirst() }
        if characters.last == " " { characters.removeLast() }
        return String(characters)
    }
}
