import Audit

extension LeakIndex {
    /// An index of names as they stand in a student's record, and sentences of one text.
    init(
        names: [String] = [], words: [String] = [], ids: [String] = [], allowed: [String] = [], hidden: String = "",
        shown: String = ""
    ) {
        let place = Leak.Origin(path: "content/students/a/student.md", line: 2)
        var sentences = SentenceList()
        sentences.add(
            Passage(
                Array(hidden.utf8), isMarkup: hidden.hasPrefix("<"), path: "content/a.md", file: Array(hidden.utf8),
                line: 1))
        self.init(
            names: names.map { Name(.name, $0, isFamilyName: $0 == "Rivers", at: place) }
                + words.map { Name(.name, $0, isAlsoAWord: true, at: place) }
                + ids.map { Name(.id, $0, at: place) },
            allowed: allowed, titles: ["Ms"], sentences: sentences)
        forget(self.shown(in: [Passage(Array(shown.utf8), isMarkup: false, path: "", file: [], line: 1)]))
    }

    /// What stands in a text: what was written, in the order of the text.
    func found(_ text: String, at path: String = "a.html") -> [String] {
        findings(in: Array(text.utf8), at: path).leaks.map(\.text)
    }
}
