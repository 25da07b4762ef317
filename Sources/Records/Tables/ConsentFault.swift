import Diagnostics

/// What can be wrong with a row of `private/consent.csv`, besides what can be wrong with any table.
package enum ConsentFault: Fault {
    case noStudent
    case noWord(ConsentKind, student: String)
    case noDate(student: String)
    case noGiver(student: String)
    case capitals(String, meant: ConsentCircle)

    package var rule: Rule {
        switch self {
        case .noStudent, .noWord, .noDate: .emptyConsent
        case .noGiver: .consentOfNobody
        case .capitals: .unknownWord
        }
    }

    package var message: String {
        switch self {
        case .noStudent: "this row says what is allowed, and the cell of `student` is empty"
        case .noWord(let kind, let student): "the cell of `\(kind.rawValue)` is empty for `\(student)`"
        case .noDate(let student): "the cell of `date` is empty for `\(student)`"
        case .noGiver(let student): "the cell of `given-by` is empty for `\(student)`"
        case .capitals(let word, let meant): "`\(word)` is written in small letters: `\(meant.rawValue)`"
        }
    }

    package var suggestion: String? {
        switch self {
        case .noStudent: "write the student's id, which is the name of the folder in students/; or take the row out"
        case .noWord:
            "an empty cell may mean no, or not asked yet: write `none` for no, or `family` until you know"
        case .noDate: "write the day on which the family agreed, such as 2026-08-20"
        case .noGiver: "write who agreed, such as `mother` or `both parents`"
        case .capitals: nil
        }
    }
}

extension Rule {
    package static let emptyConsent = Rule(
        "empty-consent", .error,
        """
        A cell of `private/consent.csv` is empty. It may mean that the family said no, that nobody has asked
        them, or that somebody forgot it; datawall does not guess about a child. `none` leaves a thing to the
        staff, `family` to the family and the staff. A student without a row is as one with `family` in each
        cell, so the row can also wait until the form is back.
        """)
    package static let consentOfNobody = Rule(
        "consent-of-nobody", .warning,
        """
        A row of `private/consent.csv` does not say in `given-by` who agreed. Whoever is asked later, by a
        parent or by an office, needs to know; `mother`, `both parents` or `guardian` is enough.
        """)

    package static let consentRules = [emptyConsent, consentOfNobody]
}
