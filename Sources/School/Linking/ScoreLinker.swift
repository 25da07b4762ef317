import Diagnostics
import Growth
import Records

/// A score of one student on one assessment, and where it was written down.
struct StudentScore: Sendable {
    let student: RecordHandle
    let assessment: RecordHandle
    let score: Score
    let origin: Origin
    /// The standards that it says it is about; nil for all that the assessment measures.
    let standards: [RecordHandle]?

    enum Origin: Sendable {
        case evidence(RecordHandle)
        /// A cell of the sheet of this number.
        case sheet(Int, row: Int, column: Int)
    }
}

/// A day on which a student has no score, and why.
struct MissedScore: Sendable {
    let student: RecordHandle
    let assessment: RecordHandle
    let missed: Missed
}

/// Why a day has no score: the student was absent, or exempt from it.
package struct Missed: Hashable, Sendable {
    package enum Reason: String, Sendable { case absent, exempt }
    package let day: Day
    package let reason: Reason
}

/// The rows of score sheets, checked and linked to students and assessments.
enum ScoreLinker {
    static func link(
        _ sheets: [ScoreSheet], with catalogue: RecordCatalogue, records: [any RecordKind],
        reporting report: inout DiagnosticReport
    ) -> (scores: [StudentScore], missed: [MissedScore]) {
        var scores: [StudentScore] = []
        scores.reserveCapacity(sheets.lazy.map(\.entries.count).reduce(0, +))
        var missed: [MissedScore] = []
        for (number, sheet) in sheets.enumerated() {
            // What stands once in the sheet is told once, though many scores hang on it.
            var told: Set<Place> = []
            func find(_ kind: KindName, _ id: String, _ row: Int, _ column: Int?) -> RecordHandle? {
                if let handle = catalogue.find(kind, id) { return handle }
                let place = column.map { Place(row: row, column: $0) } ?? .sheetName
                guard !catalogue.isKnown(kind, id), told.insert(place).inserted else { return nil }
                let fault = SchoolFault.unknownReference(
                    kind: kind, id: id, student: nil, nearest: NearMiss.best(for: id, among: catalogue.ids(of: kind)))
                let range = column.map { sheet.table.range(row: row, column: $0) } ?? .start
                report.report(fault, at: range, in: sheet.table.source)
                return nil
            }
            for entry in sheet.entries {
                let student = find(.student, entry.student, entry.row, entry.studentColumn)
                let assessment = find(.assessment, entry.assessment, entry.row, entry.assessmentColumn)
                let standard = entry.standard.flatMap { find(.standard, $0, entry.row, entry.standardColumn) }
                guard let student, let assessment, let scale = records[assessment.offset] as? Assessment else {
                    continue
                }
                if let fault = ScaleCheck.fault(of: entry.mark, on: scale) {
                    report.report(
                        fault, at: sheet.table.range(row: entry.row, column: entry.scoreColumn), in: sheet.table.source)
                } else if let value = ScaleCheck.value(of: entry.mark, on: scale) {
                    scores.append(
                        StudentScore(
                            student: student, assessment: assessment, score: Score(day: entry.day, value: value),
                            origin: .sheet(number, row: entry.row, column: entry.scoreColumn),
                            standards: standard.map { [$0] }))
                } else if let reason = entry.mark.missed {
                    missed.append(
                        MissedScore(
                            student: student, assessment: assessment, missed: Missed(day: entry.day, reason: reason)))
                }
            }
        }
        return (scores, missed)
    }

    /// A cell of a sheet, or the sheet's name, which is a wide sheet's assessment.
    private struct Place: Hashable {
        let row: Int
        let column: Int

        static let sheetName = Place(row: -1, column: -1)
    }
}

extension Evidence {
    /// What it was marked with on its assessment: a score, else a level.
    var mark: ScoreSheet.Mark? { score.map { .score($0.value) } ?? level.map { .level($0.value) } }
}

/// Whether a mark lies on its assessment's scale.
enum ScaleCheck {
    static func fault(of mark: ScoreSheet.Mark, on scale: Assessment) -> SchoolFault? {
        switch mark {
        case .exempt, .absent: nil
        case .score(let value):
            if !scale.levels.isEmpty {
                .unknownLevel(
                    level: value.inMessage, levels: scale.levels.map(\.value), assessment: scale.head.id)
            } else if value < scale.lowest ?? -.infinity || value > scale.max?.value ?? .infinity {
                .scoreOffScale(score: value, min: scale.lowest, max: scale.max?.value, assessment: scale.head.id)
            } else {
                nil
            }
        case .level(let level):
            scale.levels.contains { $0.value == level }
                ? nil : .unknownLevel(level: level, levels: scale.levels.map(\.value), assessment: scale.head.id)
        }
    }

    /// The number that stands for a mark: a level's place in the order, from 0.
    static func value(of mark: ScoreSheet.Mark, on scale: Assessment) -> Double? {
        switch mark {
        case .exempt, .absent: nil
        case .score(let value): value
        case .level(let level): scale.levels.firstIndex { $0.value == level }.map(Double.init)
        }
    }
}

extension ScoreSheet.Mark {
    fileprivate var missed: Missed.Reason? {
        switch self {
        case .absent: .absent
        case .exempt: .exempt
        case .score, .level: nil
        }
    }
}
