import Bytes
import Records

/// A link to a term as pages write it, without its address.
package struct TermLink: Sendable {
    package let record: RecordHandle
    /// The `id` of the term's definition on pages that use the term.
    package let cardID: String
    /// What stands in the tag after the address: the definition, found by its `id`, describes the link.
    package let attributes: String

    package init(to record: RecordHandle, id: String) {
        self.record = record
        cardID = "_term-" + id.idEncoded
        attributes = " class=\"term\" aria-describedby=\"\(cardID)\""
    }
}
