import Diagnostics
import Growth

extension KindName { package static let student = KindName("student") }

/// A student. The name is for the family and the school's adults; everyone else sees a code.
package struct Student: RecordKind {
    package static let definition = KindDefinition(
        .student, at: .folderOfItsOwn("students", file: "student.md"), circle: .family, title: .absent,
        summary: "a student: name, class, and a greeting in their own words")

    package var head: Head
    /// The given name, or as the family wishes. Empty where readers may not know it.
    package private(set) var name: Located<String>
    package private(set) var familyName: Located<String>?
    package let grade: Located<String>?
    /// Languages at home, as BCP 47 tags; the first is the one to write in.
    package let languages: [Located<String>]
    package private(set) var pronouns: Located<String>?
    /// `also-called`: pet names and other names, which are looked for wherever the name is.
    package private(set) var alsoCalled: [Located<String>]
    /// `left`: from that day on the student is no longer at the school, and nothing of theirs is for more than the
    /// family and the staff.
    package let left: Located<Day>?

    package init(head: Head, reading fields: inout FieldReader) {
        name = fields.requiredText("name", isPublished: false)
        familyName = fields.text("family-name", isPublished: false)
        alsoCalled = fields.texts("also-called", isPublished: false)
        left = fields.day("left")
        fields.reference(.classRoom, to: .classRoom, required: true)
        grade = fields.text("grade")
        languages = fields.texts("languages")
        pronouns = fields.text("pronouns", isPublished: false)
        self.head = head
    }

    /// Given and family name; empty where readers may not know them.
    package var fullName: String {
        [name.value, familyName?.value ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The greeting is in the student's own words.
    package var voice: Voice { .student }

    package func redacted(for readership: Readership) -> Self {
        guard !readership.knowsName(ofStudent: head.id) else { return self }
        var copy = self
        copy.name = Located("", at: .start)
        copy.familyName = nil
        copy.pronouns = nil
        copy.alsoCalled = []
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
        name: \(seed.quotedTitle)
        class: \(seed.reference(seed.known[.classRoom] ?? "room-1"))
        ---
        Hello! Say in your own words what you like to learn, and what you are proud of.

        """
    }
}
