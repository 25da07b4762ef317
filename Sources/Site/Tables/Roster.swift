import Growth
import Records
import School

/// The students that tables of numbers are about, in the order of their codes. Made once a build.
struct Roster: Sendable {
    struct Entry: Sendable {
        let student: RecordHandle
        let code: String
        /// The student's id, by which score sheets know them too.
        let id: String
        /// The class, nil for a student without one.
        let room: RecordHandle?
    }

    let entries: [Entry]
    /// Every class, in the order of the records.
    let rooms: [(handle: RecordHandle, id: String)]

    /// Nobody for readers other than the staff: these tables have every number of every student. O(students · log).
    init(of view: SchoolView) {
        guard view.readership == .staff else {
            (entries, rooms) = ([], [])
            return
        }
        entries = view.students().map { student in
            Entry(
                student: student, code: view.person(student)?.code ?? "", id: view[student].head.id,
                room: view.graph.targets(of: student, .classRoom).first)
        }
        rooms = view.all(ClassRoom.self).map { ($0.handle, $0.record.head.id) }
    }
}
