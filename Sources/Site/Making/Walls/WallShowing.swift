import Charts
import Growth
import Records
import School

/// How one layout of walls is told, drawn and listed. Each layout has one such type, in one file of this folder, and
/// a line in `Desk.showing(_:since:)`.
protocol WallShowing {
    /// One sentence, made of the numbers, that says what the picture shows.
    var finding: String { get }
    /// Nil when there is nothing to list.
    var table: WallTable? { get }
    /// What the picture shows, each with a term of the lexicon that explains it.
    var figures: [Figure] { get }
    /// What is drawn.
    var picture: WallPictureView { get }
    /// The picture in the size of a stamp.
    var thumbnail: WallThumbnail? { get }
    /// Whether something is not told, since it is about a small group.
    var hidesSmallGroups: Bool { get }
}

extension WallShowing {
    var thumbnail: WallThumbnail? { nil }
    var hidesSmallGroups: Bool { false }
}

extension Desk {
    /// - Parameter day: from which the wall compares, when it says so.
    func showing(_ picture: WallPicture, since day: Day?) -> any WallShowing {
        switch picture.content {
        case .bands(let notes): BandsWall(notes: notes, since: day, desk: self)
        case .bandCounts(let counts): BandCountsWall(counts: counts, desk: self)
        case .growth(let growth): GrowthWall(growth: growth, since: day, desk: self)
        case .groupGrowth(let growth): GroupGrowthWall(growth: growth, desk: self)
        case .standards(let grid): StandardsWall(grid: grid, desk: self)
        case .standardShares(let shares): StandardSharesWall(shares: shares, desk: self)
        case .thermometer(let count): ThermometerWall(count: count, desk: self)
        case .quadrant(let points): QuadrantWall(quadrant: points, desk: self)
        case .calendar(let calendar): CalendarWall(calendar: calendar, desk: self)
        case .goals(let goals): GoalsWall(notes: goals.notes, desk: self)
        case .goalCounts(let counts): GoalCountsWall(counts: counts, desk: self)
        case .coverage(let grid): CoverageWall(grid: grid, desk: self)
        case .nothing(let reason): EmptyWall(reason: reason, desk: self)
        }
    }
}

/// A wall without a picture says why, and how to begin.
struct EmptyWall: WallShowing {
    let reason: WallPicture.Nothing
    let desk: Desk

    var finding: String {
        switch reason {
        case .noStudents: desk.words["wall-no-students"]
        case .noData: desk.words["wall-no-data"]
        case .tooFew: desk.words["wall-too-few"]
        case .notForThese: desk.words["wall-not-for-these"]
        }
    }

    var table: WallTable? { nil }
    var figures: [Figure] { [] }
    var picture: WallPictureView { WallPictureView() }
}
