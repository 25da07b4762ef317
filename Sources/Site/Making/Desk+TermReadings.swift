import Records
import School

/// The three readings of a term.
extension Desk {
    /// For whom readings are, in the order in which a missing one falls back.
    static let readers = ["student", "family", "educator"]

    /// For whom the page is.
    var ownReader: String {
        switch view.readership {
        case .family: "family"
        case .staff: "educator"
        case .public, .school, .classRoom: "student"
        }
    }

    /// A reading for each of the three, the page's own first. Who has none reads the first there is of the others, and
    /// is told so.
    func threeReadings(_ handle: RecordHandle, _ term: LexiconTerm) -> [ReadingView] {
        let texts = [
            "student": term.definitions.student, "family": term.definitions.family,
            "educator": term.definitions.educator,
        ].compactMapValues { $0?.value }
        guard let first = Self.readers.first(where: { texts[$0] != nil }) else { return [] }
        return ([ownReader] + Self.readers.filter { $0 != ownReader }).compactMap { reader in
            let from = texts[reader] == nil ? first : reader
            guard let text = texts[from] else { return nil }
            return ReadingView(
                audience: reader, label: words["reading-" + reader], choice: words["read-as-" + reader],
                text: linked(text, of: handle, once: .text), isOwn: reader == ownReader,
                borrowed: from == reader ? nil : words["reading-missing-" + reader + "-" + from])
        }
    }

    /// The keys of words that `threeReadings` asks for.
    static let wordsOfReadings: [String] = readers.flatMap { reader in
        ["read-as-" + reader] + readers.filter { $0 != reader }.map { "reading-missing-" + reader + "-" + $0 }
    }
}
