import Diagnostics
import Lexicon

/// `names-ok` of a record: phrases inside which no student is meant.
struct NameConfirmations {
    private let phrases: [Located<String>]
    private let finder: TermFinder
    private var isUsed: [Bool]

    init(_ phrases: [Located<String>]) {
        self.phrases = phrases
        finder = TermFinder(
            phrases.enumerated().map { Spelling($1.value, term: $0, origin: .title) }, manner: .names)
        isUsed = [Bool](repeating: false, count: phrases.count)
    }

    var isEmpty: Bool { phrases.isEmpty }

    /// Where they stand in a text, which uses them.
    /// - Parameter part: the bytes that belong to the text.
    mutating func ranges(in text: [UInt8], part: Range<Int>) -> [Range<Int>] {
        guard !phrases.isEmpty else { return [] }
        let matches = finder.matches(in: text, language: "").filter {
            part.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= part.upperBound
        }
        for match in matches { isUsed[match.term] = true }
        return matches.map(\.range)
    }

    /// Those that stood in none of the texts.
    var unused: [Located<String>] { zip(phrases, isUsed).filter { !$1 }.map(\.0) }
}
