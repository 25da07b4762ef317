import Audit
import Seeded
import Testing

/// Random secrets in random pages, held against an oracle that sees the page before anything was encoded.
@Suite("Random pages")
struct RandomPageTests {
    static let index = LeakIndex(names: people, hidden: sentences.joined(separator: ". ") + ".")
    static let people = ["Maja", "Łucja", "Thùy", "Oyelaran", "Nizhoni Begay", "Åse", "Björn"]
    static let sentences = [
        "I was so sad that I could not read aloud", "My brother helped me with all of my seven hard words",
        "We wrote a letter to the man at the library yesterday",
    ]
    /// Words that are near the secrets and none.
    static let others = """
        I was so sad that my brother could read we wrote all of the hard words Majas Bjorne lucjan thuyen library aloud
        yesterday a Nizhoni letter man seven me with not
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    @Test("what is planted is found, and nothing else", arguments: 0..<150)
    func planted(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var page = Array("<!DOCTYPE html>\n<html><body>".utf8)
        var planted: Set<String> = []
        var plain: [String] = []
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
            // Words of neighbours never make a sentence together: seven at most between two marks.
            var text = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                Self.others.randomElement(using: &generator) ?? ""
            }
            var packing = Packing.plain
            if Int.random(in: 0..<4, using: &generator) == 0 {
                let secret = (Self.people + Self.sentences).randomElement(using: &generator) ?? ""
                planted.insert(secret)
                text.insert(secret, at: Int.random(in: 0...text.count, using: &generator))
                packing = Packing.ofText.randomElement(using: &generator) ?? .plain
            }
            // Long enough to be seen as base64.
            let piece = "Here: " + text.joined(separator: " ") + ". It was so on that day. "
            plain.append(piece)
            let bytes = packing.pack(Array(piece.utf8))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: page += Array("<p>".utf8) + bytes + Array("</p>\n".utf8)
            case 1 where packing != .dataURL: page += Array("<img alt=\"".utf8) + bytes + Array("\">".utf8)
            case 2: page += Array("<!-- ".utf8) + bytes + Array(" -->".utf8)
            default: page += Array("<li>\n".utf8) + bytes + Array("\n".utf8)
            }
        }
        let found = Set(Self.index.findings(in: page, at: "index.html").leaks.map(\.text))
        #expect(found == Self.oracle(plain))
        #expect(found.isSuperset(of: planted))
    }

    /// Each secret, looked for word by word in each piece.
    private static func oracle(_ pieces: [String]) -> Set<String> {
        let texts = pieces.map(words)
        return Set(
            (people + sentences).filter { secret in
                let wanted = words(secret)
                return texts.contains { text in
                    guard text.count >= wanted.count else { return false }
                    return (0...text.count - wanted.count).contains { Array(text[$0..<$0 + wanted.count]) == wanted }
                }
            })
    }

    private static func words(_ text: String) -> [String] {
        let plain: [Character: Character] = ["ł": "l", "ù": "u", "å": "a", "ö": "o"]
        return String(text.lowercased().map { plain[$0] ?? $0 }).split { !$0.isLetter }.map(String.init)
    }
}
