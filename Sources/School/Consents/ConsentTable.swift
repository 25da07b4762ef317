import Diagnostics
import Growth
import Records

/// Who may see what of whom, and what is missing: for the school's adults. It has names.
package struct ConsentTable: Sendable {
    /// A student and what the family agreed to.
    package struct Row: Sendable {
        package let student: String
        package let name: String
        /// "" for a student who has none yet.
        package let code: String
        /// The id of the class, and how people call it; "" for a student whose class is not there.
        package let room: String
        package let roomTitle: String
        /// As the row says it; `family` without one.
        package let consent: Consent
        package let hasRow: Bool
        /// The day on which the student left, when it has come.
        package let left: Day?
        /// How many records of the student's are as wide as each circle at the widest; staff's too.
        package internal(set) var records: [Circle: Int] = [:]
        /// How many of them say a wider `audience:` than they get.
        package internal(set) var narrowed = 0
    }

    /// A record that asks for more readers than it gets.
    package struct Narrowed: Sendable {
        package let place: Place
        package let student: String
        package let asks: Circle
        package let gets: Circle
        /// Whether consent for work is what narrows it; else it is what the record is about.
        package let isByConsent: Bool
    }

    /// A file that does not go as far as a record that shows it.
    package struct HeldBack: Sendable {
        package let file: String
        /// The widest record that shows it.
        package let place: Place
        package let asks: Circle
        package let missing: [Missing]
    }

    /// A consent that is not as wide as it would have to be.
    package struct Missing: Sendable, Hashable {
        package let student: String
        package let kind: ConsentKind
        package let gives: ConsentCircle
    }

    /// A wall that shows what all did together.
    package struct Wall: Sendable {
        package let place: Place
        package let title: String
        package let shared: SharedWall
        /// The students whose work may not be shown as widely, in the order of the table.
        package let missing: [String]
    }

    /// A file and a line, as diagnostics name them.
    package struct Place: Sendable, Hashable, CustomStringConvertible {
        package let path: String
        package let line: Int
        package var description: String { "\(path):\(line)" }
    }

    /// In the order of classes and names.
    package internal(set) var rows: [Row]
    /// In the order of their files.
    package internal(set) var narrowed: [Narrowed]
    package internal(set) var heldBack: [HeldBack]
    package internal(set) var walls: [Wall]

    /// Those for whom nobody has said anything yet.
    package var withoutRow: [Row] { rows.filter { !$0.hasRow } }

    package func name(of student: String) -> String { names[student] ?? student }
    let names: [String: String]

    /// The table of some students, with what is about them.
    package func keeping(where isKept: (Row) -> Bool) -> ConsentTable {
        var table = self
        table.rows = rows.filter(isKept)
        let kept = Set(table.rows.map(\.student))
        table.narrowed = narrowed.filter { kept.contains($0.student) }
        table.heldBack = heldBack.filter { file in file.missing.contains { kept.contains($0.student) } }
        table.walls = walls.filter { !kept.isDisjoint(with: $0.missing) }
        return table
    }
}
