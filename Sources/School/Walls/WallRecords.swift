import Growth
import Records

/// A goal as walls tell it.
struct WallGoal {
    let handle: RecordHandle
    let date: Day
    let due: Day
    let status: GoalStatus
    let reviewDates: [Day]
}

/// A piece of evidence as walls tell it.
struct WallPiece {
    let handle: RecordHandle
    let day: Day
}

/// What walls tell of, by student: what is out, and for others than the staff without what says `audience: staff`.
struct WallRecords {
    /// Oldest first; neither those that are still being thought of nor those that were given up.
    let goals: [RecordHandle: [WallGoal]]
    /// In the order of the records.
    let evidence: [RecordHandle: [WallPiece]]
    /// By the evidence's handle.
    let dayOfEvidence: [RecordHandle: Day]
    let series: [RecordHandle: [AssessmentSeries]]

    /// Of a school without walls.
    init() { (goals, evidence, dayOfEvidence, series) = ([:], [:], [:], [:]) }

    /// O(records + scores).
    init(of school: School, isForStaff: Bool, on day: Day, drafts: Bool) {
        var goals: [RecordHandle: [WallGoal]] = [:]
        var evidence: [RecordHandle: [WallPiece]] = [:]
        var dayOfEvidence: [RecordHandle: Day] = [:]
        for (offset, record) in school.records.enumerated() {
            // Of ten thousand records few copies are made: their types are compared first.
            let type = type(of: record)
            guard type == Goal.self || type == Evidence.self else { continue }
            let (head, handle) = (record.head, RecordHandle(offset))
            guard school.isOut(head, day, drafts), isForStaff || head.audience?.value != .staff,
                let date = head.date?.value, let student = school.graph.targets(of: handle, .student).first
            else { continue }
            if type == Evidence.self {
                evidence[student, default: []].append(WallPiece(handle: handle, day: date))
                dayOfEvidence[handle] = date
            } else if let goal = record as? Goal, goal.status.isUnderWay || goal.status.isReached {
                goals[student, default: []].append(
                    WallGoal(
                        handle: handle, date: date, due: goal.due.value, status: goal.status,
                        reviewDates: goal.reviewDates.map(\.value)))
            }
        }
        self.goals = goals.mapValues { $0.sorted { ($0.date, $0.handle) < ($1.date, $1.handle) } }
        self.evidence = evidence
        self.dayOfEvidence = dayOfEvidence
        let scores = school.scores.scores.filter { score in
            guard case .evidence(let evidence) = score.origin else { return true }
            return dayOfEvidence[evidence] != nil
        }
        series = ScoreBook(scores: scores, missed: []).series()
    }
}
