import Lexicon
import Seeded
import Testing

@testable import Markdown

@Suite("Terms in random bodies")
struct TermMutationTests {
    /// Some of these overlap, so that the longest has to win.
    static let terms = ["gain", "cut score, cut scores", "score", "gain score cut, scores of"]
    static let words = ["gain", "Cut", "cut", "score", "scores", "of", "again", "x"]
    static let marks = [
        " ", " ", " ", " ", "\n", "*", "*", "**", "~~", "-", ".", ", ", "\"", "(", ")", "\n\n", "  \n", "\n# ", "\n- ",
        "\n> ", "é", " | ", "\n| - | - |\n", "- [ ] ",
    ]
    static let more = [
        "[", "](a)", "[gain](b)", "`", "\\", "\\gain", "![cut", "](c.png)", "<b>", "<http://gain.score>", "'", "_",
        "\n    ", "[](d)", "![](e.png)", "<!-- c -->", "&amp;", "\u{301}", "成长",
    ]

    @Test("HTML stays well nested, has no link in a link, and says what it says without a lexicon")
    func shape() {
        var random = SeededGenerator(seed: 4)
        let finder = TermFinder(terms: Self.terms)
        let options = MarkdownOptions(terms: Self.terms)
        for _ in 0..<6_000 {
            let body = body(of: Self.words + Self.words + Self.marks + Self.more, &random)
            let plain = render(body)
            let linked = render(body, options, term: { .slot($0, attributes: " class=\"term\"") })
            #expect(fault(inTagsOf: linked.html) == nil, "\(body.debugDescription)")
            #expect(fault(inTagsOf: render(body, options, term: { _ in .textOnly }).html) == nil)
            #expect(emptyElements(in: linked.html) <= emptyElements(in: plain.html), "\(body.debugDescription)")
            if !body.contains("\\") {
                #expect(text(of: linked.html) == text(of: plain.html), "\(body.debugDescription)")
                #expect(linked.document.summary == plain.document.summary)
            }
            #expect(linked.document.headings.map(\.anchor) == plain.document.headings.map(\.anchor))
            let counts = linked.document.mentions.map(\.count)
            #expect(counts.allSatisfy { $0 > 0 })
            let offsets = linked.document.slots.map(\.offset)
            #expect(offsets == offsets.sorted())
            #expect(linked.document.slots.count <= counts.reduce(0, +))
            var off = options
            off.terms = TermLinks(finder, language: "en", isOn: false)
            let unlinked = render(body, off)
            #expect(text(of: unlinked.html) == text(of: linked.html), "\(body.debugDescription)")
            #expect(unlinked.document.mentions.isEmpty)
            if !body.contains("\\") { #expect(unlinked.document.html == plain.document.html) }
        }
    }

    @Test("mentions are those that a search by hand finds in what is shown")
    func mentions() {
        var random = SeededGenerator(seed: 44)
        let spellings = TermFinder(terms: Self.terms).spellings
        for _ in 0..<4_000 {
            let body = body(of: Self.words + Self.words + Self.marks, &random)
            let html = render(body).html
            // Code, and signs inside of words that a table has kept from being emphasis.
            if html.contains("<pre>") || html.contains("<table>") && (html.contains("~~") || html.contains("*")) {
                continue
            }
            let rendering = render(body, MarkdownOptions(terms: Self.terms))
            let found = occurrences(of: spellings.map(\.text), in: lines(of: html))
            let expected = found.map { TermMention(term: spellings[$0.0].term, spelling: $0.0, count: $0.1) }
            #expect(rendering.document.mentions == expected, "\(body.debugDescription)")
        }
    }

    private func body(of pieces: [String], _ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 2...16, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    private func emptyElements(in html: String) -> Int {
        ["em", "strong", "del", "a"].reduce(0) { $0 + html.split(separator: "<\($1)></\($1)>").count - 1 }
    }

    /// The texts of paragraphs and headings, and of the lines that were asked for.
    private func lines(of html: String) -> [String] {
        var html = html
        for tag in ["em", "strong", "del"] {
            html = html.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "")
        }
        return html.replacing("&quot;", with: "\"").split(separator: "<").map { String($0.drop { $0 != ">" }) }
    }

    /// How often each spelling stands in some lines, the longest first where two overlap; in the order in which they
    /// first occur.
    private func occurrences(of spellings: [String], in lines: [String]) -> [(Int, Int)] {
        var list: [(Int, Int)] = []
        for line in lines {
            let words = words(of: line)
            var found: [(spelling: Int, words: Range<Int>)] = []
            for start in words.indices {
                for (number, spelling) in spellings.enumerated() {
                    let parts = spelling.split(separator: " ").map(String.init)
                    let end = start + parts.count
                    guard end <= words.count, words[start..<end].map(\.text) == parts,
                        words[start..<end - 1].allSatisfy(\.isTiedToNext)
                    else { continue }
                    found.append((number, start..<end))
                }
            }
            var kept: [(spelling: Int, words: Range<Int>)] = []
            let length = { (found: (spelling: Int, words: Range<Int>)) in spellings[found.spelling].utf8.count }
            for one in found.sorted(by: { (-length($0), $0.words.lowerBound) < (-length($1), $1.words.lowerBound) })
            where !kept.contains(where: { $0.words.overlaps(one.words) }) {
                kept.append(one)
            }
            for one in kept.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
                if let index = list.firstIndex(where: { $0.0 == one.spelling }) {
                    list[index].1 += 1
                } else {
                    list.append((one.spelling, 1))
                }
            }
        }
        return list
    }

    /// The words of a line, and whether only white space or one hyphen stands before the next. A full stop between two
    /// letters is a part of a word.
    private func words(of line: String) -> [(text: String, isTiedToNext: Bool)] {
        var words: [(text: String, isTiedToNext: Bool)] = []
        var between = ""
        for character in line {
            guard character.isLetter else {
                between.append(character)
                continue
            }
            if between.isEmpty || between == ".", let last = words.popLast() {
                words.append((last.text + between + character.lowercased(), false))
            } else {
                if let last = words.popLast() {
                    words.append((last.text, between == "-" || between.allSatisfy(\.isWhitespace)))
                }
                words.append((character.lowercased(), false))
            }
            between = ""
        }
        return words
    }
}
