import Growth
import Records
import School

/// The scores of one student that readers may know, to take along: a long sheet as in `scores/`, so that a spreadsheet
/// reads it, and for family and staff another school's datawall too; for others a code stands for the student.
struct StudentScores: Sendable {
    let student: RecordHandle

    /// Nil without scores; for readers who don't know the student also without a score that a chart shows.
    init?(of student: RecordHandle, in view: SchoolView) {
        let isWanted = view.series(ofStudent: student).contains { series in
            view.knows(student)
                || !series.mixesStandards && !series.series.scores.isEmpty
                    && view.record(series.assessment, as: Assessment.self)?.levels.isEmpty == true
        }
        guard isWanted else { return nil }
        self.student = student
    }

    static func path(of student: RecordHandle, in view: SchoolView) -> String? {
        guard Self(of: student, in: view) != nil else { return nil }
        return view.person(student).map { "students/\($0.slug)/scores.csv" }
    }

    static let header = ["student", "assessment", "date", "score", "status", "standard"]

    /// By assessment and day, the days that were missed behind those with a score.
    func append(to buffer: inout [UInt8], in view: SchoolView) {
        buffer.append(csv: Self.header.map(CSVCell.text))
        let id = CSVCell.text(view.person(student).map { $0.isCode ? $0.code : $0.slug } ?? "")
        for series in view.series(ofStudent: student) {
            guard let scale = view.record(series.assessment, as: Assessment.self) else { continue }
            let assessment = CSVCell.text(scale.head.id)
            for (score, standards) in zip(series.series.scores, series.standards) {
                let level = scale.levels.isEmpty ? nil : scale.column(of: score.value).map { scale.columns[$0] }
                // A sheet has one standard a row: of several it says none, which means all of the assessment's.
                let standard = standards.flatMap { $0.count == 1 ? $0.first : nil }
                buffer.append(csv: [
                    id, assessment, .day(score.day), level.map(CSVCell.text) ?? .number(score.value), .empty,
                    standard.map { .text(view[$0].head.id) } ?? .empty,
                ])
            }
            for missed in series.missed {
                buffer.append(csv: [
                    id, assessment, .day(missed.day), .empty, .text(missed.reason.rawValue), .empty,
                ])
            }
        }
    }
}

extension Desk {
    /// The file with all the scores of a student, for readers who have one.
    func scoresURL(ofStudent student: RecordHandle) -> String? {
        StudentScores.path(of: student, in: view).map(url(ofFile:))
    }
}
