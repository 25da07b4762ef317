import Diagnostics
import Growth
import Records

/// Every score of the school as it was written down, in sheets and in evidence.
///
/// A score that stands in a sheet and in evidence (the same student, assessment, day and value) is one score: it stays
/// twice in the book, since a narrower view may know only one of the two, and counts once in a series. Two values of
/// one day both count, and are told. Scores that say they are about different standards, as the slips of one lesson,
/// are different scores whatever their values.
struct ScoreBook: Sendable {
    /// By student, assessment, day and value; that of evidence before that of a sheet.
    let scores: [StudentScore]
    /// By student, assessment and day.
    let missed: [MissedScore]

    init(scores: [StudentScore], missed: [MissedScore]) {
        self.scores = scores
        self.missed = missed
    }

    /// - Parameter last: the last day on which there can be a score.
    /// O(n log n).
    init(
        sheets: [ScoreSheet], with catalogue: RecordCatalogue, records: [any RecordKind], graph: LinkGraph,
        upTo last: LastDay?, reporting report: inout DiagnosticReport
    ) {
        let linked = ScoreLinker.link(sheets, with: catalogue, records: records, reporting: &report)
        scores = (Self.ofEvidence(records, graph) + linked.scores).stablySorted { $0.key < $1.key }
        missed = linked.missed.stablySorted { $0.key < $1.key }
        let places = ScorePlaces(sheets: sheets, records: records)
        reportConflicts(in: places, to: &report)
        guard let last else { return }
        for score in scores where score.score.day > last.day { places.reportFuture(score, after: last, to: &report) }
    }

    /// The scores in evidence records, in the order of the records.
    private static func ofEvidence(_ records: [any RecordKind], _ graph: LinkGraph) -> [StudentScore] {
        records.enumerated().compactMap { offset, record in
            let handle = RecordHandle(offset)
            guard let evidence = record as? Evidence, let day = evidence.head.date?.value,
                let mark = evidence.mark, let student = graph.targets(of: handle, .student).first,
                let assessment = graph.targets(of: handle, .assessment).first,
                let scale = records[assessment.offset] as? Assessment, ScaleCheck.fault(of: mark, on: scale) == nil,
                let value = ScaleCheck.value(of: mark, on: scale)
            else { return nil }
            let standards = graph.targets(of: handle, .standards)
            return StudentScore(
                student: student, assessment: assessment, score: Score(day: day, value: value),
                origin: .evidence(handle), standards: standards.isEmpty ? nil : standards)
        }
    }

    /// Reports each score that has another value than one before it of the same day.
    private func reportConflicts(in places: ScorePlaces, to report: inout DiagnosticReport) {
        var start = scores.startIndex
        for index in scores.indices {
            if !scores[index].isOfSameDay(as: scores[start]) { start = index }
            guard let other = scores[start..<index].last(where: { $0.isAboutSame(as: scores[index]) }),
                other.score.value != scores[index].score.value
            else { continue }
            places.reportConflict(of: other, and: scores[index], to: &report)
        }
    }

    /// The scores that stay, with their handles in what stays. O(n).
    func narrowed(
        keeping kept: [RecordHandle?], where mayKnow: (StudentScore) -> Bool, knowsMissed: (RecordHandle) -> Bool
    ) -> ScoreBook {
        ScoreBook(
            scores: scores.compactMap { score in mayKnow(score) ? score.narrowed(keeping: kept) : nil },
            missed: missed.compactMap { missed in
                guard let student = kept[missed.student.offset], let assessment = kept[missed.assessment.offset],
                    knowsMissed(missed.student)
                else { return nil }
                return MissedScore(student: student, assessment: assessment, missed: missed.missed)
            })
    }

