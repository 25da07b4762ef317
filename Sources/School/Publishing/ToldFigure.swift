import Growth
import Records

/// A figure about a group of students as an edition tells it, and what each of them adds to it.
///
/// Pages never get one: it is made beside the pictures of walls, for the ledger alone.
package struct ToldFigure: Sendable {
    let name: Name
    /// The id of the assessment that it is about; empty for none. Figures of one subject can be added up.
    let subject: String
    /// What is told, as text.
    let told: String
    /// By student id; only those who add something.
    let parts: [String: FigurePart]

    /// Which figure it is, in any edition.
    struct Name: Hashable, Sendable {
        /// The wall's id.
        let wall: String
        let measure: Measure
        /// For what is told of several days.
        let day: Day?
    }

    /// What is told of the group.
    ///
    /// Calendars tell steps as wide as the minimum group, and shares of fewer than 100 students steps of the ladder: of
    /// these no student can be taken away. The number of students itself tells of a child who comes or leaves no more
    /// than everyone sees.
    enum Measure: Hashable, Sendable {
        case sum, bands, growth, goals
        /// A whole percentage.
        case share(standard: String)
    }
}

extension ToldFigure.Measure {
    init?(_ text: String) {
        switch text {
        case "sum": self = .sum
        case "bands": self = .bands
        case "growth": self = .growth
        case "goals": self = .goals
        case _ where text.hasPrefix("share:"): self = .share(standard: String(text.dropFirst(6)))
        default: return nil
        }
    }

    /// Whether the figure of a group is the sum of those of its parts. A median isn't.
    var addsUp: Bool { self != .growth }

    var text: String {
        switch self {
        case .sum: "sum"
        case .bands: "bands"
        case .growth: "growth"
        case .goals: "goals"
        case .share(let standard): "share:\(standard)"
        }
    }
}

extension Readership {
    /// The name of an edition whose figures the ledger keeps; nil for the staff, who know all, and for a family.
    var editionWithFigures: String? {
        switch self {
        case .public: "public"
        case .school: "school"
        case .classRoom(let id): "class:\(id)"
        case .family, .staff: nil
        }
    }
}

extension School {
    /// The school as these readers may know it, and the figures about groups that they are told.
    package func edition(
        for readership: Readership, on day: Day, drafts: Bool, beside ledger: PublishedLedger
    ) -> (view: SchoolView, figures: [ToldFigure]) {
        var figures: [ToldFigure] = []
        let view = view(for: readership, on: day, drafts: drafts, figures: true) { maker, shared, pictures in
            guard readership.editionWithFigures != nil else { return }
            figures = maker.toldFigures(in: pictures, shared, salt: ledger.salt)
        }
        return (view, figures)
    }
}
