import Growth
import Records

extension WallMaker {
    /// Goals as notes by how far they are, or how many students have theirs where.
    func goals(_ scope: WallScope, _ table: GoalTable?) -> MadeWall {
        guard let hung = hung(scope) else { return table.map { goalCounts(scope, $0) } ?? MadeWall(.noData) }
        var notes: [GoalNote] = []
        for (handle, goals) in hung {
            for goal in goals {
                guard let kept = kept[goal.handle.offset] else { continue }
                let tasks = school.bodies[goal.handle.offset].document.tasks
                notes.append(
                    GoalNote(
                        student: student(handle), goal: kept,
                        stage: stage(of: goal, on: scope.to) { mayHang($0, in: scope) },
                        stepsDone: tasks.done, steps: tasks.total, nextStep: nextStep(of: goal.handle)))
            }
        }
        guard !notes.isEmpty else { return MadeWall(.noData) }
        let newest = hung.lazy.flatMap(\.goals).map { goal in
            newestDay(of: goal, until: scope.to) { mayHang($0, in: scope) }
        }.max()
        return MadeWall(.goals(GoalNotes(notes: notes)), updated: newest)
    }

    /// The goals that hang on a wall one by one; nil when it tells what all did together.
    private func hung(_ scope: WallScope) -> [(student: RecordHandle, goals: [WallGoal])]? {
        guard scope.hasCards else { return nil }
        let hung = scope.shown.map { student in
            (
                student: student,
                goals: goals(of: student, from: scope.from, to: scope.to).filter { mayHang($0.handle, in: scope) }
            )
        }
        if scope.isForStaff { return hung }
        let students = hung.lazy.filter { !$0.goals.isEmpty }.count
        return students < (scope.isWide ? scope.minimumGroup : 1) ? nil : hung
    }

    private func goalCounts(_ scope: WallScope, _ table: GoalTable) -> MadeWall {
        let own = scope.everyone.compactMap { table.goals[$0] }
        guard let newest = own.lazy.map(\.newest).max() else { return MadeWall(.noData) }
        let stages = GoalStage.allCases
        let (counts, total) =
            scope.isForStaff
            ? (
                stages.map { stage in PublishedCount.count(own.lazy.filter { $0.stage == stage }.count) },
                PublishedCount.count(own.count)
            )
            : table.counts?.counts(of: groups(of: scope)) ?? ([], .hidden)
        guard counts.contains(where: { $0 != .hidden }) else { return MadeWall(.tooFew) }
        return MadeWall(
            .goalCounts(GoalCounts(counts: zip(stages, counts).map { ($0, $1) }, total: total)), updated: newest)
    }

    /// What all walls count goals from; nil when none does.
    func goalTable(for scopes: [WallScope]) -> GoalTable? {
        guard scopes.contains(where: { $0.wall.layout.value == .goals && hung($0) == nil }) else { return nil }
        let stages = GoalStage.allCases
        var cells = ClassCounts.Cells(groups: roster.groupCount, columns: stages.count)
        var found: [RecordHandle: GoalTable.Goal] = [:]
        for student in roster.entries.lazy.map(\.student) {
            let all = goals(of: student, from: nil, to: day)
            guard let goal = all.last, let group = roster.group(of: student) else { continue }
            let stage = stage(of: goal, on: day)
            // The page of a goal tells it, too, where there is no wall.
            let known = school.circles[goal.handle.offset]
            found[student] = GoalTable.Goal(
                stage: stage, newest: all.lazy.map { newestDay(of: $0, until: day) }.max() ?? goal.date, known: known)
            if let column = stages.firstIndex(of: stage) { cells.add(group: group, column: column, known: known) }
        }
        let isForStaff = readership == .staff
        let minimumGroup = school.settings.minimumGroup
        return GoalTable(
            goals: found,
            counts: isForStaff ? nil : ClassCounts.atTimes([cells], minimumGroup: minimumGroup).first)
    }

    // MARK: - A student's goals

    /// The goals of a time, oldest first: those that were set by its end and were not due before it began.
    private func goals(of student: RecordHandle, from: Day?, to: Day) -> [WallGoal] {
        (records.goals[student] ?? []).filter { goal in
            goal.date <= to && from.map { goal.due >= $0 } ?? true
        }
    }

    /// - Parameter counts: whether a reflection or a piece of evidence may be told of. On a note it must be for as many
    ///   as the wall is, like the goal itself: else the note would say that there is one.
    private func stage(of goal: WallGoal, on day: Day, counts: (RecordHandle) -> Bool = { _ in true }) -> GoalStage {
        if goal.status.isReached { return .met }
        // The last day of a goal stays until the status says how it went; a look that was written about is over.
        if goal.due <= day { return .review }
        if let look = goal.reviewDates.lazy.filter({ $0 <= day }).max(),
            !hasReflection(on: goal.handle, since: look, until: day, counts)
        {
            return .review
        }
        let hasStep = school.bodies[goal.handle.offset].document.tasks.done > 0
        return hasStep || !evidenceDays(of: goal, until: day, counts).isEmpty ? .working : .set
    }

    private func hasReflection(
        on goal: RecordHandle, since first: Day, until last: Day, _ counts: (RecordHandle) -> Bool
    ) -> Bool {
        school.graph.sources(of: goal, .about).contains { reflection in
            counts(reflection)
                && school.records[reflection.offset].head.date.map { first <= $0.value && $0.value <= last } ?? false
        }
    }

    private func evidenceDays(of goal: WallGoal, until last: Day, _ counts: (RecordHandle) -> Bool) -> [Day] {
        school.graph.sources(of: goal.handle, .goal).filter(counts).compactMap { records.dayOfEvidence[$0] }
            .filter { $0 <= last }
    }

    /// The day of a goal, or that of its newest evidence.
    private func newestDay(
        of goal: WallGoal, until last: Day, counts: (RecordHandle) -> Bool = { _ in true }
    ) -> Day {
        max(goal.date, evidenceDays(of: goal, until: last, counts).max() ?? goal.date)
    }
}

/// Where the students have their goals. Each counts once, by the newest goal: a number of goals could be that of few
/// students. All that are set by now count, whatever a wall's period, so that all walls count from one table.
struct GoalTable {
    let goals: [RecordHandle: Goal]
    /// By group and stage, as others than the staff may know it.
    let counts: ClassCounts?

    /// How far the newest goal of a student is, and the newest day of all of them.
    struct Goal {
        let stage: GoalStage
        let newest: Day
        /// In which circle the goal is known one by one.
        let known: Circle
    }
}