    /// The series of each student, in the order of the assessments. A student who only missed an assessment has an
    /// empty series of it. O(n).
    func series() -> [RecordHandle: [AssessmentSeries]] {
        var series: [RecordHandle: [AssessmentSeries]] = [:]
        var (score, absence) = (scores.startIndex, missed.startIndex)
        while score < scores.endIndex || absence < missed.endIndex {
            let measures = [
                scores.indices.contains(score) ? scores[score].measure : nil,
                missed.indices.contains(absence) ? missed[absence].measure : nil,
            ].compactMap(\.self)
            guard let next = measures.min() else { break }
            let scoreEnd = scores[score...].firstIndex { $0.measure != next } ?? scores.endIndex
            let absenceEnd = missed[absence...].firstIndex { $0.measure != next } ?? missed.endIndex
            series[next.student, default: []].append(
                AssessmentSeries(
                    assessment: next.assessment, scores: scores[score..<scoreEnd],
                    missed: missed[absence..<absenceEnd].map(\.missed)))
            (score, absence) = (scoreEnd, absenceEnd)
        }
        return series
    }
}

/// A student's scores on one assessment, oldest first, and the days that have none.
package struct AssessmentSeries: Sendable {
    package let assessment: RecordHandle
    package let series: Series
    package let missed: [Missed]
    /// The scores of the series, with where each was written down.
    let entries: [StudentScore]

    /// - Parameter scores: by day and value. What stands twice is taken once.
    init(assessment: RecordHandle, scores: ArraySlice<StudentScore>, missed: [Missed]) {
        var entries: [StudentScore] = []
        entries.reserveCapacity(scores.count)
        for score in scores {
            let isKnown = entries.reversed().prefix { $0.score == score.score }.contains { $0.isAboutSame(as: score) }
            if !isKnown { entries.append(score) }
        }
        self.assessment = assessment
        self.entries = entries
        series = Series(entries.lazy.map(\.score))
        self.missed = missed
    }

    /// The standards that each score of the series says it is about; nil for all that the assessment measures.
    package var standards: [[RecordHandle]?] { entries.map(\.standards) }

    /// Whether the scores are about different standards, as those of exit slips: then one line through them would
    /// tell nothing.
    package var mixesStandards: Bool {
        var first: [RecordHandle]?
        for entry in entries {
            guard case .sheet = entry.origin, let standards = entry.standards else { continue }
            if let first, first != standards { return true }
            first = standards
        }
        return false
    }
}

/// One student and one assessment.
private struct StudentMeasure: Hashable, Comparable {
    let student: RecordHandle
    let assessment: RecordHandle

    static func < (a: Self, b: Self) -> Bool { (a.student, a.assessment) < (b.student, b.assessment) }
}

extension StudentScore {
    fileprivate var key: (Int, Int, Day, Double) { (student.offset, assessment.offset, score.day, score.value) }

    fileprivate var measure: StudentMeasure { StudentMeasure(student: student, assessment: assessment) }

    fileprivate func isOfSameDay(as other: StudentScore) -> Bool {
        student == other.student && assessment == other.assessment && score.day == other.score.day
    }

    /// Whether both may be the same score written down twice: neither says that it is about something else.
    fileprivate func isAboutSame(as other: StudentScore) -> Bool {
        guard let standards, let others = other.standards else { return true }
        return standards.contains(where: others.contains)
    }

    fileprivate func narrowed(keeping kept: [RecordHandle?]) -> Self? {
        guard let student = kept[student.offset], let assessment = kept[assessment.offset] else { return nil }
        var origin = origin
        if case .evidence(let handle) = origin {
            guard let handle = kept[handle.offset] else { return nil }
            origin = .evidence(handle)
        }
        return StudentScore(
            student: student, assessment: assessment, score: score, origin: origin,
            standards: standards?.compactMap { kept[$0.offset] })
    }
}

extension MissedScore {
    fileprivate var key: (Int, Int, Day) { (student.offset, assessment.offset, missed.day) }

    fileprivate var measure: StudentMeasure { StudentMeasure(student: student, assessment: assessment) }
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
