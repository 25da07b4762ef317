import Foundation
import Testing

@testable import Markdown

/// A small generator of pseudo-random numbers (SplitMix64), so that every run tries the same bodies.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Mutated bodies")
struct MutationTests {
    static let pieces: [String] = [
        "| a | b |\n| --- | :-: |\n| *c* | `d|e` |\n", "- [x] done\n- [ ] to do\n", "~~struck~~", "> quote\n",
        "# Heading\n", "[l](a#b)", "![i](p.png \"t\")",
        "<http://a.b>", "<b>", "<!-- c -->", "\"q\"", "don't", "--", "...", "```\n", "\\|", "&#124;", "&amp;", "\\\n",
        "  \n", "\r\n", "\r", "\t", "\u{0}",
        "[r]: u\n", "[r]", "*", "**", "_", "`", "~~", "|", "\n", "\n\n", "    ", "1. ", "- ", "é", "読", "😀", "[", "]",
        "(", ")", "!", "<", ">", "javascript:", ":-", "---\n",
    ]

    @Test("no mutation breaks the shape of the HTML, the slots or the places")
    func mutations() throws {
        var random = Seeded(state: 20_260_824)
        var corpus = Self.pieces
        if Fixtures.has(SpecificationTests.file) {
            corpus += try Fixtures.examples(SpecificationTests.file).map(\.markdown)
        }
        for round in 0..<4_000 {
            var body: [UInt8] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                body += Array((corpus.randomElement(using: &random) ?? "").utf8)
            }
            for _ in 0..<Int.random(in: 0...6, using: &random) where !body.isEmpty {
                let place = Int.random(in: 0..<body.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: body.remove(at: place)
                case 1: body.insert(UInt8.random(in: 0...255, using: &random), at: place)
                case 2:
                    body.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
                default: body.swapAt(place, Int.random(in: 0..<body.count, using: &random))
                }
            }
            let problem = problem(with: body)
            #expect(problem == nil, "round \(round): \(String(decoding: body, as: UTF8.self).debugDescription)")
        }
    }

    /// What is wrong with the outcome for a body, or nil.
    private func problem(with body: [UInt8]) -> String? {
        let rendering = render(bytes: body, firstLine: 3) {
            $0.kind == .image ? .slot(1, attributes: " width=\"1\"") : .slot(2)
        }
        guard String(validating: rendering.document.html, as: UTF8.self) != nil else { return "not UTF-8" }
        let offsets = rendering.document.slots.map { Int($0.offset) }
        if offsets != offsets.sorted() || offsets.contains(where: { $0 > rendering.document.html.count }) {
            return "slots"
        }
        let lines = 3 + body.count { $0 == UInt8(ascii: "\n") }
        let ranges =
            rendering.destinations.map(\.range) + rendering.report.diagnostics.compactMap(\.range)
            + rendering.document.headings.map(\.range)
        for range in ranges where range.start > range.end || range.start.line < 3 || Int(range.end.line) > lines {
            return "place \(range)"
        }
        return unbalanced(rendering.html)
    }

    /// The first tag that does not close what was opened last.
    private func unbalanced(_ html: String) -> String? {
        let known: Set = [
            "p", "em", "strong", "del", "a", "code", "pre", "ul", "ol", "li", "blockquote", "table", "thead", "tbody",
            "tr", "th", "td", "div", "span", "figure",
            "figcaption", "h2", "h3", "h4", "h5", "h6",
        ]
        // A combining mark would make one character with the `>` before it.
        let html = String(decoding: html.utf8.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }, as: UTF8.self)
        var open: [Substring] = []
        for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ">") else { return "open tag" }
            let tag = part[..<end]
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            if tag.hasSuffix(" /") {
                if !["br", "hr", "img"].contains(name) { return String(tag) }
            } else if tag.hasPrefix("/") {
                if open.popLast() != name { return String(tag) }
            } else if known.contains(String(name)), !(name == "a" && open.contains("a")) {
                open.append(name)
            } else {
                return String(tag)
            }
        }
        return open.isEmpty ? nil : "unclosed \(open)"
    }
}
