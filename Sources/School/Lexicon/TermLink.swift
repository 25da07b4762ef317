import Bytes
import Records

/// A link to a term as pages write it, without its address.
package struct TermLink: Sendable {
    package let record: RecordHandle
    /// What stands in the tag after the address. The definition on the page, which describes the link, is found by its
    /// `id`.
    package let attributes: String

    package init(to record: RecordHandle, id: String) {
        self.record = record
        attributes = " class=\"term\" aria-describedby=\"\(Self.cardID(of: id))\""
    }

    /// The `id` of a term's definition on pages that use the term.
    package static func cardID(of id: String) -> String {
        "_term-" + id.idEncoded
    }
}
