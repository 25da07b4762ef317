import Lexicon

/// How a name can be spelled in texts and addresses: the spellings for the finder, and what each means.
struct NameSpellings {
    private(set) var spellings: [Spelling] = []
    /// By the spellings' terms.
    private(set) var meanings: [NameMeaning] = []
    private var termOfKey: [String: Int] = [:]

    mutating func add(_ name: StudentName) {
        let capitals: Capitals =
            name.isAlsoAWord
            ? .ofEachWord : name.text.count(where: { $0.isLetter || $0.isNumber }) <= 2 ? .ofShortWord : .none
        add(name.text, name, capitals)
        if let spelled = Self.withoutUmlauts(name.text) { add(spelled, name, capitals) }
        switch name.sort {
        case .whole where !name.text.contains(","):
            // As in maja.novak@school.example and majanovak.png.
            let parts = name.text.split(whereSeparator: \.isWhitespace)
            add(parts.joined(separator: "."), name, .none)
            let joined = parts.joined()
            if joined.count > 7, !CommonWords.contains(joined) { add(joined, name, .none) }
        case .given, .family, .called:
            // "The Novaks", and "Majas Bild" without an apostrophe.
            if capitals == .none, !name.text.hasSuffix("s"), !NamesThatAreWords.endInS.contains(name.text + "s") {
                add(name.text + "s", name, .ofEachWord)
            }
        case .whole, .id: break
        }
    }

    /// - Parameter isWanted: whether it may stand although a student is called just so.
    mutating func allow(_ phrase: String, evenAsName isWanted: Bool) {
        let key = Spelling.folded(phrase, keepsCase: false, manner: .names)
        if let term = termOfKey[key] {
            if isWanted { meanings[term].names = [] }
        } else {
            add(phrase, NameMeaning(names: [], capitals: .none))
            termOfKey[key] = meanings.count - 1
        }
    }

    private mutating func add(_ text: String, _ name: StudentName, _ capitals: Capitals) {
        let text = text.replacing("_", with: "-")
        let key = Spelling.folded(text, keepsCase: false, manner: .names)
        guard let term = termOfKey[key] else {
            termOfKey[key] = meanings.count
            return add(text, NameMeaning(names: [name], capitals: capitals))
        }
        if !meanings[term].names.contains(name) { meanings[term].names.append(name) }
        meanings[term].capitals = min(meanings[term].capitals, capitals)
    }

    private mutating func add(_ text: String, _ meaning: NameMeaning) {
        spellings.append(Spelling(text, term: meanings.count, origin: .title))
        meanings.append(meaning)
    }

    /// Müller as Mueller; nil without such a letter.
    private static func withoutUmlauts(_ name: String) -> String? {
        let letters: [Character: String] = [
            "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa",
            "Å": "Aa",
        ]
        guard name.utf8.contains(where: { $0 >= 0x80 }), name.contains(where: { letters[$0] != nil }) else {
            return nil
        }
        return name.reduce(into: "") { $0 += letters[$1] ?? String($1) }
    }
}

/// Whom a spelling may mean, and how it must be written to mean them.
struct NameMeaning: Sendable {
    /// Empty for a phrase that names somebody else.
    var names: [StudentName]
    var capitals: Capitals

    var isAlsoAWord: Bool { names.first?.isAlsoAWord ?? false }
    var isShort: Bool { capitals == .ofShortWord }
    var isFamilyName: Bool { names.contains { $0.sort == .family } }
}

/// The capitals without which a text is not the name that it spells; the least demanding first.
enum Capitals: Int, Comparable, Sendable {
    case none
    /// "Novaks" and "Will": each word begins with one.
    case ofEachWord
    /// "Bo", but not "BO", which is an abbreviation.
    case ofShortWord

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    func isSatisfied(by bytes: ArraySlice<UInt8>) -> Bool {
        guard self != .none else { return true }
        var isWithin = false
        var capitals = 0
        for character in String(decoding: bytes, as: UTF8.self) {
            let isWord = character.isLetter || character.isNumber || character == "'" || character == "\u{2019}"
            if isWord, !isWithin, character.isLowercase { return false }
            if character.isUppercase { capitals += 1 }
            isWithin = isWord
        }
        return self == .ofEachWord || capitals < 2
    }
}
