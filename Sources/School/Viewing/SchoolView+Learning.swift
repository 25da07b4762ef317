import Growth
import Records

/// Where each student's learning goes next, as pages tell it.
extension SchoolView {
    /// Whether these readers are the family of a student or the staff: they know the name, and may read how far the
    /// child is.
    package func knows(_ student: RecordHandle) -> Bool {
        switch readership {
        case .staff: true
        case .family: person(student)?.isCode == false
        case .public, .school, .classRoom: false
        }
    }

    /// The child whose family these readers are.
    package var ownChild: RecordHandle? {
        guard case .family = readership else { return nil }
        return students().first(where: knows)
    }

    /// The student's own grade, else that of the class.
    package func grade(of student: RecordHandle) -> String? {
        record(student, as: Student.self)?.grade?.value
            ?? graph.targets(of: student, .classRoom).first.flatMap { record($0, as: ClassRoom.self)?.grade.value }
    }

    /// How many standards a page shows as ready now: as many as fit on a page, and in a head.
    package static let readyNowLimit = 6

    /// Which of the standards that are ready now a page shows.
    ///
    /// Ready now, strictly, is what is not mastered yet and comes after nothing but what is. Where a school has the
    /// standards of many grades that is a long list, with beginnings far from where the child is. So a page shows those
    /// of the child's grade, those that are begun, and those that follow right after something mastered: first what was
    /// worked on last, then the standards' order; at most `readyNowLimit`. O(ready now + scores).
    package func readyNow(ofStudent student: RecordHandle) -> [RecordHandle] {
        guard let map = map(ofStudent: student) else { return [] }
        let grade = grade(of: student)
        let newest = Dictionary(map.progress.map { ($0.standard, $0.newest) }, uniquingKeysWith: max)
        let near = map.readyNow.filter { handle in
            let own = record(handle, as: Standard.self)?.grade?.value
            return own == nil || own == grade || newest[handle] != nil
                || !graph.targets(of: handle, .after).isEmpty
        }
        let begun = near.filter { newest[$0] != nil }
            .sorted { a, b in (newest[b] ?? day, a) < (newest[a] ?? day, b) }
        return Array((begun + near.filter { newest[$0] == nil }).prefix(Self.readyNowLimit))
    }

    /// Who of a class is ready for what, for the staff: the standards of the class's grade and those that anyone in it
    /// has begun, in the order of the standards, each with its students in the order of codes; without those that
    /// nobody is ready for. O(students × standards).
    package func readyGroups(in room: RecordHandle) -> [ReadyGroup] {
        guard readership == .staff else { return [] }
        let grade = record(room, as: ClassRoom.self)?.grade.value
        var ready: [RecordHandle: [RecordHandle]] = [:]
        var begun: Set<RecordHandle> = []
        for student in students(in: room) {
            guard let map = map(ofStudent: student) else { continue }
            for standard in map.readyNow { ready[standard, default: []].append(student) }
            begun.formUnion(map.progress.lazy.map(\.standard))
        }
        return ready.keys.sorted()
            .filter { begun.contains($0) || record($0, as: Standard.self)?.grade?.value == grade }
            .map { ReadyGroup(standard: $0, students: ready[$0] ?? []) }
    }
}

/// The students of a class who are ready for one standard: a group to teach.
package struct ReadyGroup: Sendable {
    package let standard: RecordHandle
    /// In the order of codes.
    package let students: [RecordHandle]
}
