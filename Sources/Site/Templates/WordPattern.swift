/// A text with places for values, such as "{count} goals", taken apart once: it is filled in on every page.
struct WordPattern: Sendable {
    private enum Piece: Sendable {
        case text(String)
        /// The name between the braces.
        case value(String)
    }

    private let pieces: [Piece]

    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.value(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// A place for which there is no value stays as it is written.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .value(let name):
                if let value = values.first(where: { $0.key == name }) {
                    result += value.value
                } else {
                    result += "{" + name + "}"
                }
            }
        }
        return result
    }
}
