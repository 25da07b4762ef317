import Diagnostics

/// A kind of record: one Swift type in one file of `Kinds/`, which says where such records lie,
/// which fields they have and how a new one begins. The rest of datawall learns of a kind from
/// `KindTable` and asks the type itself.
package protocol RecordKind: Sendable {
    static var definition: KindDefinition { get }

    /// What every record has: id, place, title, dates, audience, references, body.
    var head: Head { get set }

    /// Reads the kind's own fields. Faults are reported through `fields`, and what is missing gets
    /// a placeholder, so that one run finds everything; with an error nothing is written anyway.
    init(head: Head, reading fields: inout FieldReader)

    /// The kind's own fields that are prose: sentences in which terms of the lexicon are found and linked. Not the
    /// title, which every record has.
    var prose: [Located<String>] { get }

    /// Whose words the title, the prose and the body are.
    var voice: Voice { get }

    /// What the student answers in the record, whoever speaks in the rest of it. The default is nothing.
    var answer: Answer? { get }

    /// This record as a reader of that circle may know it. The default changes nothing.
    func redacted(for readership: Readership) -> Self

    /// What stays of a record that the readers may not see, when something that they may see
    /// belongs to it: a class keeps its title, a student a code. Nil, the default, for nothing.
    func shell(for readership: Readership) -> Self?

    /// A new record's whole file, with prompts to fill in; it passes `check` as it is.
    static func scaffold(_ seed: Scaffold) -> String
}

extension RecordKind {
    package var prose: [Located<String>] { [] }
    /// A student's records are in the student's own words, all others in the school's.
    package var voice: Voice { Self.definition.belongsToStudent ? .student : .teacher }
    package var answer: Answer? { nil }

    package func redacted(for readership: Readership) -> Self { self }
    package func shell(for readership: Readership) -> Self? { nil }

    package var kind: KindName { Self.definition.name }
}

/// The name of a kind, as it stands in `kind:id`. Each kind adds its own constant in its file.
package struct KindName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}

/// What datawall must know of a kind before it reads one.
package struct KindDefinition: Sendable {
    package enum Place: Sendable {
        /// `FOLDER/…/*.md`; sub-folders only group.
        case folder(String)
        /// `FOLDER/ID/FILE`: the folder's name is the id.
        case folderOfItsOwn(String, file: String)
        /// `students/STUDENT/FOLDER/*.md`.
        case student(String)
    }

    package enum Need: Sendable {
        case required, optional, absent
    }

    package let name: KindName
    package let place: Place
    /// Who may read such a record when it doesn't say.
    package let circle: Circle
    package let title: Need
    package let date: Need
    /// Whether such records stand on the pages of others and have none of their own.
    package let isShownOnOthers: Bool
    /// One sentence for `datawall new --help`.
    package let summary: String

    package init(
        _ name: KindName, at place: Place, circle: Circle, title: Need = .required, date: Need = .optional,
        isShownOnOthers: Bool = false, summary: String
    ) {
        self.name = name
        self.place = place
        self.circle = circle
        self.title = title
        self.date = date
        self.isShownOnOthers = isShownOnOthers
        self.summary = summary
    }

    /// Whether such records belong to one student.
    package var belongsToStudent: Bool {
        if case .student = place { true } else { false }
    }
}

/// What a new record starts from.
package struct Scaffold: Sendable {
    package let title: String
    /// YYYY-MM-DD, all three inside the school year.
    package let today: String
    package let due: String
    /// Ids that exist and so can be referred to, by kind: a class for a new student, say.
    package let known: [KindName: String]

    package init(title: String, today: String, due: String, known: [KindName: String]) {
        self.title = title
        self.today = today
        self.due = due
        self.known = known
    }

    /// The title as a YAML scalar that survives any character.
    package var quotedTitle: String { Self.quoted(title) }

    /// A reference to a record that exists, quoted when YAML could take it for something else.
    package func reference(_ id: String) -> String {
        let isPlain =
            id.unicodeScalars.allSatisfy {
                $0.isASCII ? "-_./:".unicodeScalars.contains($0) || Self.isWord($0) : Self.isWord($0)
            }
            && id.unicodeScalars.first.map(Self.isWord) == true && id.last != ":"
        return isPlain ? id : Self.quoted(id)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }

    /// In double quotes; what can't stand in YAML (control characters, line separators, a byte order mark) is a space.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: quoted += " "
            default:
                if scalar == "\"" || scalar == "\\" { quoted += "\\" }
                quoted.unicodeScalars.append(scalar == "\u{FEFF}" ? " " : scalar)
            }
        }
        return quoted + "\""
    }
}
