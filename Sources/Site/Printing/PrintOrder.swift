import Diagnostics
import Growth

/// What is to be printed, and from where.
package struct PrintOrder: Sendable {
    package var content = "content"
    package var templates = "site-templates"
    package var output: String
    /// Only students of this class.
    package var room: String?
    /// The term whose codes are meant; nil for those of the day.
    package var term: String?
    /// Only students whose family has given no consent yet, nor refused it.
    package var onlyMissing = false
    /// Nil for the newest date in the content.
    package var day: Day?
    package var jobs = 1

    package init(output: String) { self.output = output }
}

/// What printing found and wrote.
package struct PrintOutcome: Sendable {
    /// With an error in it nothing was written.
    package internal(set) var report = DiagnosticReport()
    /// How many slips or forms there are. Without any nothing is written.
    package internal(set) var count = 0
    package internal(set) var classCount = 0
    /// Students without a code, who get no slip.
    package internal(set) var withoutCode = 0
    /// The page to open.
    package internal(set) var page = ""
}
