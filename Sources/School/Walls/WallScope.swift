import Growth
import Records

/// Whom a wall is about, who of them may stand on it one by one, and what it looks at.
///
/// On a wall for more than the staff a student has a card when the family agreed that work is shown as widely as the
/// wall hangs; and on one for more than a class, cards hang only when at least the minimum group has one. Otherwise
/// the wall tells what all did together, with small groups hidden. The same wall shows the same cards to all readers
/// but the staff: two editions beside each other tell no more than one.
struct WallScope: Sendable {
    let wall: Wall
    let handle: RecordHandle
    /// Everyone that the wall is about, in the order of codes.
    let everyone: [RecordHandle]
    /// Those of them who have a card, in the order of codes; empty for what all did together.
    let shown: [RecordHandle]
    let isForStaff: Bool
    let minimumGroup: Int

    var from: Day? { wall.period?.from?.value }
    /// The last day that the wall looks at: that of its period, else that of the site.
    let to: Day
    let day: Day

    init(_ wall: Wall, _ handle: RecordHandle, in school: School, for readership: Readership, on day: Day) {
        self.wall = wall
        self.handle = handle
        self.day = day
        to = min(wall.period?.to?.value ?? day, day)
        isForStaff = readership == .staff
        minimumGroup = school.settings.minimumGroup
        everyone = Self.students(of: wall, handle, in: school)
        let circle = school.circles[handle.offset]
        let isStaffEdition = isForStaff
        let agreed = everyone.filter { student in
            isStaffEdition || school.consents[school.records[student.offset].head.id].work.circle >= circle
        }
        let isWide = !isForStaff && circle > .class
        shown = isWide && agreed.count < minimumGroup ? [] : agreed
    }

    /// Students of the wall's class, else of its grade, else of the school.
    private static func students(of wall: Wall, _ handle: RecordHandle, in school: School) -> [RecordHandle] {
        let room = school.graph.targets(of: handle, .classRoom).first
        let students = school.records.indices.compactMap { offset -> (code: String, handle: RecordHandle)? in
            guard let student = school.records[offset] as? Student, !student.head.isDraft else { return nil }
            let handle = RecordHandle(offset)
            let own = school.graph.targets(of: handle, .classRoom).first
            if let room, own != room { return nil }
            if let grade = wall.grade?.value {
                let ownGrade =
                    student.grade?.value ?? own.flatMap { (school.records[$0.offset] as? ClassRoom)?.grade.value }
                if ownGrade != grade { return nil }
            }
            return (school.codes.codes[student.head.id] ?? "", handle)
        }
        return students.sorted { ($0.code, $0.handle) < ($1.code, $1.handle) }.map(\.handle)
    }
}
