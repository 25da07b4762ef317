import Growth
import Records

/// The students that walls are about, in the order of their codes, with the class and the grade of each.
struct WallRoster: Sendable {
    struct Entry: Sendable {
        let student: RecordHandle
        let id: String
        let room: RecordHandle?
        /// The student's own, else that of the class.
        let grade: String?
    }

    let entries: [Entry]
    /// Which group a student belongs to: those of one class and one grade are one group, so that each wall is about
    /// whole groups.
    private let groups: [RecordHandle: Int]
    let groupCount: Int

    /// Of a school without walls.
    init() { (entries, groups, groupCount) = ([], [:], 0) }

    /// O(records + students · log students).
    init(_ school: School) {
        let students = school.records.enumerated().compactMap { offset, record -> (code: String, entry: Entry)? in
            guard type(of: record) == Student.self, let student = record as? Student, !student.head.isDraft else {
                return nil
            }
            let handle = RecordHandle(offset)
            let room = school.graph.targets(of: handle, .classRoom).first
            let gradeOfRoom = room.flatMap { (school.records[$0.offset] as? ClassRoom)?.grade.value }
            return (
                school.codes.codes[student.head.id] ?? "",
                Entry(
                    student: handle, id: student.head.id, room: room, grade: student.grade?.value ?? gradeOfRoom)
            )
        }
        entries = students.sorted { ($0.code, $0.entry.student) < ($1.code, $1.entry.student) }.map(\.entry)
        // In the order of the classes' records, then of grades: what is hidden depends neither on this term's codes nor
        // on who is in which group.
        let all = Set(entries.map(Group.init)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
        groups = Dictionary(
            uniqueKeysWithValues: entries.compactMap { entry in
                numbers[Group(entry)].map { (entry.student, $0) }
            })
        groupCount = all.count
    }

    /// Students of a class, else of a grade, else all; in the order of codes.
    func students(in room: RecordHandle?, grade: String?) -> [Entry] {
        entries.filter { entry in
            (room == nil || entry.room == room) && (grade == nil || entry.grade == grade)
        }
    }

    func group(of student: RecordHandle) -> Int? { groups[student] }

    private struct Group: Hashable, Comparable {
        let room: RecordHandle?
        let grade: String?

        init(_ entry: Entry) { (room, grade) = (entry.room, entry.grade) }

        static func < (a: Self, b: Self) -> Bool {
            (a.room?.offset ?? -1, a.grade ?? "") < (b.room?.offset ?? -1, b.grade ?? "")
        }
    }
}
