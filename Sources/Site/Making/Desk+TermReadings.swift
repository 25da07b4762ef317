import Records
import School

/// The three readings of a term.
extension Desk {
    /// For whom the page is.
    var ownReader: Definitions.Reader {
        switch view.readership {
        case .family: .family
        case .staff: .educator
        case .public, .school, .classRoom: .student
        }
    }

    /// A term's definition for the page's own readers, plain. A reading that is missing falls back from student to
    /// family to educator.
    func reading(of term: LexiconTerm) -> String? {
        prose(term.definitions[ownReader] ?? term.definitions.readings.first?.text)
    }

    /// A reading for each of the three, the page's own first. Who has none reads the first there is of the others, and
    /// is told so.
    func threeReadings(_ handle: RecordHandle, _ term: LexiconTerm) -> [ReadingView] {
        guard let first = term.definitions.readings.first else { return [] }
        return ([ownReader] + Definitions.Reader.allCases.filter { $0 != ownReader }).map { reader in
            let own = term.definitions[reader]
            return ReadingView(
                audience: reader.rawValue, label: words["reading-" + reader.rawValue],
                choice: words["read-as-" + reader.rawValue],
                text: linked((own ?? first.text).value, of: handle, once: .text), isOwn: reader == ownReader,
                borrowed: own == nil ? words["reading-missing-\(reader.rawValue)-\(first.reader.rawValue)"] : nil)
        }
    }

    /// The keys of words that `threeReadings` asks for.
    static let wordsOfReadings: [String] = {
        let readers = Definitions.Reader.allCases.map(\.rawValue)
        return readers.flatMap { reader in
            ["reading-" + reader, "read-as-" + reader]
                + readers.filter { $0 != reader }.map { "reading-missing-\(reader)-\($0)" }
        }
    }()
}
