import Growth
import Records

/// The parts into which walls part their students, or scores, when figures of them, such as sums and medians, are laid
/// beside each other: each holds those who are on the same walls. The sum of a grade less those of its classes is the
/// sum of such a part, so each part must be large enough to be told of.
struct FigureParts<Member: Hashable> {
    private(set) var parts: [Set<Member>] = []
    private let isEnough: (Set<Member>) -> Bool

    init(isEnough: @escaping (Set<Member>) -> Bool) { self.isEnough = isEnough }

    /// Whether a wall may tell a figure beside those before; if so it is one of them. O(members of all).
    mutating func add(_ members: Set<Member>) -> Bool {
        var rest = members
        var refined: [Set<Member>] = []
        for part in parts {
            rest.subtract(part)
            refined += [part.intersection(members), part.subtracting(members)].filter { !$0.isEmpty }
        }
        if !rest.isEmpty { refined.append(rest) }
        guard refined.allSatisfy(isEnough) else { return false }
        parts = refined
        return true
    }
}

/// What walls that are read beside each other tell from one place.
struct SharedFigures {
    let goals: GoalTable?
    /// By assessment.
    let together: [RecordHandle: TogetherTable]
    /// The walls that may tell a figure of all their students; those whose layouts tell none are not in it.
    let tellable: Set<RecordHandle>
}

extension WallMaker {
    func sharedFigures() -> SharedFigures {
        SharedFigures(goals: goalTable(for: scopes), together: togetherTables(), tellable: tellable())
    }

    private func tellable() -> Set<RecordHandle> {
        let collective = openScopes.filter { scope in
            scope.wall.layout.value == .calendar || !scope.hasCards
        }
        let standards = collective.filter { $0.wall.layout.value == .standards }
        var found = tellable(standards) { oneByOne.states(of: $0) }
        let calendars = collective.filter { $0.wall.layout.value == .calendar }
        found.formUnion(tellable(calendars) { records.evidence[$0] == nil ? nil : .family })
        let growth = Dictionary(grouping: collective.filter { $0.wall.layout.value == .growth }) { scope in
            school.graph.targets(of: scope.handle, .assessment).first
        }
        for case (let assessment?, let scopes) in growth {
            found.formUnion(
                tellable(scopes) { student in
                    scopes.compactMap { scope in
                        scores(of: student, on: assessment, in: scope).flatMap { scores in
                            scores.hasGrowth ? oneByOne.growth(scores, of: student, on: assessment) : nil
                        }
                    }
                    .max()
                })
        }
        return found
    }

    /// Which of these walls may tell a figure. The smaller ones come first, so that a class has its own.
    /// - Parameter known: in which circle a student's part of the figure is known one by one; nil for a student who
    ///   adds nothing to it.
    private func tellable(_ scopes: [WallScope], known: (RecordHandle) -> Circle?) -> Set<RecordHandle> {
        var circles: [RecordHandle: Circle?] = [:]
        for student in scopes.lazy.flatMap(\.everyone) where circles[student] == nil {
            circles[student] = .some(known(student))
        }
        let minimumGroup = school.settings.minimumGroup
        let counted = circles.compactMapValues(\.self)
        var parts = FigureParts<RecordHandle> { part in
            OneByOne.isEnough(
                part.compactMap { student in counted[student].map { (student, $0) } }, minimumGroup: minimumGroup)
        }
        var tellable: Set<RecordHandle> = []
        for scope in scopes.sorted(by: { ($0.everyone.count, $0.handle) < ($1.everyone.count, $1.handle) })
        where parts.add(Set(scope.everyone)) {
            tellable.insert(scope.handle)
        }
        return tellable
    }
}
