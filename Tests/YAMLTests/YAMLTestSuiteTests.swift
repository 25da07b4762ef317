import Diagnostics
import Foundation
import Testing

@testable import YAML

/// Against the cases of the YAML test suite that a reader of front matter ought to get right: one block mapping, no
/// directives, tags, aliases or keys that are no text.
@Suite("The YAML test suite", .enabled(if: Fixtures.has(Fixtures.yamlSuite)))
struct YAMLTestSuiteTests {
    struct Case: Decodable, Sendable {
        let id: String
        let yaml: String
        let valid: Bool
        let events: String
        let front_matter: Bool
    }

    /// Invalid cases that libyaml 0.2.5 reads all the same: text in brackets or quotes that goes on at the left edge
    /// (9C9N, QB6E) or behind a tab (DK95/01), blank lines that are wider than a block's text (S98Z), `#` without a
    /// space before it (SU5Z, X4QW).
    static let accepted: Set<String> = ["9C9N", "DK95/01", "QB6E", "S98Z", "SU5Z", "X4QW"]
    /// Valid cases that libyaml 0.2.5 refuses: tabs behind the spaces of a line or alone on it (96NN, DK95, Y79Y), an
    /// empty key (SM9W/01), a key in braces whose colon is on another line (VJP3/01).
    static let refused: Set<String> = [
        "96NN/00", "96NN/01", "DK95/00", "DK95/03", "DK95/04", "SM9W/01", "VJP3/01", "Y79Y/001",
    ]
    /// Valid cases that libyaml 0.2.5 reads otherwise: spaces at the end of the file without a line break behind.
    static let different: Set<String> = ["L24T/01"]

    static let cases: [Case] = {
        guard let data = Fixtures.data(Fixtures.yamlSuite), let all = try? JSONDecoder().decode([Case].self, from: data)
        else {
            return []
        }
        return all.filter(\.front_matter)
    }()

    @Test("there are the cases that we count on")
    func count() {
        #expect(Self.cases.count == 105)
        #expect(Self.cases.count(where: \.valid) == 66)
    }

    @Test("valid cases give the suite's events", arguments: cases.filter(\.valid))
    func valid(item: Case) {
        let reading = Reading(item.yaml)
        if Self.refused.contains(item.id) {
            #expect(!reading.faults.isEmpty, "\(item.id) is read now: take it from the list")
            return
        }
        #expect(reading.faults.map(\.message) == [], "\(item.id)")
        let isSame = reading.node.map { Self.events(of: $0).joined(separator: "\n") } == Self.normalized(item.events)
        #expect(isSame != Self.different.contains(item.id), "\(item.id)")
    }

    @Test("invalid cases give a fault", arguments: cases.filter { !$0.valid })
    func invalid(item: Case) {
        let reading = Reading(item.yaml)
        if Self.accepted.contains(item.id) {
            #expect(reading.faults.isEmpty, "\(item.id) is refused now: take it from the list")
            return
        }
        #expect(reading.node == nil, "\(item.id)")
        #expect(!reading.faults.isEmpty, "\(item.id)")
        let lines = item.yaml.count { $0 == "\n" } + 1
        #expect(reading.faults.allSatisfy { $0.range.map { (1...lines).contains(Int($0.start.line)) } ?? false })
    }

    /// The suite's lines for a tree: `=VAL :` plain, `"` quoted (both kinds), `|` block (both kinds).
    private static func events(of node: Node) -> [String] {
        switch node.content {
        case .scalar(let scalar):
            let mark =
                switch scalar.style {
                case .plain: ":"
                case .quoted: "\""
                case .block: "|"
                }
            return ["=VAL \(mark)\(escaped(scalar.text))"]
        case .sequence(let items): return ["+SEQ"] + items.flatMap(events) + ["-SEQ"]
        case .mapping(let entries):
            // The style of a key is not kept.
            return ["+MAP"] + entries.flatMap { ["=VAL \(escaped($0.key.value))"] + events(of: $0.value) } + ["-MAP"]
        }
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            case "\r": "\\r"
            case "\u{8}": "\\b"
            default: String(scalar)
            }
        }.joined()
    }

    /// The suite's events without stream and document, brackets and what a key's style was.
    private static func normalized(_ events: String) -> String {
        var lines: [String] = []
        /// For each open collection: nil in a list, else whether the next value is a key.
        var open: [Bool?] = []
        func valueIsKey() -> Bool {
            guard let isKey = open.last ?? nil else { return false }
            open[open.count - 1] = !isKey
            return isKey
        }
        for line in events.split(separator: "\n") {
            switch line.prefix(4) {
            case "+MAP":
                _ = valueIsKey()
                open.append(true)
                lines.append("+MAP")
            case "+SEQ":
                _ = valueIsKey()
                open.append(nil)
                lines.append("+SEQ")
            case "-MAP", "-SEQ":
                open.removeLast()
                lines.append(String(line))
            case "=VAL":
                let text = line.dropFirst(6)
                let mark = line.dropFirst(5).first ?? ":"
                if valueIsKey() {
                    lines.append("=VAL \(text)")
                } else {
                    lines.append("=VAL \(mark == "'" ? "\"" : mark == ">" ? "|" : mark)\(text)")
                }
            default: break
            }
        }
        return lines.joined(separator: "\n")
    }
}
