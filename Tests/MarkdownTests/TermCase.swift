import Lexicon

@testable import Markdown

/// One line of the golden corpus: a lexicon, a body, and what must come of it.
struct TermCase: Sendable, CustomStringConvertible {
    let name: String
    let markdown: String
    /// A link to a term has the term's number for an address: `<a href="0">baseline</a>`.
    let html: String
    /// `baseline 2, gain 1`: spellings as the lexicon has them, in the order in which they first occur.
    let mentions: String
    /// A term a line, its spellings after each other with commas; `=` before one for `case: sensitive`, `es:` for
    /// texts in Spanish only.
    var lexicon = TermCase.lexicon
    var language = "en"
    /// The term whose own body it is.
    var own: Int?
    var isOn = true

    init(
        _ name: String, _ markdown: String, _ html: String, _ mentions: String = "", lexicon: [String] = Self.lexicon,
        language: String = "en", own: Int? = nil, isOn: Bool = true
    ) {
        self.name = name
        self.markdown = markdown
        self.html = html
        self.mentions = mentions
        self.lexicon = lexicon
        self.language = language
        self.own = own
        self.isOn = isOn
    }

    var description: String { name }

    /// The lexicon of most cases.
    static let lexicon = [
        "baseline, baselines", "cut score, cut scores", "gain, gains", "=ZPD, zone of proximal development",
    ]

    static let all = words + languages + refusals + emphasis + links + blocks
}

extension TermFinder {
    /// Of terms as `TermCase.lexicon` has them.
    init(terms: [String]) {
        var spellings: [Spelling] = []
        for (number, term) in terms.enumerated() {
            for (place, written) in term.split(separator: ", ").enumerated() {
                var text = String(written)
                let isCaseSensitive = text.hasPrefix("=")
                if isCaseSensitive { text.removeFirst() }
                let isSpanish = text.hasPrefix("es:")
                if isSpanish { text.removeFirst(3) }
                spellings.append(
                    Spelling(
                        text, term: number, origin: place == 0 ? .title : .alias, isCaseSensitive: isCaseSensitive,
                        language: isSpanish ? "es" : nil))
            }
        }
        self.init(spellings)
    }
}
