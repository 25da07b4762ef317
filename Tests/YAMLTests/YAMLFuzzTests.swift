import Diagnostics
import Seeded
import Testing

@testable import YAML

@Suite("Broken front matter, at random but the same each time")
struct YAMLFuzzTests {
    private static let samples = [
        "---\ntitle: I can read the map\ndate: 2026-10-05\ntags: [pond, 'newts', \"frogs\"]\n---\n\nBody\n",
        "---\r\nmeasure:\r\n  target: {date: 2026-12-18, value: 112}\r\n  list:\r\n  - a: b\r\n    c: d\r\n---\r\nBody",
        "\u{FEFF}---\nwhy: |\n  one\n   two\n\nplain: a\n  b\n\n  c\nempty:\n# é ü 😀\nquoted: \"é\\n\\u00e9 😀\"\n---\n",
        "---\n? a\n: - b\n  - [c, {d: e}]\n&x f: *x\n!!str g: !t h\n<<: {i: j}\n...\n---\n",
    ]
    private static let pieces = [
        "\n", "\t", " ", "  ", ": ", ":", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "&a", "*a", "!", "!!",
        "|", ">", "%", "@",
        "`", "?", "? ", "---", "---\n", "...", "\\", "\\x", "\0", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "é", "😀",
        "<<: ", "\u{1}",
    ]

    @Test("thousands of mutations: a tree or a fault, never both, never neither, and every place is in the file")
    func mutations() {
        var random = SeededGenerator(seed: 20_261_005)
        for round in 0..<6_000 {
            var bytes = Array(Self.samples[round % Self.samples.count].utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0:
                    let end = min(bytes.count, place + Int.random(in: 1...8, using: &random))
                    bytes.removeSubrange(place..<end)
                case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 2:
                    let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
                    bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
                case 3: bytes.removeSubrange(place...)
                default:
                    let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
                    bytes.insert(contentsOf: Array(piece.utf8), at: place)
                }
            }
            check(SourceText(path: "a.md", bytes: bytes))
        }
    }

    private func check(_ source: SourceText) {
        _ = source.textFault()
        var report = DiagnosticReport()
        let parts = FrontMatter(of: source, reporting: &report)
        #expect((parts == nil) == !report.diagnostics.isEmpty)
        for (range, firstLine) in [
            (parts?.yaml ?? source.bytes.indices, parts == nil ? 1 : 2), (source.bytes.indices, 1),
        ] {
            var report = DiagnosticReport()
            let node = YAMLReader.read(source, bytes: range, firstLine: firstLine, reporting: &report)
            #expect((node == nil) == !report.diagnostics.isEmpty)
            let lines = source.bytes.count { $0 == UInt8(ascii: "\n") } + 1
            for fault in report.diagnostics {
                #expect(!fault.message.isEmpty)
                #expect(fault.range.map { Int($0.start.line) <= lines && $0.start <= $0.end } == true)
            }
            if let node { check(node, lines: lines) }
            _ = report.printed(as: .text)
        }
    }

    private func check(_ node: Node, lines: Int) {
        #expect(node.range.start <= node.range.end && Int(node.range.end.line) <= lines)
        switch node.content {
        case .scalar: break
        case .sequence(let items): for item in items { check(item, lines: lines) }
        case .mapping(let entries): for entry in entries { check(entry.value, lines: lines) }
        }
    }
}
