/// What the automaton reads: a character, folded.
typealias Symbol = UInt32

/// The characters that occur in the spellings of a lexicon, numbered.
///
/// Swift holds characters equal that are canonically equivalent, é and e with a combining acute, so that they get one
/// number without being decomposed. A character of ASCII is its own number. A letter or digit that begins a word is
/// another symbol than the same within one: the spelling that begins with it is then not even begun within a word.
struct Alphabet: Sendable {
    static let space = Symbol(UInt8(ascii: " "))
    static let hyphen = Symbol(UInt8(ascii: "-"))
    /// Characters that occur in no spelling: letters of words, letters that break everywhere, others.
    private static let unknownLetter = Symbol.max
    private static let unknownSign = Symbol.max - 1
    private static let unknown = Symbol.max - 2

    /// Whether diacritics are left out of what is read.
    let ignoresMarks: Bool

    private var numbers: [Character: Symbol] = [:]
    private var isWord: [Bool] = []
    private var isJoined: [Bool] = []
    /// The numbers of those that are one scalar, and of their capitals, as the quickest way to most.
    private var scalars: [Unicode.Scalar: Symbol] = [:]

    init(ignoringMarks ignoresMarks: Bool = false) { self.ignoresMarks = ignoresMarks }

    /// A character as this alphabet knows it.
    func fold(_ character: Character, keepingCase: Bool) -> String {
        let folded = Folding.fold(character, keepingCase: keepingCase)
        return ignoresMarks && !character.isASCII ? Folding.withoutMarks(folded) : folded
    }

    /// Gives a folded character a number, if it has none.
    mutating func learn(_ character: Character) {
        guard !character.isASCII, numbers[character] == nil else { return }
        let number = Symbol(256 + 2 * isWord.count)
        numbers[character] = number
        isWord.append(Self.isWord(character))
        isJoined.append(Self.isJoined(character))
        for form in [String(character), character.uppercased()] {
            guard let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1,
                fold(Character(scalar), keepingCase: false) == String(character)
            else { continue }
            scalars[scalar] = number
        }
    }

    /// The symbol of a character that isn't folded yet; nil if that takes more to know.
    func symbol(of scalar: Unicode.Scalar) -> Symbol? { scalars[scalar] }

    /// The symbol of a folded character.
    func symbol(of character: Character) -> Symbol {
        if let ascii = character.asciiValue { return Symbol(ascii) }
        if let number = numbers[character] { return number }
        return Self.isJoined(character) ? Self.unknownLetter : Self.isWord(character) ? Self.unknownSign : Self.unknown
    }

    /// The same character where a word begins.
    static func initial(_ symbol: Symbol) -> Symbol {
        symbol < 128 ? symbol + 128 : symbol < unknown ? symbol + 1 : symbol
    }

    /// Whether a symbol, not an initial one, is a letter or a digit.
    func isWord(_ symbol: Symbol) -> Bool {
        switch symbol {
        case 0..<128: PlainText.isWord(UInt8(symbol))
        case Self.unknownLetter, Self.unknownSign: true
        case Self.unknown: false
        default: isWord[Int(symbol - 256) / 2]
        }
    }

    /// Whether a symbol, not an initial one, is a letter or a digit that makes one word with another that is.
    func isJoined(_ symbol: Symbol) -> Bool {
        switch symbol {
        case 0..<128: PlainText.isWord(UInt8(symbol))
        case Self.unknownLetter: true
        case Self.unknownSign, Self.unknown: false
        default: isJoined[Int(symbol - 256) / 2]
        }
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func isJoined(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first.map(WordClass.init) else { return false }
        return first.isLetter || first == .number
    }
}
