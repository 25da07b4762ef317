import Diagnostics
import Growth
import Records

@testable import School

/// A school that is published again and again, with the ledger between.
struct Publication {
    var ledger = PublishedLedger(salt: 7, codes: [:], figures: [:], source: [])

    /// Publishes an edition, or says why not.
    mutating func publish(
        _ school: WallSchool, for readership: Readership = .public, on day: String = "2026-12-01"
    ) async throws -> [String] {
        let linked = try await school.linked()
        let day = Day(day) ?? .epoch
        let figures = linked.school.edition(for: readership, on: day, drafts: false, beside: ledger).figures
        var report = DiagnosticReport()
        LedgerCheck(ledger).check(figures, for: readership, in: linked.school, reporting: &report)
        if !report.hasErrors {
            ledger = ledger.publishing(
                figures, for: readership, on: day, codes: linked.school.codes,
                walls: Set(linked.school.records.filter { $0 is Wall }.map(\.head.id)))
        }
        return report.diagnostics.map { "\($0.path.trimmingPrefix("content/")): \($0.message)" }
    }
}

/// A class of so many students who were all scored on two days, with one wall.
struct PublishedClass {
    var count = 12
    var layout = "thermometer"
    var audience = "public"
    /// Of each student by number, the scores by day; those of the two days are there for everyone.
    var scores: [Int: [String: Int]] = [:]
    var lines: [String] = []

    static let days = ["2026-09-01", "2026-10-01"]

    init(_ count: Int = 12, layout: String = "thermometer") {
        (self.count, self.layout) = (count, layout)
        for student in 0..<count { scores[student] = [Self.days[0]: 50 + student, Self.days[1]: 80 + student] }
    }

    func school() -> WallSchool {
        var school = WallSchool()
        school.add("r", students: count)
        school.wall(layout, audience, ["class: r"] + lines)
        for student in 0..<count {
            for (day, value) in (scores[student] ?? [:]).sorted(by: { $0.key < $1.key }) {
                school.score(student, day, "\(value)")
            }
        }
        return school
    }
}
