import Diagnostics
import Growth

/// What every record has, whatever its kind.
package struct Head: Sendable {
    package let kind: KindName
    /// Unique within the kind, and within the student for a student's records.
    package var id: String
    /// The id of the student whose record this is.
    package var student: String?
    /// The path from the content folder, with `/`.
    package var path: String
    /// The file, for diagnostics that later stages find. Its bytes are shared, not copied.
    package var source: SourceText
    package var title: Located<String>
    package var date: Located<Day>?
    package var updated: Located<Day>?
    package var tags: [Located<String>]
    package var lang: Located<String>?
    package var isDraft: Bool
    package var publishFrom: Located<Day>?
    package var expires: Located<Day>?
    /// What the record says of its readers; nil when it leaves that to its kind.
    package var audience: Located<Circle>?
    /// False for `lexicon: off`: no term is linked or counted in the record.
    package var linksTerms: Bool
    package var author: Located<String>?
    /// Every text of the front matter that a page may come to show: what is looked through for names.
    package var texts: [Located<String>] = []
    /// `names-ok`: words and phrases in this record that somebody has confirmed to mean no student.
    package var confirmedNames: [Located<String>]
    /// What the record refers to, in the order of writing.
    package var references: [Reference]
    /// Where the body lies in `source`, in bytes, and the number of its first line.
    package var body: Range<Int>
    package var bodyFirstLine: Int
    /// False when the front matter had faults, so that later stages don't report what follows from them.
    package var isSound: Bool

    /// Without what leads back to the file: its place, its text and the student's id.
    package mutating func forget() {
        source = SourceText(path: "", bytes: [])
        path = ""
        student = nil
        body = 0..<0
        texts = []
        confirmedNames = []
        references = []
    }
}
