import Diagnostics
import Records

/// Every record by kind, student and id, so that references find theirs.
struct RecordCatalogue: Sendable {
    private struct Key: Hashable {
        let kind: KindName
        let student: String?
        let id: String
    }

    private var handles: [Key: RecordHandle] = [:]
    private var unreadable: Set<Key> = []
    private var byPath: [String: RecordHandle] = [:]
    private let all: [any RecordKind]

    init(_ records: Records, reporting report: inout DiagnosticReport) {
        all = records.all
        handles.reserveCapacity(all.count)
        byPath.reserveCapacity(all.count)
        for (offset, record) in all.enumerated() {
            let head = record.head
            byPath[head.path] = RecordHandle(offset)
            let key = Key(kind: head.kind, student: head.student, id: head.id)
            if let first = handles[key] {
                report.report(
                    SchoolFault.duplicateID(kind: head.kind, id: head.id, other: all[first.offset].head.source.path),
                    path: head.source.path)
            } else {
                handles[key] = RecordHandle(offset)
            }
        }
        for record in records.unreadable {
            unreadable.insert(Key(kind: record.kind, student: record.student, id: record.id))
        }
    }

    func find(_ kind: KindName, _ id: String, student: String? = nil) -> RecordHandle? {
        handles[Key(kind: kind, student: student, id: id)]
    }

    /// Whether a record is there, readable or not.
    func isKnown(_ kind: KindName, _ id: String, student: String? = nil) -> Bool {
        let key = Key(kind: kind, student: student, id: id)
        return handles[key] != nil || unreadable.contains(key)
    }

    func find(path: String) -> RecordHandle? { byPath[path] }

    /// The ids of a kind (and student), in the order of the records. O(records): only for faults.
    func ids(of kind: KindName, student: String? = nil) -> [String] {
        all.lazy.map(\.head).filter { $0.kind == kind && $0.student == student }.map(\.id)
    }

    /// The record that a reference means.
    func resolve(_ reference: Reference, of head: Head) -> RecordHandle? {
        find(reference.kind, reference.id, student: student(of: reference, in: head))
    }

    func isKnown(_ reference: Reference, of head: Head) -> Bool {
        isKnown(reference.kind, reference.id, student: student(of: reference, in: head))
    }

    func student(of reference: Reference, in head: Head) -> String? {
        let belongsToStudent = KindTable.kind(named: reference.kind)?.definition.belongsToStudent ?? false
        return belongsToStudent ? reference.student ?? head.student : nil
    }
}
