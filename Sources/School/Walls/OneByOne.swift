import Growth
import Records

/// What readers of walls know of students one by one: the scores on cards and on pages of evidence, the bands of notes
/// and the states in grids. What is told of a whole group, less this, is told of the others.
///
/// Each answer is the widest circle in which it is known, `.family` for none: what everyone knows the school knows, and
/// what the school knows each class knows.
struct OneByOne: Sendable {
    /// The circles whose readers lay pages beside each other.
    static let circles: [Circle] = [.public, .school, .class]

    private var scores: [KnownScore: Circle] = [:]
    private var notes: [KnownNote: Circle] = [:]
    private var states: [RecordHandle: Circle] = [:]

    private struct KnownScore: Hashable {
        let student: RecordHandle
        let assessment: RecordHandle
        let score: Score
    }

    private struct KnownNote: Hashable {
        let student: RecordHandle
        let assessment: RecordHandle
    }

    /// To the staff, who may know all, nothing has to be hidden.
    init() {}

    /// - Parameter scopes: those of all walls for more than the staff.
    /// O(scores + cards).
    init(_ scopes: [WallScope], in school: School, records: WallRecords) {
        for score in school.scores.scores {
            guard case .evidence(let evidence) = score.origin, records.dayOfEvidence[evidence] != nil else { continue }
            note(score.score, of: score.student, on: score.assessment, school.circles[evidence.offset])
        }
        for scope in scopes where scope.hasCards {
            let circle = max(school.circles[scope.handle.offset], .class)
            let assessment = school.graph.targets(of: scope.handle, .assessment).first
            switch (scope.wall.layout.value, assessment) {
            case (.standards, _):
                for student in scope.shown { states[student] = max(circle, states[student] ?? circle) }
            case (.bands, let assessment?), (.growth, let assessment?):
                for student in scope.shown {
                    if scope.wall.layout.value == .bands {
                        let known = KnownNote(student: student, assessment: assessment)
                        notes[known] = max(circle, notes[known] ?? circle)
                    }
                    let series = records.series[student]?.first { $0.assessment == assessment }?.series
                    guard let scores = series.flatMap({ WallScores($0, in: scope) }) else { continue }
                    note(scores.from, of: student, on: assessment, circle)
                    note(scores.now, of: student, on: assessment, circle)
                }
            default: break
            }
        }
    }

    private mutating func note(
        _ score: Score, of student: RecordHandle, on assessment: RecordHandle, _ circle: Circle
    ) {
        let known = KnownScore(student: student, assessment: assessment, score: score)
        scores[known] = max(circle, scores[known] ?? circle)
    }

    func score(_ score: Score, of student: RecordHandle, on assessment: RecordHandle) -> Circle {
        scores[KnownScore(student: student, assessment: assessment, score: score)] ?? .family
    }

    /// The band in which a student is by this score.
    func band(_ score: Score, of student: RecordHandle, on assessment: RecordHandle) -> Circle {
        max(
            self.score(score, of: student, on: assessment),
            notes[KnownNote(student: student, assessment: assessment)] ?? .family)
    }

    func growth(_ scores: WallScores, of student: RecordHandle, on assessment: RecordHandle) -> Circle {
        min(score(scores.from, of: student, on: assessment), score(scores.now, of: student, on: assessment))
    }

    /// How far a student is with the standards.
    func states(of student: RecordHandle) -> Circle { states[student] ?? .family }

    /// Whether so many students are enough to be told of together: nobody, or at least the minimum group, also without
    /// those who are known one by one.
    static func isEnough(
        _ students: some Collection<(student: RecordHandle, known: Circle)>, minimumGroup: Int
    ) -> Bool {
        let few = 1..<max(minimumGroup, 1)
        guard !few.contains(Set(students.lazy.map(\.student)).count) else { return false }
        return circles.allSatisfy { circle in
            !few.contains(Set(students.lazy.filter { $0.known < circle }.map(\.student)).count)
        }
    }
}
