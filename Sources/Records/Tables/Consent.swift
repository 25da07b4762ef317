import Growth

/// How far a family lets a thing go.
package enum ConsentCircle: String, Choice {
    case none, family, `class`, school, `public`

    /// The widest circle that this allows; `none` leaves a thing to the staff.
    package var circle: Circle {
        switch self {
        case .none: .staff
        case .family: .family
        case .class: .class
        case .school: .school
        case .public: .public
        }
    }

    func narrowed(to other: ConsentCircle) -> ConsentCircle { circle <= other.circle ? self : other }
}

/// What consent is given for; the names are those of the columns.
package enum ConsentKind: String, Choice {
    case name, photo, voice, work, celebration
}

/// What one family consents to: a row of `private/consent.csv`.
package struct Consent: Sendable {
    package let student: String
    /// Who gave it, in the words of the row; "" without a row.
    package var givenBy = ""
    /// Nil without a row, and where the row has none that exists.
    package var date: Day?
    package let name: ConsentCircle
    package let photo: ConsentCircle
    package let voice: ConsentCircle
    package let work: ConsentCircle
    package let celebration: ConsentCircle

    /// Without a row, everything stays in the family.
    package static func withoutRow(_ student: String) -> Consent {
        Consent(student: student, name: .family, photo: .family, voice: .family, work: .family, celebration: .family)
    }

    package subscript(kind: ConsentKind) -> ConsentCircle {
        switch kind {
        case .name: name
        case .photo: photo
        case .voice: voice
        case .work: work
        case .celebration: celebration
        }
    }

    /// This one, and nothing that another one doesn't allow.
    func narrowed(to other: Consent) -> Consent {
        Consent(
            student: student, givenBy: givenBy, date: date, name: name.narrowed(to: other.name),
            photo: photo.narrowed(to: other.photo), voice: voice.narrowed(to: other.voice),
            work: work.narrowed(to: other.work), celebration: celebration.narrowed(to: other.celebration))
    }
}
