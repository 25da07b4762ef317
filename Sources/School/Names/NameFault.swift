import Diagnostics
import Records

/// A student's name where more people may read it than the family lets know it.
enum NameFault: Fault {
    /// A name as it stands there, and whose it is.
    struct Naming: Sendable {
        let text: String
        /// Ids of those whose families don't consent; at least one.
        let students: [String]
        let isID: Bool
        /// How far the text goes.
        let circle: Circle
        /// How many more such places the file has, which are not told one by one.
        var others = 0
    }

    case inText(Naming)
    case inAddress(Naming, file: String)
    case nameOrWord(Naming)
    case unusedConfirmation(phrase: String)

    var rule: Rule {
        switch self {
        case .inText: .nameInText
        case .inAddress: .nameInAddress
        case .nameOrWord: .nameOrWord
        case .unusedConfirmation: .unusedNameConfirmation
        }
    }

    var message: String {
        switch self {
        case .inText(let naming):
            "\"\(naming.text)\" is \(naming.whose), and this text may be read by \(naming.circle.readers)"
        case .inAddress(let naming, let file):
            "\"\(naming.text)\" in `\(file)` is \(naming.whose), and it becomes part of an address that \(naming.circle.readers) may see"
        case .nameOrWord(let naming):
            "\"\(naming.text)\" may be \(naming.whose), or only the word, and this may be read by \(naming.circle.readers)"
        case .unusedConfirmation(let phrase):
            "`\(phrase)` is confirmed by `names-ok`, and stands nowhere in this record"
        }
    }

    var note: String? {
        guard let others = naming?.others, others > 0 else { return nil }
        return "\(others) more such place\(others == 1 ? "" : "s") in this file"
    }

    var suggestion: String? {
        switch self {
        case .inText(let naming):
            "write \"a classmate\", or narrow the record's `audience`; where the family lets it be read, say so under `name` in \(ConsentList.path); if somebody else is meant, `names-ok: [\(naming.confirmation)]` says so"
        case .inAddress(let naming, _):
            "rename it; if somebody else is meant, `names-ok: [\(naming.confirmation)]` says so"
        case .nameOrWord(let naming):
            "if the student is meant, write \"a classmate\"; if not, confirm it with `names-ok: [\(naming.confirmation)]`"
        case .unusedConfirmation: "take it out, or correct it: it must be written as in the text"
        }
    }

    var naming: Naming? {
        switch self {
        case .inText(let naming), .inAddress(let naming, _), .nameOrWord(let naming): naming
        case .unusedConfirmation: nil
        }
    }

    /// The same fault, which stands for others that are not told.
    func standing(for others: Int) -> NameFault {
        guard var naming else { return self }
        naming.others = others
        switch self {
        case .inText: return .inText(naming)
        case .inAddress(_, let file): return .inAddress(naming, file: file)
        case .nameOrWord: return .nameOrWord(naming)
        case .unusedConfirmation: return self
        }
    }
}

extension NameFault.Naming {
    private static let named = 3

    fileprivate var whose: String {
        let ids = students.prefix(Self.named).joined(separator: ", ")
        let more = students.count - Self.named
        return
            "the \(isID ? "id" : "name") of \(students.count == 1 ? "a student" : "students") (\(ids)\(more > 0 ? " and \(more) more" : ""))"
    }

    /// As an entry of a YAML list.
    fileprivate var confirmation: String {
        text.contains { ",[]{}:#\"'".contains($0) } ? "\"\(text.filter { $0 != "\"" && $0 != "\\" })\"" : text
    }
}

extension Circle {
    /// Who they are, in the middle of a sentence.
    fileprivate var readers: String {
        switch self {
        case .staff: "the staff"
        case .family: "the family"
        case .class: "the whole class"
        case .school: "everyone at the school"
        case .public: "anyone"
        }
    }
}
