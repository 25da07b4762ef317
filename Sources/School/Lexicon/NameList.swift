import Lexicon
import Records

/// What the students are called, so that no term turns a child's name into a link.
struct NameList: Sendable {
    /// Folded, without case.
    private var folded: Set<String> = []
    /// Folded, as they are written.
    private var exact: Set<String> = []

    /// First and family names, and each word of those that have several.
    init(of records: Records) {
        for case let student as Student in records.all {
            for name in [student.name.value, student.familyName?.value ?? ""] {
                add(name)
                for word in name.split(whereSeparator: { $0.isWhitespace || $0 == "-" }) { add(String(word)) }
            }
        }
    }

    private mutating func add(_ name: String) {
        let text = Spelling.folded(name, keepsCase: true)
        guard !text.isEmpty else { return }
        exact.insert(text)
        folded.insert(Spelling.folded(name, keepsCase: false))
    }

    /// Whether a student is called so.
    /// - Parameter keepingCase: whether capital and small letters must be the same.
    func has(_ text: String, keepingCase: Bool) -> Bool {
        (keepingCase ? exact : folded).contains(Spelling.folded(text, keepsCase: keepingCase))
    }
}
