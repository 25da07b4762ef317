import FoundationEssentials

extension Encodable {
    /// What `--format json` prints: indented, with the keys in order. For values of texts, numbers and lists of them,
    /// which always encode.
    package var printedAsJSON: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(self) else { return "null\n" }
        return String(decoding: json, as: UTF8.self) + "\n"
    }
}
