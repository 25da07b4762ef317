import Diagnostics
import Growth
import Records

/// Every score of the school, from sheets and from evidence: one series for each student and assessment.
///
/// A score that stands in a sheet and in evidence (the same day, the same value) is one score, the evidence's. Two
/// values of one day both count, and are told.
struct ScoreBook: Sendable {
    /// By student, assessment, day and value.
    let scores: [StudentScore]
    /// By student, assessment and day.
    let missed: [MissedScore]

    init(scores: [StudentScore], missed: [MissedScore]) {
        self.scores = scores
        self.missed = missed
    }

    /// O(n log n).
    init(
        sheets: [ScoreSheet], with catalogue: RecordCatalogue, records: [any RecordKind], graph: LinkGraph,
        reporting report: inout DiagnosticReport
    ) {
        let linked = ScoreLinker.link(sheets, with: catalogue, records: records, reporting: &report)
        var sorted: [StudentScore] = []
        let all = Self.ofEvidence(records, graph) + linked.scores
        sorted.reserveCapacity(all.count)
        let places = ScorePlaces(sheets: sheets, records: records)
        for score in all.stablySorted(by: { $0.key < $1.key }) {
            if let last = sorted.last, last.isOfSameDay(as: score) {
                if last.score.value == score.score.value { continue }
                places.reportConflict(of: last, and: score, to: &report)
            }
            sorted.append(score)
        }
        scores = sorted
        missed = linked.missed.stablySorted { $0.key < $1.key }
    }

    /// The scores in evidence records, in the order of the records.
    private static func ofEvidence(_ records: [any RecordKind], _ graph: LinkGraph) -> [StudentScore] {
        records.enumerated().compactMap { offset, record in
            let handle = RecordHandle(offset)
            guard let evidence = record as? Evidence, let day = evidence.head.date?.value,
                let mark = evidence.score.map({ ScoreSheet.Mark.score($0.value) })
                    ?? evidence.level.map({ .level($0.value) }),
                let student = graph.targets(of: handle, .student).first,
                let assessment = graph.targets(of: handle, .assessment).first,
                let scale = records[assessment.offset] as? Assessment,
                let value = ScaleCheck.value(of: mark, on: scale)
            else { return nil }
            return StudentScore(
                student: student, assessment: assessment, score: Score(day: day, value: value),
                origin: .evidence(handle))
        }
    }

    /// The scores that stay, with their handles in what stays. O(n).
    func narrowed(
        keeping kept: [RecordHandle?], where mayKnow: (StudentScore) -> Bool, knowsMissed: (RecordHandle) -> Bool
    ) -> ScoreBook {
        ScoreBook(
            scores: scores.compactMap { score in
                guard let student = kept[score.student.offset], let assessment = kept[score.assessment.offset],
                    mayKnow(score), let origin = score.origin.narrowed(keeping: kept)
                else { return nil }
                return StudentScore(
                    student: student, assessment: assessment, score: score.score, origin: origin)
            },
            missed: missed.compactMap { missed in
                guard let student = kept[missed.student.offset], let assessment = kept[missed.assessment.offset],
                    knowsMissed(missed.student)
                else { return nil }
                return MissedScore(student: student, assessment: assessment, missed: missed.missed)
            })
    }

    /// The series of each student, in the order of the assessments. O(n).
    func series() -> [RecordHandle: [AssessmentSeries]] {
        var series: [RecordHandle: [AssessmentSeries]] = [:]
        let missed = Dictionary(grouping: missed) { StudentAssessment($0.student, $0.assessment) }
        var start = scores.startIndex
        while start < scores.endIndex {
            let first = scores[start]
            let end =
                scores[start...].firstIndex { $0.student != first.student || $0.assessment != first.assessment }
                ?? scores.endIndex
            series[first.student, default: []].append(
                AssessmentSeries(
                    assessment: first.assessment, scores: scores[start..<end],
                    missed: (missed[StudentAssessment(first.student, first.assessment)] ?? []).map(\.missed)))
            start = end
        }
        return series
    }
}

/// A student's scores on one assessment, oldest first, and the days that have none.
package struct AssessmentSeries: Sendable {
    package let assessment: RecordHandle
    package let series: Series
    package let missed: [Missed]
    /// Where each of the scores was written down.
    let origins: [StudentScore.Origin]

    init(assessment: RecordHandle, scores: ArraySlice<StudentScore>, missed: [Missed]) {
        self.assessment = assessment
        series = Series(scores.lazy.map(\.score))
        origins = scores.map(\.origin)
        self.missed = missed
    }
}

/// One student and one assessment.
private struct StudentAssessment: Hashable {
    let student: RecordHandle
    let assessment: RecordHandle

    init(_ student: RecordHandle, _ assessment: RecordHandle) {
        self.student = student
        self.assessment = assessment
    }
}

extension StudentScore {
    fileprivate var key: (Int, Int, Day, Double) { (student.offset, assessment.offset, score.day, score.value) }

    fileprivate func isOfSameDay(as other: StudentScore) -> Bool {
        student == other.student && assessment == other.assessment && score.day == other.score.day
    }
}

extension StudentScore.Origin {
    fileprivate func narrowed(keeping kept: [RecordHandle?]) -> Self? {
        switch self {
        case .evidence(let handle): kept[handle.offset].map(Self.evidence)
        case .sheet(let number, let row, let column, let standard):
            .sheet(number, row: row, column: column, standard: standard.flatMap { kept[$0.offset] })
        }
    }
}

extension MissedScore {
    fileprivate var key: (Int, Int, Day) { (student.offset, assessment.offset, missed.day) }
}

extension Array {
    /// Sorted, and what is equal stays in its order, which `sorted` does not promise.
    fileprivate func stablySorted(by isBefore: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { a, b in
            isBefore(a.element, b.element) || (a.offset < b.offset && !isBefore(b.element, a.element))
        }
        .map(\.element)
    }
}
