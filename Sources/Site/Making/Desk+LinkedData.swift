import Bytes
import FoundationEssentials
import Records
import School

/// Pages of the lexicon for programs: JSON-LD with the words of schema.org, of what the page itself says.
extension Desk {
    private static let vocabulary = "https://schema.org"

    func linkedData(of handle: RecordHandle, _ term: LexiconTerm) -> [UInt8] {
        var data = definedTerm(handle, term)
        data.context = Self.vocabulary
        data.inDefinedTermSet = lexiconData
        return scriptData(data)
    }

    /// The whole lexicon.
    func linkedData(of terms: [RecordHandle]) -> [UInt8] {
        var data = lexiconData
        data.context = Self.vocabulary
        data.hasDefinedTerm = terms.compactMap { handle in
            view.record(handle, as: LexiconTerm.self).map { definedTerm(handle, $0) }
        }
        return scriptData(data)
    }

    private func definedTerm(_ handle: RecordHandle, _ term: LexiconTerm) -> DefinedTerm {
        let aliases = term.aliases.map { prose($0.value) }
        return DefinedTerm(
            name: title(of: handle), description: reading(of: term),
            alternateName: aliases.isEmpty ? nil : aliases, url: site.routes[handle.offset].flatMap(publicURL),
            inLanguage: term.head.lang?.value ?? words.language)
    }

    private var lexiconData: DefinedTermSet {
        DefinedTermSet(
            name: words["title-lexicon"], description: words["way-lexicon-text"], url: publicURL(LexiconPage.route),
            inLanguage: words.language)
    }

    /// Where everyone finds a page; nil where that is not known.
    private func publicURL(_ route: Route) -> String? { site.isPublic ? site.addresses.absolute(route) : nil }

    /// JSON for a `<script>` element. It has no `<`, so that no text in it ends the element or begins a comment, and
    /// neither `>` nor `&`, which XML minds: in JSON they stand only in strings, where they may be written by their
    /// numbers (RFC 8259, 7).
    private func scriptData(_ data: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings always encode.
        guard let json = try? encoder.encode(data) else { return Array("{}".utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): bytes.append("\\u003c")
            case UInt8(ascii: ">"): bytes.append("\\u003e")
            case UInt8(ascii: "&"): bytes.append("\\u0026")
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
