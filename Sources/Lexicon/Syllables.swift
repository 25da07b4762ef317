/// How many syllables English words have, as near as their spelling tells: right for some nineteen words of twenty.
enum Syllables {
    /// At least one. Each part of `well-known` counts by itself; a group of digits is one syllable.
    static func count(in word: some StringProtocol) -> Int {
        let parts = word.split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }
        return max(1, parts.reduce(0) { $0 + ($1.contains(where: \.isNumber) ? 1 : count(part: $1)) })
    }

    /// One for each group of vowels, but for those that are silent and those that are two.
    private static func count(part: some StringProtocol) -> Int {
        let letters = Array(word(part).unicodeScalars)
        var count = 0
        for (place, letter) in letters.enumerated() where isVowel(letter) && !(place == 0 && letter == "y") {
            if place == 0 || !isVowel(letters[place - 1]) || place == 1 && letters[0] == "y" { count += 1 }
        }
        if hasSilentEnd(letters) { count -= 1 }
        let marked = ["^"] + letters + ["$"]
        count += apart.count { marked.contains($0) } - silent.count { marked.contains($0) }
        return max(1, count)
    }

    /// The letters of a word in small letters, without the u that is no vowel: quick, guard.
    private static func word(_ part: some StringProtocol) -> String {
        let word = part.lowercased().filter(\.isLetter)
        return word.utf8.contains(UInt8(ascii: "u"))
            ? word.replacing("qu", with: "q").replacing("gua", with: "ga") : word
    }

    /// Whether the last e is silent: make, makes, asked; but not table, voices, ended, hundred.
    private static func hasSilentEnd(_ letters: [Unicode.Scalar]) -> Bool {
        let length = letters.last == "e" ? 1 : 2
        guard length == 1 || letters.suffix(2) == ["e", "s"] || letters.suffix(2) == ["e", "d"] else { return false }
        let stem = letters.dropLast(length)
        guard let last = stem.last, !isVowel(last) else { return false }
        let before = stem.dropLast().last
        let followsConsonant = before.map { !isVowel($0) } ?? false
        if last == "l", followsConsonant, before != "l" { return false }
        if letters.last == "d" {
            return !"td".unicodeScalars.contains(last) && !(last == "r" && followsConsonant && before != "r")
        }
        if letters.last == "s" {
            return !"sxzcg".unicodeScalars.contains(last) && !(last == "h" && (before == "c" || before == "s"))
        }
        return true
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "a", "e", "i", "o", "u", "y", "à"..."ä", "è"..."ë", "ì"..."ï", "ò"..."ö", "ù"..."ü": true
        default: false
        }
    }

    /// Where vowels that stand together are two syllables, or a consonant makes one. `^` and `$` are a word's ends.
    private static let apart: [[Unicode.Scalar]] = [
        "ia", "io", "iu", "ii", "uou", "ual", "uat", "dien", "diet", "qiet", "riet", "ciet", "rienc", "scien",
        "client", "rion", "eo$", "eos$", "^geo", "theor", "creat", "^idea", "^area", "reali", "^poe", "eum", "ruin",
        "fluen",
        "aing", "eing", "oing", "uing", "ying", "ism$", "isms$", "thm", "lement", "eement",
    ].map { Array($0.unicodeScalars) }

    /// Where they are one after all, and where an e inside a word is silent.
    private static let silent: [[Unicode.Scalar]] = [
        "cial", "tial", "cian", "tian", "iage", "ion", "cious", "tious", "xious", "gious", "creatu", "gue$", "gues$",
        "ement", "ely$", "eful", "eless", "eness", "^every", "^busine", "^somet", "^somew", "^homew", "^homer",
        "^basel", "^timel", "^timet", "^theref", "^noteb", "^guidel",
    ].map { Array($0.unicodeScalars) }
}

extension [Unicode.Scalar] {
    /// Whether some letters stand in this word, one beside the other. O(letters of both).
    fileprivate func contains(_ letters: [Unicode.Scalar]) -> Bool {
        guard let first = letters.first, count >= letters.count else { return false }
        for start in 0...(count - letters.count) where self[start] == first {
            if self[start..<start + letters.count].elementsEqual(letters) { return true }
        }
        return false
    }
}
