import Diagnostics
import FoundationEssentials
import Growth
import Records

/// The file is JSON with one entry a line, in the order of its keys, so that a line can be found and taken out:
///
///     {
///     "codes": {
///     "ada-l": ["KRTM"]
///     },
///     "figures": {
///     "public/all-books/sum/2026-11-20": {"on": "2026-11-20", "told": "240", "of": "ada-l:1f0c23aa/bo-k:09ad71e4p"}
///     },
///     "salt": "4e1d0c92a7f35b68",
///     "version": 1
///     }
///
/// A figure's key says edition, wall, measure and the day if it has one. `on` is the day that the edition was made for.
/// `of` names the students, each with a digest of what is theirs in the figure and, when everyone knows that anyway, `p`;
/// when the school knows it, `s`; the class, `c`. Ids hold neither `/` nor `:`. A comma too many does no harm.
extension PublishedLedger {
    private static let version = 1

    /// Nil after a fault: a ledger that can't be read protects nobody, and must not be written anew.
    package init?(_ source: SourceText, reporting report: inout DiagnosticReport) {
        guard let read = Self.read(source.bytes) else {
            let newer = Self.decode(Version.self, source.bytes).map { $0.version > Self.version } ?? false
            report.report(newer ? LedgerFault.newerLedger : .damagedLedger, path: source.path)
            return nil
        }
        self = read
    }

    private struct Version: Decodable {
        let version: Int
    }

    private struct Document: Decodable {
        struct Figure: Decodable {
            let on: String
            let told: String
            let of: String
        }

        let version: Int
        let salt: String
        let codes: [String: [String]]
        let figures: [String: Figure]
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
        let decoder = JSONDecoder()
        // Whoever takes out the last line leaves a comma behind the one before.
        decoder.allowsJSON5 = true
        return try? decoder.decode(type, from: Data(bytes))
    }

    private static func read(_ bytes: [UInt8]) -> PublishedLedger? {
        guard let document = decode(Document.self, bytes), document.version == version,
            let salt = UInt64(document.salt, radix: 16)
        else { return nil }
        var figures: [Place: Entry] = [:]
        for (key, figure) in document.figures {
            guard let place = Place(key), let day = Day(figure.on), let parts = parts(figure.of) else { return nil }
            figures[place] = Entry(day: day, told: figure.told, parts: parts)
        }
        return PublishedLedger(salt: salt, codes: document.codes, figures: figures, source: bytes)
    }

    private static func parts(_ text: String) -> [String: FigurePart]? {
        var parts: [String: FigurePart] = [:]
        for part in text.utf8.split(separator: UInt8(ascii: "/")) {
            guard let colon = part.lastIndex(of: UInt8(ascii: ":")), let id = String(part[..<colon]),
                let rest = String(part[part.index(after: colon)...]),
                let digest = UInt32(rest.prefix(8), radix: 16),
                let known = knownMarks[String(rest.dropFirst(8))]
            else { return nil }
            parts[id] = FigurePart(digest: digest, known: known)
        }
        return parts
    }

    private static let knownMarks: [String: Circle] = ["": .family, "c": .class, "s": .school, "p": .public]

    // MARK: - Writing

    /// The file; the same bytes for the same ledger.
    package var bytes: [UInt8] {
        let codes = codes.sorted { $0.key < $1.key }.map { student, codes in
            "\(Self.quoted(student)): [\(codes.map(Self.quoted).joined(separator: ", "))]"
        }
        let figures = figures.map { (key: $0.text, entry: $1) }.sorted { $0.key < $1.key }.map { key, entry in
            "\(Self.quoted(key)): {\"on\": \"\(entry.day)\", \"told\": \(Self.quoted(entry.told)), "
                + "\"of\": \(Self.quoted(Self.text(entry.parts)))}"
        }
        return Array(
            """
            {
            "codes": {\(Self.block(codes))},
            "figures": {\(Self.block(figures))},
            "salt": "\(Self.hex(salt, digits: 16))",
            "version": \(Self.version)
            }

            """.utf8)
    }

    private static func block(_ lines: [String]) -> String {
        lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
    }

    private static func text(_ parts: [String: FigurePart]) -> String {
        parts.sorted { $0.key < $1.key }.map { id, part in
            let mark =
                switch part.known {
                case .public: "p"
                case .school: "s"
                case .class: "c"
                case .family, .staff: ""
                }
            return "\(id):\(hex(UInt64(part.digest), digits: 8))\(mark)"
        }
        .joined(separator: "/")
    }

    private static func hex(_ number: UInt64, digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(digits - text.count, 0)) + text
    }

    /// Ids have no control characters.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension PublishedLedger.Place {
    init?(_ text: String) {
        let segments = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (3...4).contains(segments.count), let measure = ToldFigure.Measure(segments[2]) else { return nil }
        edition = segments[0]
        name = ToldFigure.Name(
            wall: segments[1], measure: measure, day: segments.count > 3 ? Day(segments[3]) : nil)
        guard segments.count == 3 || name.day != nil else { return nil }
    }

    var text: String {
        ([edition, name.wall, name.measure.text] + (name.day.map { ["\($0)"] } ?? [])).joined(separator: "/")
    }
}
