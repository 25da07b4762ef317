extension String {
    /// This plain text with the quotes, apostrophes, dashes and dots that bodies get, for texts that are
    /// not Markdown: a title, a goal's why. O(text); a text without such signs is given back as it is.
    package func typeset(with marks: QuoteMarks) -> String {
        // The quotes, and the signs of which it takes several.
        let signs = "\"'.-".utf8
        guard utf8.contains(where: signs.contains) else { return self }
        var passage = Passage()
        var text = self
        text.withUTF8 { passage.append(.text, $0) }
        passage.typeset()
        guard !passage.substitutions.isEmpty else { return self }
        var bytes: [UInt8] = []
        passage.write(passage.letters.indices, quotes: marks, escaping: false, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
