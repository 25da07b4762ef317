import Growth
import Records

/// `private/published.json`: what was published last, so that the next edition does not tell of one student by being
/// different, and so that no code is lost.
///
/// Of each edition that is for more than a family (`public`, `school`, `class:ID`) it keeps every figure about a group as
/// it was told, and of each student a digest of what the student added to it. It holds no score and no name; it is
/// private all the same, as it tells who was in what.
package struct PublishedLedger: Sendable {
    package static let path = "private/published.json"

    /// All codes that each student has ever had, by the student's id.
    private(set) var codes: [String: [String]] = [:]
    private(set) var figures: [Place: Entry] = [:]
    /// What goes into every digest; from the system's randomness, and never changed.
    let salt: UInt64
    /// The file as it was read; nil when there is none yet.
    package private(set) var source: [UInt8]?

    /// A figure of an edition.
    struct Place: Hashable {
        let edition: String
        let name: ToldFigure.Name
    }

    struct Entry {
        /// The day that the edition was made for.
        let day: Day
        let told: String
        let parts: [String: FigurePart]
    }

    /// Before anything was published.
    package init() {
        var generator = SystemRandomNumberGenerator()
        salt = generator.next()
    }

    init(salt: UInt64, codes: [String: [String]], figures: [Place: Entry], source: [UInt8]) {
        (self.salt, self.codes, self.figures, self.source) = (salt, codes, figures, source)
    }

    // MARK: - What is published now

    /// The ledger once an edition is published. What the edition doesn't tell now stays as it was told last, as long
    /// as the wall is there.
    /// - Parameter figures: those of the edition; none for the staff and for a family, who don't count.
    /// - Parameter walls: the ids of all walls that there are.
    package func publishing(
        _ figures: [ToldFigure], for readership: Readership, on day: Day, codes: CodeList, walls: Set<String>
    ) -> PublishedLedger {
        var ledger = self
        for row in codes.rows where !ledger.codes[row.student, default: []].contains(row.code) {
            ledger.codes[row.student, default: []].append(row.code)
        }
        guard let edition = readership.editionWithFigures else { return ledger }
        let told = Set(figures.map(\.name.withoutDay))
        ledger.figures = self.figures.filter { place, _ in
            walls.contains(place.name.wall) && (place.edition != edition || !told.contains(place.name.withoutDay))
        }
        for figure in figures {
            ledger.figures[Place(edition: edition, name: figure.name)] = Entry(
                day: day, told: figure.told, parts: figure.parts)
        }
        return ledger
    }

    // MARK: - Forgetting

    /// The ledger without a student. In the figures somebody stays who has neither an id nor a digest: those who kept
    /// the last edition could still subtract, so the next one must differ by more than this student.
    package func forgetting(student: String) -> PublishedLedger {
        var ledger = self
        ledger.codes[student] = nil
        ledger.figures = figures.mapValues { entry in
            guard entry.parts[student] != nil else { return entry }
            var parts = entry.parts
            parts[student] = nil
            let nobody = (1...).lazy.map { Self.gone + "\($0)" }.first { parts[$0] == nil }
            if let nobody { parts[nobody] = FigurePart(digest: 0, known: .family) }
            return Entry(day: entry.day, told: entry.told, parts: parts)
        }
        return ledger
    }

    /// How those are called who were forgotten; no id begins with a full stop.
    private static let gone = ".gone-"

    static func isGone(_ student: String) -> Bool { student.hasPrefix(gone) }
}

extension ToldFigure.Name {
    /// The series of days that a figure belongs to.
    var withoutDay: Self { Self(wall: wall, measure: measure, day: nil) }
}
