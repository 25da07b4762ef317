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
    /// Those of them whose work may be shown as widely as the wall hangs, in the order of codes.
    let agreed: [RecordHandle]
    /// Those of them who have a card; nobody, for what all did together.
    let shown: [RecordHandle]
    /// How widely something of a student must be allowed to be shown before it is on this wall.
    let circle: Circle
    let isForStaff: Bool
    let minimumGroup: Int

    /// The first day that the wall looks at; nil for from the beginning.
    var from: Day? { wall.period?.from?.value }
    /// The last day that the wall looks at: that of its period, else that of the site.
    let to: Day
    let day: Day
    /// Whether the wall looks at a day.
    func includes(_ day: Day) -> Bool { day <= to && from.map { day >= $0 } ?? true }
    /// Whether the wall hangs for more people than one class.
    var isWide: Bool { !isForStaff && circle > .class }

    init(
        _ wall: Wall, _ handle: RecordHandle, in school: School, roster: WallRoster, for readership: Readership,
        on day: Day
    ) {
        self.wall = wall
        self.handle = handle
        self.day = day
        to = min(wall.period?.to?.value ?? day, day)
        isForStaff = readership == .staff
        minimumGroup = school.settings.minimumGroup
        let room = school.graph.targets(of: handle, .classRoom).first
        let students = roster.students(in: room, grade: wall.grade?.value)
        everyone = students.map(\.student)
        // A wall of several classes that hangs for classes or families is read in each of them.
        let needed = max(school.circles[handle.offset], room == nil ? .school : .class)
        circle = needed
        let isStaffEdition = isForStaff
        agreed = students.filter { isStaffEdition || school.consents[$0.id].work.circle >= needed }.map(\.student)
        let isTooFew = !isForStaff && needed > .class && agreed.count < minimumGroup
        shown = isTooFew ? [] : agreed
    }

    /// The wall for more readers than the staff whose cards all may hang is full at some point: then it tells what all
    /// did together.
    var hasCards: Bool { !shown.isEmpty && shown.count <= WallPicture.mostCards }
}
