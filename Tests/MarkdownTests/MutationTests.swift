import Foundation
import Seeded
import Testing

@testable import Markdown

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
        var random = SeededGenerator(seed: 20_260_824)
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
        return fault(inTagsOf: rendering.html)
    }
}
