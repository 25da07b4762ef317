import Diagnostics
import Growth
import Records
import TestSupport
import Testing

@testable import School
@testable import Site

/// A desk in a small school, for walls whose pictures a test makes by hand.
struct WallDesk {
    let desk: Desk
    let words: RecordHandle
    let seconds: RecordHandle
    let levels: RecordHandle
    let standards: [RecordHandle]
    let goal: RecordHandle

    init(for readership: Readership = .public) async throws {
        let small = SmallSchool(Self.files)
        var report = DiagnosticReport()
        let records = try await Records(reading: small.tree(), jobs: 1, reporting: &report)
        let words = try Words(templates: ProjectTree.templates(), settings: records.settings, reporting: &report)
        let school = try #require(
            try await School(linking: records, words: words.ofBodies, jobs: 1, reporting: &report))
        try #require(report.printed(as: .line) == "")
        let view = school.view(for: readership, on: .september(plus: 100))
        let addresses = AddressStyle(isPortable: false, baseURL: nil)
        desk = Desk(site: SiteContext(view: view, words: words, addresses: addresses), route: Route("walls", "w"))
        func assessment(_ id: String) throws -> RecordHandle {
            try #require(view.all(Assessment.self).first { $0.record.head.id == id }).handle
        }
        self.words = try assessment("words")
        seconds = try assessment("seconds")
        levels = try assessment("levels")
        standards = view.all(Standard.self).map(\.handle)
        goal = try #require(view.all(Goal.self).first).handle
    }

    func showing(_ content: WallPicture.Content, since day: Day? = nil) -> any WallShowing {
        desk.showing(WallPicture(updated: nil, isStale: false, students: .hidden, content: content), since: day)
    }

    static let files = [
        "assessments/words.md": """
        ---
        title: Reading aloud
        unit: words a minute
        purpose: for
        standard-error: 3
        bands:
          - {id: b, label: Beginning, from: 0}
          - {id: d, label: Developing, from: 60}
          - {id: s, label: Secure, from: 90}
        ---

        """,
        "assessments/seconds.md": """
        ---
        title: Mile
        unit: seconds
        purpose: of
        better: lower
        bands:
          - {id: fast, label: Quick, from: 0}
          - {id: slow, label: Setting out, from: 600}
        ---

        """,
        "assessments/levels.md":
            "---\ntitle: Book level\nunit: level\npurpose: for\nlevels: [J, K, L, M, N, O, P, Q, R, S]\n---\n",
        "standards/s1.md": "---\ntitle: Arrays\ncode: S.1\ni-can: I can see rows.\n---\n",
        "standards/s2.md": "---\ntitle: Halves\ncode: S.2\ni-can: I can cut in two.\n---\n",
        "students/ada-l/goals/2026-09-01-read.md": """
        ---
        title: I will read
        date: 2026-09-01
        due: 2026-12-01
        why: I like it
        set-by: student
        success-criteria: [I read]
        audience: public
        ---

        """,
    ]
}

extension Day {
    /// The day so many days after September 1.
    static func september(plus days: Int) -> Day { Day(year: 2026, month: 9, day: 1)?.adding(days: days) ?? .epoch }
}

extension WallStudent {
    /// A student whose code is also the name.
    static func coded(_ code: String) -> WallStudent { WallStudent(student: nil, name: code, code: code) }
}
