import Diagnostics
import Growth

/// What a student answers in a record that somebody else began.
package struct Answer: Sendable {
    package let text: Located<String>
    /// Nil where the record doesn't say when.
    package let day: Day?
}
