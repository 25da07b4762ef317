import Growth
import Records

extension WallMaker {
    /// Each student with each standard, or what share of the group has mastered it.
    func standards(_ scope: WallScope, _ tellable: Set<RecordHandle>) -> MadeWall {
        let standards = standards(of: scope).filter { kept[$0.offset] != nil }
        guard !standards.isEmpty, let newest = newestDay(of: Set(standards), scope) else { return MadeWall(.noData) }
        guard scope.hasCards else { return shares(of: standards, scope, tellable, newest) }
        let states = standards.map { standard in
            scope.shown.map { mastery[$0]?[standard]?.finding.state ?? .notYetAssessed }
        }
        let grid = StandardsGrid(
            standards: standards.compactMap { kept[$0.offset] }, students: scope.shown.map(student), states: states)
        return MadeWall(.standards(grid), updated: newest)
    }

    private func shares(of standards: [RecordHandle], _ scope: WallScope, _ tellable: Set<RecordHandle>, _ newest: Day)
        -> MadeWall
    {
        guard scope.isForStaff || tellable.contains(scope.handle) else { return MadeWall(.tooFew) }
        let n = scope.everyone.count
        let shares = standards.compactMap { standard in
            kept[standard.offset].map { kept in
                let mastered = scope.everyone.lazy.filter { mastery[$0]?[standard]?.finding.state.isMastered ?? false }
                    .count
                return StandardShare(
                    standard: kept,
                    mastered: scope.isForStaff
                        ? .whole((200 * mastered + n) / (2 * n))
                        : PublishedPercentage(count: mastered, of: n, minimumGroup: scope.minimumGroup))
            }
        }
        guard shares.contains(where: { $0.mastered != nil }) else { return MadeWall(.tooFew) }
        return MadeWall(.standardShares(shares), updated: newest)
    }

    /// The standards that the wall names, else those of its assessment, else those that there is evidence for (and
    /// that are of the wall's grade, or of none): on the cards, or of as many students as may be told of. In the order of
    /// writing, the last of them in the order of the records.
    private func standards(of scope: WallScope) -> [RecordHandle] {
        let named = school.graph.targets(of: scope.handle, .standards)
        if !named.isEmpty { return named }
        let measured = school.graph.targets(of: scope.handle, .assessment)
            .flatMap { school.graph.targets(of: $0, .standards) }
        if !measured.isEmpty { return measured }
        let room = school.graph.targets(of: scope.handle, .classRoom).first
        let grade = scope.wall.grade?.value ?? room.flatMap { (school.records[$0.offset] as? ClassRoom)?.grade.value }
        var touched: [RecordHandle: Int] = [:]
        for student in told(scope) {
            for standard in mastery[student, default: [:]].keys { touched[standard, default: 0] += 1 }
        }
        let needed = scope.isForStaff || scope.hasCards ? 1 : scope.minimumGroup
        return touched.keys.sorted().filter { handle in
            guard touched[handle] ?? 0 >= needed else { return false }
            guard let grade, let own = (school.records[handle.offset] as? Standard)?.grade?.value else { return true }
            return own == grade
        }
    }

    /// Those whom the wall tells of: on one with cards nobody else.
    private func told(_ scope: WallScope) -> [RecordHandle] { scope.hasCards ? scope.shown : scope.everyone }

    /// The day of the newest evidence or score behind the states.
    private func newestDay(of standards: Set<RecordHandle>, _ scope: WallScope) -> Day? {
        var newest: Day?
        func note(_ day: Day?) {
            if let day, day <= self.day { newest = max(newest ?? day, day) }
        }
        for student in told(scope) {
            for (standard, progress) in mastery[student] ?? [:] where standards.contains(standard) {
                note(progress.newest)
            }
        }
        return newest
    }
}
