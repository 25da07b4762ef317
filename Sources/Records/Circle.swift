/// The widest circle of people that may read a record, from narrow to wide.
package enum Circle: String, Choice, Comparable {
    /// The school's adults.
    case staff
    /// The student, the family and the student's teachers.
    case family
    /// The student's class.
    case `class`
    /// Everyone at the school.
    case school
    /// Anyone on the internet.
    case `public`

    private var width: Int {
        switch self {
        case .staff: 0
        case .family: 1
        case .class: 2
        case .school: 3
        case .public: 4
        }
    }

    package static func < (a: Self, b: Self) -> Bool { a.width < b.width }
}

/// For whom a site is built: `--audience`. The site holds what these readers may know, no more.
package enum Readership: Hashable, Sendable {
    case `public`
    case school
    case classRoom(String)
    case family(student: String)
    case staff

    /// `public`, `school`, `class:ID`, `family:STUDENT` or `staff`.
    package init?(_ text: String) {
        switch text {
        case "public": self = .public
        case "school": self = .school
        case "staff": self = .staff
        default:
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[1].isEmpty else { return nil }
            switch parts[0] {
            case "class": self = .classRoom(String(parts[1]))
            case "family": self = .family(student: String(parts[1]))
            default: return nil
            }
        }
    }

    /// Whether a student is called by name here. Everywhere else a student is only a code.
    package func knowsName(ofStudent id: String) -> Bool {
        switch self {
        case .staff: true
        case .family(let student): student == id
        case .public, .school, .classRoom: false
        }
    }

    /// Whether these readers are of the school, so that a teacher may be named to them.
    package var isOfTheSchool: Bool { self != .public }
}
