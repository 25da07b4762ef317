import Lexicon

/// What the students are called, so that no term turns a child's name into a link.
struct NameList: Sendable {
    /// Folded, without case.
    private var folded: Set<String> = []
    /// Folded, as they are written.
    private var exact: Set<String> = []

    /// First, family and pet names, and each word of those that have several.
    init(of register: NameRegister) {
        for name in register.names where name.sort != .id && name.sort != .whole {
            exact.insert(Spelling.folded(name.text, keepsCase: true))
            folded.insert(Spelling.folded(name.text, keepsCase: false))
        }
    }

    /// Whether a student is called so.
    /// - Parameter keepingCase: whether capital and small letters must be the same.
    func has(_ text: String, keepingCase: Bool) -> Bool {
        (keepingCase ? exact : folded).contains(Spelling.folded(text, keepsCase: keepingCase))
    }
}
