import Growth
import Records

/// What readers must not find anywhere in their edition.
package struct Secrets: Sendable {
    /// A text that these readers may not read, and where it was written.
    package struct Passage: Sendable {
        /// A sentence or more, without its markup.
        package let text: String
        package let path: String
        package let line: Int
    }

    /// Names and ids of students whom these readers do not know by name.
    package let names: [StudentName]
    /// Phrases with such names in them that may stand: teachers' names, and what somebody confirmed.
    package let allowed: [String]
    package let passages: [Passage]
    /// Texts that these readers may read: a sentence that stands there, too, is no secret.
    package let published: [String]
}
