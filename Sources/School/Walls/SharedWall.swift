import Diagnostics
import Growth
import Records

/// A wall that could have a card for each student, and shows what all did together instead: too few families agreed,
/// or there are too many cards for one wall.
package struct SharedWall: Sendable {
    package let wall: RecordHandle
    /// Everyone that it is about, and those who may have a card on it; in the order of codes.
    package let everyone: [RecordHandle]
    package let agreed: [RecordHandle]
    /// How many cards it needs.
    package let needed: Int
    /// How widely it hangs: `class`, `school` or `public`.
    package let circle: Circle
}

extension WallLayout {
    /// Whether a wall for more than the staff may have a card for each student.
    var mayHaveCards: Bool {
        switch self {
        case .bands, .growth, .standards, .goals: true
        case .thermometer, .calendar, .quadrant, .coverage: false
        }
    }
}

extension School {
    /// The walls that are out on a day and show what all did together, although their layout has cards. The same for
    /// whichever readers a site is built. O(records + walls × students).
    package func sharedWalls(on day: Day, drafts: Bool) -> [SharedWall] {
        let school = asOf(day)
        let walls = records.indices.filter { type(of: records[$0]) == Wall.self }
        guard !walls.isEmpty else { return [] }
        let roster = WallRoster(school)
        return walls.compactMap { offset in
            guard let wall = records[offset] as? Wall, wall.layout.value.mayHaveCards,
                school.circles[offset] > .staff, isOut(wall.head, day, drafts)
            else { return nil }
            let scope = WallScope(wall, RecordHandle(offset), in: school, roster: roster, for: .public, on: day)
            guard !scope.hasCards, !scope.everyone.isEmpty else { return nil }
            return SharedWall(
                wall: scope.handle, everyone: scope.everyone, agreed: scope.agreed,
                needed: scope.isWide ? max(scope.minimumGroup, 1) : 1, circle: scope.circle)
        }
    }

    /// Says of each such wall that it is so, where the wall says for whom it is.
    package func noteSharedWalls(on day: Day, drafts: Bool, reporting report: inout DiagnosticReport) {
        for shared in sharedWalls(on: day, drafts: drafts) {
            let head = records[shared.wall.offset].head
            report.report(WallFault.shownTogether(shared), at: head.audience?.range ?? .start, in: head.source)
        }
    }
}

extension SharedWall {
    /// "a wall for everyone"
    package var readers: String {
        switch circle {
        case .public: "everyone"
        case .school: "the school"
        case .class: "the class"
        case .family: "families"
        case .staff: "the staff"
        }
    }
}
