import Growth
import Records
import School

/// Why a shard is not made: students have no code yet. Codes are random, so each machine would give others, and the
/// shares would not fit together.
package struct CodesMissing: Error, Sendable, CustomStringConvertible {
    /// Their ids, in order.
    let students: [String]
    /// The id of the term for which they would get one.
    let term: String
    /// Whether nobody has one.
    let isEveryone: Bool

    package var description: String {
        let shown = students.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
        let rest = students.count > 5 ? " and \(students.count - 5) more" : ""
        // Without `--student` everyone would get new letters who has only those of a term before.
        let command =
            isEveryone
            ? "`datawall codes new --term \(term)`"
            : students.count == 1
                ? "`datawall codes new --term \(term) --student \(students.joined())`"
                : "`datawall codes new --term \(term) --student ID` for each, or once `datawall build` for all of them,"
        return """
            \(shown)\(rest) \(students.count == 1 ? "has" : "have") no code, and a shard gives none: codes are random, and \
            each machine would draw others; nothing was written
            Run \(command) where private/codes.csv is kept, and give all machines that file.
            """
    }
}

extension LinkedSite {
    /// - Throws: `CodesMissing` when students got their codes just now.
    func checkThatCodesStand() throws(CodesMissing) {
        guard let rows = school?.codes.rows else { return }
        // A line that is in no file yet has no place.
        let new = rows.filter { $0.place == nil }
        guard let first = new.first else { return }
        throw CodesMissing(
            students: new.map(\.student).sorted(), term: first.term, isEveryone: new.count == rows.count)
    }
}
