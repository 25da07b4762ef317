import Diagnostics
import Growth
import Records

/// What must hold between records. Each check makes the set of what exists and looks for what is
/// outside of it.
enum SchoolChecks {
    typealias Check = @Sendable (Records, LinkGraph, RecordCatalogue, inout DiagnosticReport) -> Void

    static let all: [Check] = [
        checkDates, checkPrerequisites, checkEvidence, checkClasses, checkConsents, checkWalls, checkCodes,
        checkLeaving,
    ]

    /// A student's records lie in the school year.
    @Sendable private static func checkDates(
        _ records: Records, _: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        guard let (first, last) = records.settings?.schoolYear else { return }
        for record in records.all where record.head.student != nil {
            guard let date = record.head.date, date.value != .placeholder, date.value < first || date.value > last
            else {
                continue
            }
            report.report(
                SchoolFault.outsideSchoolYear(date: date.value, first: first, last: last), at: date.range,
                in: record.head.source)
        }
    }

    /// Standards come after one another without a circle.
    @Sendable private static func checkPrerequisites(
        _ records: Records, _ graph: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        let standards = records.all.indices.filter { records.all[$0] is Standard }.map { RecordHandle($0) }
        for circle in Circles.find(among: standards, following: { graph.targets(of: $0, .after) }) {
            let head = records.all[circle[0].offset].head
            let ids = circle.map { records.all[$0.offset].head.id }
            let range = head.references.first { $0.role == .after && $0.id == ids[1 % ids.count] }?.range
            report.report(SchoolFault.circle(path: ids + [ids[0]]), at: range ?? .start, in: head.source)
        }
    }

    /// Scores, levels and rubric scores lie on their scales.
    @Sendable private static func checkEvidence(
        _ records: Records, _ graph: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        for (offset, record) in records.all.enumerated() {
            guard let evidence = record as? Evidence else { continue }
            let handle = RecordHandle(offset)
            checkScale(of: evidence, records, graph.targets(of: handle, .assessment).first, &report)
            checkRubric(of: evidence, records, graph.targets(of: handle, .rubric).first, &report)
        }
    }

    private static func checkScale(
        of evidence: Evidence, _ records: Records, _ assessment: RecordHandle?, _ report: inout DiagnosticReport
    ) {
        let marks: [(key: String, mark: ScoreSheet.Mark, range: SourceRange)] = [
            evidence.score.map { ("score", .score($0.value), $0.range) },
            evidence.level.map { ("level", .level($0.value), $0.range) },
        ].compactMap(\.self)
        let source = evidence.head.source
        let namesOne = evidence.head.references.contains { $0.role == .assessment }
        for (key, mark, range) in marks {
            if let scale = assessment.flatMap({ records.all[$0.offset] as? Assessment }) {
                if let fault = ScaleCheck.fault(of: mark, on: scale) { report.report(fault, at: range, in: source) }
            } else if !namesOne {
                report.report(SchoolFault.scoreWithoutAssessment(key: key), at: range, in: source)
            }
        }
    }

    private static func checkRubric(
        of evidence: Evidence, _ records: Records, _ handle: RecordHandle?, _ report: inout DiagnosticReport
    ) {
        guard let first = evidence.rubricScores.first else { return }
        let source = evidence.head.source
        guard let rubric = handle.flatMap({ records.all[$0.offset] as? Rubric }) else {
            if !evidence.head.references.contains(where: { $0.role == .rubric }) {
                report.report(SchoolFault.rubricMissing, at: first.criterion.range, in: source)
            }
            return
        }
        for (criterion, score) in evidence.rubricScores {
            guard let found = rubric.criteria.first(where: { $0.id.value == criterion.value }) else {
                report.report(
                    SchoolFault.unknownCriterion(
                        criterion: criterion.value, known: rubric.criteria.map(\.id.value), rubric: rubric.head.id),
                    at: criterion.range, in: source)
                continue
            }
            if !found.levels.contains(where: { $0.value.score.value == score.value }) {
                let levels = found.levels.map { "\($0.value.score.value.inMessage) (\($0.value.label.value))" }
                report.report(
                    SchoolFault.noSuchRubricLevel(criterion: criterion.value, levels: levels), at: score.range,
                    in: source)
            }
        }
    }

    /// A class and its students agree, and its term exists.
    @Sendable private static func checkClasses(
        _ records: Records, _ graph: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        let terms = records.settings?.terms.map(\.id.value) ?? []
        for record in records.all {
            guard let room = record as? ClassRoom else { continue }
            if let term = room.term, !terms.isEmpty, !terms.contains(term.value) {
                report.report(
                    SchoolFault.unknownTerm(term: term.value, known: terms), at: term.range, in: room.head.source)
            }
        }
        for (offset, record) in records.all.enumerated() where record is Student {
            let handle = RecordHandle(offset)
            guard let own = graph.targets(of: handle, .classRoom).first else { continue }
            for other in graph.sources(of: handle, .students) where other != own {
                let head = records.all[other.offset].head
                let range = head.references.first { $0.role == .students && $0.id == record.head.id }?.range
                report.report(
                    SchoolFault.classMismatch(
                        student: record.head.id, says: records.all[own.offset].head.id, listedIn: head.id),
                    at: range ?? .start, in: head.source)
            }
        }
    }

    /// Walls that calculate with scores have an assessment with numbers.
    @Sendable private static func checkWalls(
        _ records: Records, _ graph: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        for (offset, record) in records.all.enumerated() {
            guard let wall = record as? Wall, wall.layout.value.needsNumbers,
                let assessment = graph.targets(of: RecordHandle(offset), .assessment).first,
                let scale = records.all[assessment.offset] as? Assessment, !scale.levels.isEmpty
            else { continue }
            let range = wall.head.references.first { $0.role == .assessment }?.range
            report.report(
                SchoolFault.wallOnLevels(layout: wall.layout.value.rawValue, assessment: scale.head.id),
                at: range ?? wall.layout.range, in: wall.head.source)
        }
    }

    /// The file of codes is whole, and its terms exist.
    @Sendable private static func checkCodes(
        _ records: Records, _: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        CodeChecks.check(records, reporting: &report)
    }

    /// Students who left did so this year, and their records are older.
    @Sendable private static func checkLeaving(
        _ records: Records, _: LinkGraph, _: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        LeavingChecks.check(records, reporting: &report)
    }

    /// Consent is given for students who are there.
    @Sendable private static func checkConsents(
        _ records: Records, _: LinkGraph, _ catalogue: RecordCatalogue, _ report: inout DiagnosticReport
    ) {
        for student in records.consents.students where !catalogue.isKnown(.student, student.value) {
            report.report(
                SchoolFault.consentForNobody(
                    student: student.value,
                    nearest: NearMiss.best(for: student.value, among: catalogue.ids(of: .student))),
                at: student.range, in: records.consents.source)
        }
    }
}
