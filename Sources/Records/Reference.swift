import Diagnostics

/// The field by which one record refers to another. Each kind names its own in its file.
package struct Role: Hashable, Sendable, CustomStringConvertible {
    package let field: String

    package init(_ field: String) { self.field = field }

    package var description: String { field }

    /// From every record of a student to that student; no field says it, the place does.
    package static let student = Role("student")
}

/// A reference as it was written: `area-model`, `goal:area-model` or `ada/goal:area-model`.
package struct Reference: Sendable {
    package let role: Role
    package let kind: KindName
    package let id: String
    /// The student that the reference names; nil for the record's own student.
    package let student: String?
    package let range: SourceRange
    /// Whether what is referred to narrows who may read this record: feedback is for no wider a
    /// circle than what it is about.
    package let narrows: Bool

    package init(role: Role, kind: KindName, id: String, student: String?, range: SourceRange, narrows: Bool) {
        self.role = role
        self.kind = kind
        self.id = id
        self.student = student
        self.range = range
        self.narrows = narrows
    }
}
