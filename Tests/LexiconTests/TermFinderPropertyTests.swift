import Lexicon
import Seeded
import Testing

extension SeededGenerator {
    mutating func text(_ pieces: [String], _ lengths: ClosedRange<Int>) -> String {
        (0..<Int.random(in: lengths, using: &self)).compactMap { _ in pieces.randomElement(using: &self) }.joined()
    }

    mutating func spelling(_ number: Int, of pieces: [String]) -> Spelling {
        let origins: [Spelling.Origin] = [.title, .alias, .form, .made, .made, .translation]
        return Spelling(
            text(pieces, 1...4), term: number / 2, origin: origins.randomElement(using: &self) ?? .title,
            isCaseSensitive: Int.random(in: 0..<4, using: &self) == 0,
            language: [nil, nil, nil, "en", "es"].randomElement(using: &self) ?? nil)
    }
}

@Suite("Finding terms, compared with a search by brute force")
struct TermFinderPropertyTests {
    /// Texts of these alone go the short way, unless there are two white spaces in a row.
    private static let plain = ["a", "a", "b", "s", "S", "1", "_", ".", "'", "\\", " ", "-", "*"]

    @Test("random texts and lexicons of awkward characters", arguments: 0..<6 as Range<UInt64>)
    func random(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var count = 0
        for _ in 0..<100 {
            let pieces = seed.isMultiple(of: 2) ? BruteForce.pieces : Self.plain
            let spellings = (0..<Int.random(in: 1...8, using: &chance)).map { chance.spelling($0, of: pieces) }
            let text = chance.text(pieces + spellings.map { " \($0.text)" }, 0...20)
            let refused = Int.random(in: 2...12, using: &chance)
            let isVerbatim = { (offset: Int) in offset.isMultiple(of: 3) }
            let isAllowed = { (range: Range<Int>) in !range.upperBound.isMultiple(of: refused) }
            let found = TermFinder(spellings).matches(
                in: Array(text.utf8), language: "en", isVerbatim: isVerbatim, isAllowed: isAllowed)
            let expected = BruteForce(spellings: spellings).matches(
                in: text, language: "en", isVerbatim: isVerbatim, isAllowed: isAllowed)
            #expect(found == expected, "\(text.debugDescription) \(spellings.map(\.text.debugDescription))")
            count += found.count
        }
        #expect(count > 40, "too little is found for this to say anything")
    }
}
