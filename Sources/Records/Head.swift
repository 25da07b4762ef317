import Diagnostics
import Growth

/// What every record has, whatever its kind.
///
/// The fields lie in one place on the heap, so that a copy of a record is one reference more and not twenty: records are
/// handed on in every stage, and that was a twelfth of a build.
package struct Head: Sendable {
    private final class Storage: Sendable {
        let fields: HeadFields
        init(_ fields: HeadFields) { self.fields = fields }
    }

    private var storage: Storage

    package init(_ fields: HeadFields) { storage = Storage(fields) }

    package var kind: KindName { storage.fields.kind }
    /// Unique within the kind, and within the student for a student's records.
    package var id: String {
        get { storage.fields.id }
        set { change { $0.id = newValue } }
    }
    /// The id of the student whose record this is.
    package var student: String? { storage.fields.student }
    /// The path from the content folder, with `/`.
    package var path: String { storage.fields.path }
    /// The file, for diagnostics that later stages find. Its bytes are shared, not copied.
    package var source: SourceText { storage.fields.source }
    package var title: Located<String> { storage.fields.title }
    package var date: Located<Day>? { storage.fields.date }
    package var updated: Located<Day>? { storage.fields.updated }
    package var tags: [Located<String>] { storage.fields.tags }
    package var lang: Located<String>? { storage.fields.lang }
    package var isDraft: Bool { storage.fields.isDraft }
    package var publishFrom: Located<Day>? { storage.fields.publishFrom }
    package var expires: Located<Day>? { storage.fields.expires }
    /// What the record says of its readers; nil when it leaves that to its kind.
    package var audience: Located<Circle>? { storage.fields.audience }
    /// False for `lexicon: off`: no term is linked or counted in the record.
    package var linksTerms: Bool { storage.fields.linksTerms }
    package var author: Located<String>? { storage.fields.author }
    /// Every text of the front matter that a page may come to show: what is looked through for names.
    package var texts: [Located<String>] {
        get { storage.fields.texts }
        set { change { $0.texts = newValue } }
    }
    /// `names-ok`: words and phrases in this record that somebody has confirmed to mean no student.
    package var confirmedNames: [Located<String>] { storage.fields.confirmedNames }
    /// What the record refers to, in the order of writing.
    package var references: [Reference] {
        get { storage.fields.references }
        set { change { $0.references = newValue } }
    }
    /// Where the body lies in `source`, in bytes, and the number of its first line.
    package var body: Range<Int> {
        get { storage.fields.body }
        set { change { $0.body = newValue } }
    }
    package var bodyFirstLine: Int { storage.fields.bodyFirstLine }
    /// False when the front matter had faults, so that later stages don't report what follows from them.
    package var isSound: Bool {
        get { storage.fields.isSound }
        set { change { $0.isSound = newValue } }
    }

    /// Without what leads back to the file: its place, its text and the student's id.
    package mutating func forget() {
        change { fields in
            fields.source = SourceText(path: "", bytes: [])
            fields.path = ""
            fields.student = nil
            fields.body = 0..<0
            fields.texts = []
            fields.confirmedNames = []
            fields.references = []
        }
    }

    private mutating func change(_ change: (inout HeadFields) -> Void) {
        var fields = storage.fields
        change(&fields)
        storage = Storage(fields)
    }
}

/// The fields of a head, as they are put together.
package struct HeadFields: Sendable {
    var kind: KindName
    var id: String
    var student: String?
    var path: String
    var source: SourceText
    var title: Located<String>
    var date: Located<Day>?
    var updated: Located<Day>?
    var tags: [Located<String>]
    var lang: Located<String>?
    var isDraft: Bool
    var publishFrom: Located<Day>?
    var expires: Located<Day>?
    var audience: Located<Circle>?
    var linksTerms: Bool
    var author: Located<String>?
    var texts: [Located<String>] = []
    var confirmedNames: [Located<String>]
    var references: [Reference]
    var body: Range<Int>
    var bodyFirstLine: Int
    var isSound: Bool
}
