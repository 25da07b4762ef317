import Diagnostics
import Growth

/// What can be wrong with the day on which a student left.
package enum LeavingFault: Fault {
    case beforeYear(Day, first: Day)
    case recordAfter(Day, left: Day)

    package var rule: Rule {
        switch self {
        case .beforeYear: .leftBeforeYear
        case .recordAfter: .recordAfterLeaving
        }
    }

    package var message: String {
        switch self {
        case .beforeYear(let day, let first): "\(day) is before the school year, which began on \(first)"
        case .recordAfter(let date, let left): "\(date) is after \(left), the day on which the student left"
        }
    }

    package var suggestion: String? {
        switch self {
        case .beforeYear:
            "correct the date; a student who was not here this year has no folder: `datawall forget` takes one out"
        case .recordAfter: "correct this date, or `left` in student.md"
        }
    }
}

extension Rule {
    package static let leftBeforeYear = Rule(
        "left-before-school-year", .warning,
        """
        `left` in `student.md` is the day from which a student is no longer at the school; from then on nothing of
        theirs is for more than the family and the staff. This day is before the school year of `school.yml`. Mostly
        the year is a slip of the pen.
        """)
    package static let recordAfterLeaving = Rule(
        "record-after-leaving", .warning,
        """
        A record has a date after the day on which its student left the school (`left` in `student.md`). Mostly one
        of the two is a slip of the pen.
        """)

    package static let leavingRules = [leftBeforeYear, recordAfterLeaving]
}
