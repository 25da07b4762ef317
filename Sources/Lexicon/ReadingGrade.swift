/// How hard an English text reads.
///
/// The grade level of Flesch and Kincaid: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new
/// readability formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted
/// personnel", Research Branch Report 8-75, Naval Air Station Memphis, 1975. It knows the length of sentences and of
/// words and nothing of what they mean, and a few lines say little: take it for a hint.
package enum ReadingGrade {
    /// The grade of a school in the United States whose students read the text with ease; nil below five words.
    ///
    /// 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59; below 0 for the simplest texts.
    package static func of(_ text: String) -> Double? {
        let counts = Counts(of: text)
        guard counts.words >= 5 else { return nil }
        let words = Double(counts.words)
        return 0.39 * words / Double(counts.sentences) + 11.8 * Double(counts.syllables) / words - 15.59
    }

    /// What the formula is made of.
    struct Counts: Equatable {
        /// What white space parts and has a letter or a digit: `well-known` is one.
        var words = 0
        /// What `.`, `!`, `?`, `…` or an empty line ends. The last needs no end.
        var sentences = 0
        var syllables = 0

        init(of text: String) {
            for paragraph in text.replacing("\r\n", with: "\n").split(separator: "\n\n") {
                let words = paragraph.split(whereSeparator: \.isWhitespace)
                var isOpen = false
                for (place, word) in words.enumerated() {
                    if word.contains(where: { $0.isLetter || $0.isNumber }) {
                        self.words += 1
                        syllables += Syllables.count(in: word)
                        isOpen = true
                    }
                    let next = words.dropFirst(place + 1).first
                    if isOpen, Self.ends(word, before: next) {
                        sentences += 1
                        isOpen = false
                    }
                }
                if isOpen { sentences += 1 }
            }
        }

        /// Whether a word ends a sentence, which `e.g.` doesn't, nor `Go!”` or `well…` before a small letter.
        private static func ends(_ word: Substring, before next: Substring?) -> Bool {
            let core = word.reversed().drop { "\"')]»”’*_".contains($0) }
            guard let mark = core.first, ".!?…".contains(mark) else { return false }
            guard let next else { return true }
            let isQuoted = core.count < word.count || mark == "…" || word.hasSuffix("...")
            if isQuoted, next.first(where: \.isLetter)?.isLowercase ?? false { return false }
            return !abbreviations.contains(word.filter { $0.isLetter || $0 == "." }.lowercased())
        }

        private static let abbreviations: Set = [
            "mr.", "mrs.", "ms.", "dr.", "st.", "e.g.", "i.e.", "etc.", "vs.", "no.", "fig.", "approx.",
        ]
    }
}
