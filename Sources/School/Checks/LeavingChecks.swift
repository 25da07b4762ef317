import Diagnostics
import Growth
import Records

/// What must hold of students who left.
enum LeavingChecks {
    /// Nobody leaves before the school year, and what is of a student is from the time at the school. O(records).
    static func check(_ records: Records, reporting report: inout DiagnosticReport) {
        var left: [String: Day] = [:]
        for case let student as Student in records.all {
            guard let day = student.left, day.value != .placeholder else { continue }
            left[student.head.id] = day.value
            if let first = records.settings?.schoolYear?.first, day.value < first {
                report.report(
                    LeavingFault.beforeYear(day.value, first: first), at: day.range, in: student.head.source)
            }
        }
        guard !left.isEmpty else { return }
        for record in records.all {
            let head = record.head
            guard let student = head.student, let day = left[student], let date = head.date, date.value > day else {
                continue
            }
            report.report(LeavingFault.recordAfter(date.value, left: day), at: date.range, in: head.source)
        }
    }
}
