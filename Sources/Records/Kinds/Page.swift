import Diagnostics

extension KindName { package static let page = KindName("page") }

/// A free page, as "How we use data here".
package struct Page: RecordKind {
    package static let definition = KindDefinition(
        .page, at: .folder("pages"), circle: .public,
        summary: "a free page, as “How we use data here”")

    package var head: Head
    /// The place in the navigation, lowest first; nil for a page that is only linked to.
    package let nav: Int?

    package init(head: Head, reading fields: inout FieldReader) {
        nav = fields.wholeNumber("nav", in: 0...100)?.value
        self.head = head
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        nav: 5
        ---
        Write here what families and visitors should know.

        """
    }
}
