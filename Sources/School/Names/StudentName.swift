/// One of the ways in which a student is named.
package struct StudentName: Sendable, Hashable {
    package enum Sort: Sendable, Hashable {
        /// Of the name, and each word of it.
        case given
        case family
        /// Given name and family name, in either order.
        case whole
        /// `also-called`.
        case called
        case id
    }

    /// The student's id.
    package let student: String
    package let text: String
    package let sort: Sort
    /// Whether it is also a word of the language, as Will, Grace and May are, so that only its case and its place tell.
    package let isAlsoAWord: Bool

    package init(student: String, text: String, sort: Sort, isAlsoAWord: Bool = false) {
        self.student = student
        self.text = text
        self.sort = sort
        self.isAlsoAWord = isAlsoAWord
    }
}
