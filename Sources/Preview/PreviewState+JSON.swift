import FoundationEssentials

extension PreviewState {
    /// For the script in the page.
    /// - Parameter run: another one each time that the preview was begun, as its numbers then begin anew.
    func json(run: String) -> [UInt8] {
        let answer = Answer(
            run: run, version: version, editions: editions.map { .init(id: $0.id, title: $0.title) },
            faults: faults.map {
                .init(path: $0.path, line: $0.line, message: $0.message, source: $0.source, help: $0.help)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and lists of them always encode.
        return (try? encoder.encode(answer)).map(Array.init) ?? Array("null".utf8)
    }

    private struct Answer: Encodable {
        let run: String
        let version: Int
        let editions: [Edition]
        let faults: [Fault]

        struct Edition: Encodable {
            let id: String
            let title: String
        }

        struct Fault: Encodable {
            let path: String
            let line: Int?
            let message: String
            let source: String
            let help: String
        }
    }
}
