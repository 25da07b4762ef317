import Diagnostics

extension KindName { package static let classRoom = KindName("class") }
extension Role {
    package static let students = Role("students")
    package static let classRoom = Role("class")
}

/// A class: a homeroom or a section.
package struct ClassRoom: RecordKind {
    package static let definition = KindDefinition(
        .classRoom, at: .folderOfItsOwn("classes", file: "class.md"), circle: .class,
        summary: "a class: its title, grade, teachers and what it is working on")

    package var head: Head
    /// K, 1 to 12, or the school's own word.
    package let grade: Located<String>
    package private(set) var teachers: [Located<String>]
    /// The id of the term in which the class exists; nil for the whole year.
    package let term: Located<String>?

    package init(head: Head, reading fields: inout FieldReader) {
        grade = fields.requiredText("grade")
        teachers = fields.requiredTexts("teachers")
        fields.references(.students, to: .student)
        term = fields.text("term")
        self.head = head
    }

    /// Outside the school a class is its title and grade.
    package func redacted(for readership: Readership) -> Self {
        guard !readership.isOfTheSchool else { return self }
        var copy = self
        copy.teachers = []
        return copy
    }

    package func shell(for readership: Readership) -> Self? {
        var copy = redacted(for: readership)
        copy.head.body = 0..<0
        return copy
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        grade: 3
        teachers: [Ms. Example]
        ---
        What are we learning now, and why? Write two or three sentences for families.

        """
    }
}
