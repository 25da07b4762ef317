import Growth
import Records

@testable import School
import Seeded

/// A school with some classes and walls, for tests. Students are numbered through all classes; their names are words
/// that stand nowhere else, and the order of their codes is not that of the roster.
struct WallSchool {
    var files: [String: String] = [:]
    private var codes = "student,code,term\n"
    private var consents = "student,given-by,date,name,photo,voice,work,celebration\n"
    private var rows = "student,assessment,date,score\n"
    private(set) var count = 0

    static let words =
        "---\ntitle: Words\nunit: words\npurpose: for\nmin: 0\nmax: 1000\nstandard-error: 3\n"
        + "bands: [{id: a, label: A, from: 0}, {id: b, label: B, from: 60}, {id: c, label: C, from: 90}]\n"
        + "expected: [{date: 2026-09-01, value: 60}, {date: 2026-12-10, value: 80}]\n---\n"

    init() {
        files["assessments/words.md"] = Self.words
        files["classes/room-1/class.md"] = nil
    }

    /// Adds a class.
    /// - Parameter work: how far each student's family lets work go.
    mutating func add(_ room: String, grade: String = "3", students: Int, work: (Int) -> String = { _ in "family" }) {
        files["classes/\(room)/class.md"] = "---\ntitle: Class \(room)\ngrade: \(grade)\nteachers: [T]\n---\n"
        for _ in 0..<students {
            files["students/\(Self.id(count))/student.md"] =
                "---\nname: Zq\(count)given\nfamily-name: Zq\(count)family\nclass: \(room)\n---\nHello.\n"
            codes += "\(Self.id(count)),\(Self.code(count)),t1\n"
            consents += "\(Self.id(count)),parent,2026-08-20,family,family,family,\(work(count)),family\n"
            count += 1
        }
    }

    mutating func score(_ student: Int, _ day: String, _ value: String, on assessment: String = "words") {
        rows += "\(Self.id(student)),\(assessment),\(day),\(value)\n"
    }

    mutating func wall(_ layout: String, _ audience: String, _ lines: String..., id: String = "w") {
        wall(layout, audience, lines, id: id)
    }

    mutating func wall(_ layout: String, _ audience: String, _ lines: [String], id: String = "w") {
        let assessment = ["bands", "growth", "thermometer", "quadrant"].contains(layout) ? ["assessment: words"] : []
        let own = lines.contains { $0.hasPrefix("assessment:") } ? lines : assessment + lines
        let target = layout == "thermometer" ? ["target: {value: 100000}"] : []
        files["walls/\(id).md"] =
            "---\ntitle: Wall \(id)\nlayout: \(layout)\naudience: \(audience)\nquestion: Q\nnext-step: N\n"
            + (own + target).map { $0 + "\n" }.joined() + "---\n"
    }

    static func id(_ number: Int) -> String { "s-\(number)" }

    /// Later students have earlier codes.
    static func code(_ number: Int) -> String {
        var rest = 450_000 - number * 37
        var letters = ""
        for _ in 0..<4 {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest /= 26
        }
        return letters
    }

    /// - Parameter shuffling: puts the rows of the sheet into another order, and into two files.
    func linked(shuffling generator: SeededGenerator? = nil) async throws -> Linked {
        var files = files
        files["private/codes.csv"] = codes
        files["private/consent.csv"] = consents
        if var generator {
            let lines = rows.split(separator: "\n")
            let shuffled = lines.dropFirst().shuffled(using: &generator).map { $0 + "\n" }
            let half = shuffled.count / 2
            files["scores/a.csv"] = lines[0] + "\n" + shuffled[half...].joined()
            files["scores/b.csv"] = lines[0] + "\n" + shuffled[..<half].joined()
        } else {
            files["scores/a.csv"] = rows
        }
        files["school.yml"] = """
            name: Test School
            timezone: Europe/Oslo
            year: 2026-27
            terms:
              - {id: t1, title: First term, start: 2026-08-15, end: 2027-07-01}

            """
        return try await Linked(exactly: files)
    }

    /// What a wall shows these readers.
    func picture(_ id: String = "w", for readership: Readership = .staff, on day: String = "2026-12-01") async throws
        -> WallPicture?
    {
        try await linked().picture(id, for: readership, on: day)
    }
}

extension Linked {
    init(exactly files: [String: String]) async throws { try await self.init(.init(exactly: files)) }

    func picture(_ id: String = "w", for readership: Readership = .staff, on day: String = "2026-12-01") -> WallPicture?
    {
        let view = view(readership, on: day)
        return view.all(Wall.self).first { $0.record.head.id == id }.flatMap { view.picture(of: $0.handle) }
    }
}

/// A day that a test wrote.
func day(_ text: String) -> Day { Day(text) ?? .epoch }

extension WallPicture {
    var bandNotes: BandNotes? { if case .bands(let notes) = content { notes } else { nil } }
    var bandCounts: BandCounts? { if case .bandCounts(let counts) = content { counts } else { nil } }
    var growthRows: GrowthRows? { if case .growth(let rows) = content { rows } else { nil } }
    var groupGrowth: GroupGrowth? { if case .groupGrowth(let growth) = content { growth } else { nil } }
    var grid: StandardsGrid? { if case .standards(let grid) = content { grid } else { nil } }
    var shares: [StandardShare]? { if case .standardShares(let shares) = content { shares } else { nil } }
    var together: TogetherCount? { if case .thermometer(let count) = content { count } else { nil } }
    var quadrant: QuadrantPoints? { if case .quadrant(let points) = content { points } else { nil } }
    var calendar: EvidenceCalendar? { if case .calendar(let calendar) = content { calendar } else { nil } }
    var goalNotes: GoalNotes? { if case .goals(let notes) = content { notes } else { nil } }
    var goalCounts: GoalCounts? { if case .goalCounts(let counts) = content { counts } else { nil } }
    var coverage: CoverageGrid? { if case .coverage(let grid) = content { grid } else { nil } }
    var nothing: Nothing? { if case .nothing(let reason) = content { reason } else { nil } }
}
