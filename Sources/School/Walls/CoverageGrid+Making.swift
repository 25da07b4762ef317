import Growth
import Records

extension WallMaker {
    /// How long ago each student's last evidence in each subject was, for the staff.
    func coverage(_ scope: WallScope) -> MadeWall {
        guard scope.isForStaff else { return MadeWall(.notForThese) }
        let named = Set(school.graph.targets(of: scope.handle, .standards))
        // By the standard that names a subject first, so that subjects stand in the order of the standards.
        var firstStandard: [String: RecordHandle] = [:]
        var newest: Day?
        let lastDays = scope.shown.map { student in
            var last: [String: Day] = [:]
            for piece in records.evidence[student] ?? [] where scope.includes(piece.day) {
                let date = piece.day
                for standard in standards(ofEvidence: piece.handle) where named.isEmpty || named.contains(standard) {
                    guard let subject = (school.records[standard.offset] as? Standard)?.strand?.value else { continue }
                    firstStandard[subject] = min(firstStandard[subject] ?? standard, standard)
                    last[subject] = max(last[subject] ?? date, date)
                    newest = max(newest ?? date, date)
                }
            }
            return last
        }
        guard let newest else { return MadeWall(.noData) }
        let subjects = firstStandard.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
        let rows = zip(scope.shown, lastDays).map { handle, last in
            CoverageRow(
                student: student(handle), days: subjects.map { subject in last[subject].map(scope.to.days(since:)) })
        }
        return MadeWall(.coverage(CoverageGrid(subjects: subjects, rows: rows)), updated: newest)
    }

    /// Its own, else those of its assessment.
    private func standards(ofEvidence evidence: RecordHandle) -> [RecordHandle] {
        let own = school.graph.targets(of: evidence, .standards)
        return own.isEmpty
            ? school.graph.targets(of: evidence, .assessment).flatMap { school.graph.targets(of: $0, .standards) } : own
    }
}
