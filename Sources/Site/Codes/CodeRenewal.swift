import Diagnostics
import Growth

/// What `datawall codes new` did, or would do.
package struct CodeRenewal: Sendable {
    /// Faults in the content: with an error nothing was given.
    package internal(set) var report = DiagnosticReport()
    /// How many students got a code, or would get one.
    package internal(set) var count = 0
    /// How many were to have a code for the term; some of them may have had it already.
    package internal(set) var students = 0
    /// Of those who got one, how many had another before, by which pages may be known.
    package internal(set) var known = 0
    /// The first day on which the new codes hold.
    package internal(set) var begins = Day.epoch
    /// Where they are written.
    package internal(set) var path = ""
}
