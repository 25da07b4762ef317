import Diagnostics
import Records

/// A place in the content where a file is shown or linked to.
struct FileUse: Sendable {
    /// From the content folder.
    let path: String
    /// As it is written there.
    let written: String
    /// The record that it is in; nil for `school.yml`, which is for everyone.
    let record: RecordHandle?
    let range: SourceRange
    let source: SourceText
}
