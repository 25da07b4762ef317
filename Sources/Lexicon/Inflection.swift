/// How English inflects a term, so that nobody has to write down `baselines` beside `baseline`.
///
/// The rules are those of spelling that school-books give, and know nothing of irregular words: these are for a term's
/// `forms`. A form that nobody would use costs nothing, since it is never found.
package enum Inflection {
    /// The plural, the form in -ing and that in -ed, in this order, each if there is one that isn't a common word of
    /// its own, as `meaning` is.
    ///
    /// Of several words the last is inflected or, if a preposition stands among them, the one before the first:
    /// "checks for understanding".
    package static func made(of text: String) -> [String] {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard !words.isEmpty else { return [] }
        let head = (words.dropFirst().firstIndex { prepositions.contains($0.lowercased()) } ?? words.count) - 1
        var made: [String] = []
        for form in forms(of: String(words[head])) {
            let inflected = (words[..<head] + [form[...]] + words[(head + 1)...]).joined(separator: " ")
            if !made.contains(inflected), !CommonWords.contains(inflected) { made.append(inflected) }
        }
        return made
    }

    private static let prepositions: Set = ["of", "for", "in", "to", "with", "at", "by", "on"]

    private static func forms(of word: String) -> [String] {
        guard let first = word.first, let last = word.last, first.isASCIILetter, last.isASCIILetter else { return [] }
        // Letters that stand for words: ZPD, PhD.
        if last.isUppercase { return word.count > 1 ? [word + "s"] : [] }
        guard word.count > 2 else { return [] }
        let stem = Stem(word)
        if stem.isPlural { return [] }
        return [stem.plural] + (stem.isParticiple ? [] : [stem.inIng, stem.inEd])
    }
}

/// A word of at least three letters, and what its end says of it.
private struct Stem {
    let word: String
    /// In small letters.
    private let letters: [Character]

    init(_ word: String) {
        self.word = word
        self.letters = Array(word.lowercased())
    }

    /// Whether it is a plural already: standards, but not class, focus, analysis.
    var isPlural: Bool { ends("s") && !ends("ss", "us", "is") }

    /// Whether it is a form in -ing or -ed already: learning, but not string; weighted, but not need.
    var isParticiple: Bool {
        let stem = letters.dropLast(ends("ing") ? 3 : 2)
        return (ends("ing") || ends("ed") && !ends("eed")) && stem.contains(where: isVowel)
    }

    var plural: String {
        if ends("is") { return word.dropLast(2) + "es" }
        if endsInConsonantAndY { return word.dropLast() + "ies" }
        if ends("z"), isDoubled { return word + "zes" }
        if ends("s", "x", "z", "ch", "sh") || ends("o") && !isVowel(letters[letters.count - 2]) { return word + "es" }
        return word + "s"
    }

    var inIng: String {
        if ends("ie") { return word.dropLast(2) + "ying" }
        if ends("e"), !ends("ee", "oe", "ye") { return word.dropLast() + "ing" }
        return doubled + "ing"
    }

    var inEd: String {
        if ends("e") { return word + "d" }
        if endsInConsonantAndY { return word.dropLast() + "ied" }
        return doubled + "ed"
    }

    private var doubled: String { isDoubled ? word + String(word.suffix(1)) : word }

    /// Whether its last letter is written twice before an ending: of one syllable, one consonant after one vowel,
    /// as plan and quiz; and confer, which is stressed on its end.
    private var isDoubled: Bool {
        if ends("fer") { return !ends("ffer") }
        let (last, vowel, before) = (letters[letters.count - 1], letters[letters.count - 2], letters[letters.count - 3])
        guard !isVowel(last), !"wxy".contains(last), isVowel(vowel) else { return false }
        let isQu = before == "u" && letters.dropLast(3).last == "q"
        let others = letters.dropLast(isQu ? 3 : 2)
        return !others.contains(where: isVowel) && !others.dropFirst().contains("y")
    }

    private var endsInConsonantAndY: Bool { ends("y") && !isVowel(letters[letters.count - 2]) }

    private func ends(_ endings: String...) -> Bool {
        endings.contains { letters.suffix($0.count).elementsEqual($0) }
    }

    private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}

extension Character {
    fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
