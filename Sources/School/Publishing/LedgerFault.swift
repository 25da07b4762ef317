import Diagnostics
import Growth

/// What the ledger of what was published (`private/published.json`) keeps from happening.
package enum LedgerFault: Fault {
    case toldByDifference(Difference)
    case lostCode(student: String, code: String, row: String)
    case lostCodes(students: Int)
    case damagedLedger
    case newerLedger

    package var rule: Rule {
        switch self {
        case .toldByDifference(let difference): difference.isOfGoals ? .goalToldByDifference : .toldByDifference
        case .lostCode, .lostCodes: .lostCode
        case .damagedLedger, .newerLedger: .damagedLedger
        }
    }

    package var message: String {
        switch self {
        case .toldByDifference(let difference):
            "\(difference.who) alone \(difference.isOfOne ? "changes" : "change") \(difference.what), \(difference.fromTo): "
                + (difference.isOfOne
                    ? "that tells what this student did" : "each of them can work out what the other one did")
        case .lostCode(let student, let code, _): "`\(student)` had the code \(code), and has no row here now"
        case .lostCodes(let students):
            "the codes are gone, and \(students) student\(students == 1 ? "" : "s") had one"
        case .damagedLedger: "this can't be read, so nobody knows what was published last"
        case .newerLedger: "this was written by a newer datawall"
        }
    }

    package var note: String? {
        switch self {
        case .toldByDifference(let difference):
            "whoever kept the last `\(difference.edition)` site, made for \(difference.day), lays both beside each other and subtracts"
        case .lostCode, .lostCodes: "families know these codes, and slips with them are in school bags"
        case .damagedLedger, .newerLedger: nil
        }
    }

    package var suggestion: String? {
        switch self {
        case .toldByDifference(let difference):
            "wait until at least \(LedgerCheck.fewest) students have something new, \(difference.wayOut)"
        case .lostCode(_, _, let row): "get private/codes.csv back from a backup, or write the row `\(row)`"
        case .lostCodes: "get private/codes.csv back from a backup; private/published.json lists the codes"
        case .damagedLedger:
            "get it back from a backup; if there is none, remove it, and compare this build with the last one by eye"
        case .newerLedger: "use that one, so that nothing is forgotten"
        }
    }

    /// Where one edition tells of one or two students by being different from the last.
    package struct Difference: Sendable {
        private let students: [String]
        private let measure: ToldFigure.Measure
        private let isLeftOver: Bool
        /// What is told of the figure.
        let fromTo: String
        /// The edition that the new one differs from, and the day that it was made for.
        let edition: String
        let day: Day
        private let wall: String

        init(_ difference: TellingDifference, from edition: String) {
            students = difference.students
            measure = difference.figure.name.measure
            isLeftOver = difference.isLeftOver
            fromTo = "from \(difference.before.told) to \(difference.figure.told)"
            self.edition = edition
            day = difference.before.day
            wall = difference.figure.name.wall
        }

        var isOfOne: Bool { students.count == 1 }

        var isOfGoals: Bool { measure == .goals }

        var who: String {
            students.map { PublishedLedger.isGone($0) ? "a student who is gone" : "`\($0)`" }
                .joined(separator: " and ")
        }

        var what: String {
            isLeftOver ? "what other days and walls leave of \(figure)" : figure
        }

        private var figure: String {
            switch measure {
            case .sum: "the sum"
            case .bands: "how many are in which band"
            case .growth: "the growth of the group"
            case .goals: "how many goals are where"
            case .share(let standard): "the share for `\(standard)`"
            }
        }

        /// What else can be done than wait.
        var wayOut: String {
            let stay =
                switch measure {
                case .sum, .bands: "write what was made up later under its own day, "
                case .growth, .share: "end the wall's time with `period: {to: \(day)}`, "
                case .goals: ""
                }
            if students.contains(where: PublishedLedger.isGone) {
                return "or, so that nothing of the child waits, set the wall's `audience: staff` until then"
            }
            return stay
                + "or, if it may be known, take the lines that begin with `\"\(edition)/\(wall)/` out of private/published.json"
        }
    }
}

extension Rule {
    package static let toldByDifference = Rule(
        "told-by-difference", .error,
        """
        A number about a group, such as a sum, tells nothing of one child. Two of them can: if the jar said 240
        books last week and says 243 today, and only Ada had a score to make up, then Ada read 3. So datawall
        keeps in `private/published.json` what each edition told last, and stops before a new one that differs
        from it by what fewer than 3 students did. Two are too few as well: each of them knows their own.

        What may be known to these readers of one child anyway, from a card that the family agreed to or from a
        public record, is not counted. Nor are steps, as the squares of a calendar and shares like "21–30%".

        What to do:

        - Wait. When the next sheet is in, many scores are new, and the number tells of all of them.
        - Write a score that was made up later under the day on which it was made up, not under the day of the
          sheet. It then waits by itself until enough others are there.
        - Let the wall's time end, `period: {to: 2026-11-20}`, so that it stays as it was.
        - Take the wall's `audience` back to `staff`, or the column out of the sheet, until more have a score.
        - If it may be known, take the lines of this wall (`"public/WALL/…`) out of `private/published.json`. The
          next build writes them anew.

        A student who comes or goes changes a sum, too: that is the student's own part of it.
        """)
    package static let goalToldByDifference = Rule(
        "goal-told-by-difference", .warning,
        """
        A wall for more than the staff counts where goals are, and since the last edition one or two students alone
        moved theirs: from "working on it" to "reached", say. That tells how it went to whoever knows whose goal was
        looked at, as the class may; to anyone else only that somebody's did. Goals are set and looked at on any
        day, so the build goes on.

        To tell less, build when at least 3 goals have moved, as once a week; or take the wall's `audience` back to
        `class` or `staff`.
        """)
    package static let lostCode = Rule(
        "lost-code", .error,
        """
        A student who had a code has none now. Codes are on slips in children's bags and in families' heads, and
        pages lie under them; so a code that was published is never made anew without being asked. The row was
        probably lost by accident: get `private/codes.csv` back from a backup, or write the row that the message
        shows. For new codes there is `datawall codes new`.

        When a code must go, as somebody found out whose it is, take the student's line out of `codes` in
        `private/published.json`, too.
        """)
    package static let damagedLedger = Rule(
        "damaged-ledger", .error,
        """
        `private/published.json` is written by datawall at the end of each build and keeps what was published
        last: so that no later edition tells of one child by being different. It is not overwritten while it
        can't be read. Get it back from a backup. Without one, remove it: the next build begins a new one, and
        can't compare anything this once.
        """)
    package static let ledgerRules = [toldByDifference, goalToldByDifference, lostCode, damagedLedger]
}
