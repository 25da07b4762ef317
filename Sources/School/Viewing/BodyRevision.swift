import Diagnostics
import Markdown
import Records

/// The new text of one record, where nothing else of the school is other: who writes sees it at once.
package struct BodyRevision: Sendable {
    /// The record in the whole school.
    let record: RecordHandle
    let document: MarkdownDocument
}

extension School {
    /// This school with another text for a record, when only the words of its body are other: the front matter is the
    /// same byte for byte, the body leads to the same places, has the same headings, tasks and terms, and there is
    /// nothing to say about it. Nil in all other cases: then the school has to be linked anew.
    ///
    /// What comes out is what linking anew would make, but for warnings about that one body that are gone. O(records),
    /// for copying their list.
    package func revised(_ source: SourceText, at path: String) -> (school: School, revision: BodyRevision)? {
        guard let handle = bodyReader.catalogue.find(path: path) else { return nil }
        let (record, body) = (records[handle.offset], bodies[handle.offset])
        let head = record.head
        var report = DiagnosticReport()
        let start = head.body.lowerBound
        guard start > 0, source.bytes.prefix(start) == head.source.bytes.prefix(start),
            let new = record.reread(source, reporting: &report), report.diagnostics.isEmpty,
            new.head.body.lowerBound == start, !head.body.isEmpty, !new.head.body.isEmpty,
            let newBody = bodyReader.reread(new, at: handle, insteadOf: body),
            newBody.document.isLike(body.document),
            nameCheck.hasNothingToSay(of: new, at: handle, body: newBody)
        else { return nil }
        var school = self
        school.records[handle.offset] = new
        school.bodies[handle.offset] = newBody
        return (school, BodyRevision(record: handle, document: newBody.document))
    }
}

extension MarkdownDocument {
    /// Whether what others make of a body is the same: links to its headings, a goal's steps, the uses of terms.
    fileprivate func isLike(_ other: MarkdownDocument) -> Bool {
        headings.map(\.anchor) == other.headings.map(\.anchor) && tasks == other.tasks && nextTask == other.nextTask
            && mentions == other.mentions
    }
}

extension SchoolView {
    /// This view with the new text of a record; nil when it doesn't hold the record's body.
    package func revised(_ revision: BodyRevision) -> SchoolView? {
        guard let offset = origins.firstIndex(of: revision.record), !bodies[offset].isEmpty else { return nil }
        var view = self
        view.bodies[offset] = MappedBody(document: revision.document, targets: bodies[offset].targets)
        return view
    }
}
