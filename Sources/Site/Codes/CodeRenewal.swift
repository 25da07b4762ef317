import Diagnostics
import Growth

/// What `datawall codes new` did, or would do.
package struct CodeRenewal: Sendable {
    /// Faults in the content: with an error nothing was given.
    package internal(set) var report = DiagnosticReport()
    /// How many students got a code, or would get one.
    package internal(set) var count = 0
    /// Of how many, those who already had one for the term among them.
    package internal(set) var students = 0
    /// Those of them who had another code before, by which pages may be known.
    package internal(set) var known = 0
    /// The first day on which the new codes hold.
    package internal(set) var begins = Day.epoch
    /// Where they are written.
    package internal(set) var path = ""
}

/// The command line names something that is not there.
package struct UnknownChoice: Error, Sendable, CustomStringConvertible {
    /// "term"
    let what: String
    let id: String
    let known: [String]

    package var description: String {
        let hint =
            NearMiss.best(for: id, among: known).map { "; did you mean `\($0)`?" }
            ?? (known.isEmpty || known.count > 12 ? "" : "; there are \(known.joined(separator: ", "))")
        return "there is no \(what) `\(id)`" + hint
    }
}
