import Records
import School

/// The files that go when a student is forgotten, and the records among them: what refers to one can't.
struct GoneRecords {
    private struct Key: Hashable {
        let kind: KindName
        let student: String?
        let id: String
    }

    private(set) var reasons: [String: Forgetting.Reason] = [:]
    private var keys: Set<Key>
    private let student: ForgottenStudent

    /// Follows what refers to what until nothing more goes. O(records × depth); the depth is 1 or 2.
    init(of student: ForgottenStudent, in records: Records) {
        self.student = student
        keys = [Key(kind: .student, student: nil, id: student.id)]
        for path in records.tree.paths where student.owns(path) { reasons[path] = .own }
        for record in records.all where reasons[record.head.path] != nil { keys.insert(Self.key(of: record.head)) }
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for record in records.all where reasons[record.head.path] == nil {
                if let on = record.head.references.first(where: { $0.role == .on && holds($0, of: record.head) }) {
                    remove(record.head.path, .cannotStand(on: on.text))
                    keys.insert(Self.key(of: record.head))
                    isGrowing = true
                } else if let evidence = record as? Evidence, removePictures(of: evidence, in: records) {
                    isGrowing = true
                }
            }
        }
    }

    private mutating func remove(_ path: String, _ reason: Forgetting.Reason) { reasons[path] = reason }

    /// Files that show the student. Says whether there was one that did not go before.
    private mutating func removePictures(of evidence: Evidence, in records: Records) -> Bool {
        var found = false
        for attachment in evidence.files where attachment.people.contains(where: { $0.value == student.id }) {
            guard let path = evidence.path(of: attachment),
                reasons[path] == nil, records.tree.contains(path), case .attachment = Placement(path: path)
            else { continue }
            let others = Set(attachment.people.map(\.value)).subtracting([student.id]).count
            remove(path, .shows(record: evidence.head.path, others: others))
            found = true
        }
        return found
    }

    /// Whether a reference leads to a record that goes.
    func holds(_ reference: Reference, of head: Head) -> Bool {
        let isOfStudent = KindTable.kind(named: reference.kind)?.definition.belongsToStudent ?? false
        let owner = isOfStudent ? reference.student ?? head.student : nil
        return keys.contains(Key(kind: reference.kind, student: owner, id: reference.id))
    }

    /// Whether a path, as it stands in the file at `path`, means a file that goes.
    func holds(_ reference: String, from path: String) -> Bool {
        guard let target = RelativePath.resolve(reference, from: path) else { return false }
        return reasons[target] != nil || student.owns(target + "/")
    }

    private static func key(of head: Head) -> Key { Key(kind: head.kind, student: head.student, id: head.id) }
}

extension Reference {
    /// As somebody would write it.
    fileprivate var text: String { (student.map { $0 + "/" } ?? "") + "\(kind):\(id)" }
}
