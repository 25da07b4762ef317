import Diagnostics
import Growth
import Records

/// The command line names something that the content does not have: a student, a class, a term.
package struct UnknownChoice: Error, Sendable, CustomStringConvertible {
    /// "term"
    let what: String
    let id: String
    let known: [String]
    /// What was to be done with it, as "build a site for"; nil where that is clear.
    let wanted: String?

    package var description: String {
        let hint =
            NearMiss.best(for: id, among: known).map { "; did you mean `\($0)`?" }
            ?? (known.isEmpty || known.count > 12 ? "" : "; there are \(known.joined(separator: ", "))")
        return "there is no \(what) `\(id)`" + (wanted.map { " to \($0)" } ?? "") + hint
    }

    /// - Throws: an unknown choice when `id` is none of these.
    static func check(
        _ id: String, among known: [String], what: String, to wanted: String? = nil
    ) throws(UnknownChoice) {
        guard !known.contains(id) else { return }
        throw UnknownChoice(what: what, id: id, known: known, wanted: wanted)
    }
}

extension [Term] {
    /// The first day of the term with this id.
    func start(of id: String) throws(UnknownChoice) -> Day {
        guard let term = first(where: { $0.id.value == id }) else {
            throw UnknownChoice(what: "term", id: id, known: map(\.id.value), wanted: nil)
        }
        return term.start.value
    }
}
