import Diagnostics
import Records

/// References into links. What leads nowhere is a fault.
enum ReferenceLinker {
    static func link(
        _ records: Records, with catalogue: RecordCatalogue, reporting report: inout DiagnosticReport
    ) -> LinkGraph {
        var links: [(from: RecordHandle, role: Role, to: RecordHandle)] = []
        links.reserveCapacity(records.all.count * 4)
        var homeless: Set<String> = []
        for (offset, record) in records.all.enumerated() {
            let handle = RecordHandle(offset)
            let head = record.head
            if let student = head.student {
                if let owner = catalogue.find(.student, student) {
                    links.append((handle, .student, owner))
                } else if !catalogue.isKnown(.student, student), homeless.insert(student).inserted {
                    let path = records.tree.displayPath("students/\(student)")
                    report.report(SchoolFault.studentWithoutFile(student: student), path: path)
                }
            }
            for reference in head.references {
                if let target = catalogue.resolve(reference, of: head) {
                    links.append((handle, reference.role, target))
                } else if !catalogue.isKnown(reference, of: head) {
                    report.report(unknown(reference, in: head, catalogue), at: reference.range, in: head.source)
                }
            }
        }
        return LinkGraph(records: records.all.count, links: links)
    }

    private static func unknown(_ reference: Reference, in head: Head, _ catalogue: RecordCatalogue) -> SchoolFault {
        let student = catalogue.student(of: reference, in: head)
        return .unknownReference(
            kind: reference.kind, id: reference.id, student: student,
            nearest: NearMiss.best(for: reference.id, among: catalogue.ids(of: reference.kind, student: student)))
    }
}
