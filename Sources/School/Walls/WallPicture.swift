import Growth
import Records

/// What one wall shows to its readers: already narrowed to them, and with small groups hidden. It holds codes (names
/// only for staff, and a family's own child), and no number that these readers may not know.
///
/// Made from the whole school while it is narrowed (`School.view(for:)`), so that a page can't be given more. All
/// lists of students are in the order of codes.
package struct WallPicture: Sendable {
    /// The day of the newest score, goal or piece of evidence in it; nil when there is none.
    package let updated: Day?
    /// Whether that is longer ago than the wall allows.
    package let isStale: Bool
    /// How many students the wall is about.
    package let students: PublishedCount
    package let content: Content
    /// For the staff everyone whom the wall is about, in the order of codes; empty for all other readers.
    package var everyone: [RecordHandle] = []

    package enum Content: Sendable {
        /// Sticky notes, one a student, in columns by band.
        case bands(BandNotes)
        /// How many students are in each band, over time.
        case bandCounts(BandCounts)
        /// First and latest score of each student.
        case growth(GrowthRows)
        /// What the group grew by.
        case groupGrowth(GroupGrowth)
        /// Each student with each standard.
        case standards(StandardsGrid)
        /// What share of the group has mastered each standard.
        case standardShares([StandardShare])
        case thermometer(TogetherCount)
        /// Growth and achievement; staff only.
        case quadrant(QuadrantPoints)
        case calendar(EvidenceCalendar)
        /// Goals as notes, in columns by how far they are.
        case goals(GoalNotes)
        /// How many students have their newest goal where.
        case goalCounts(GoalCounts)
        /// Days since the last evidence; staff only.
        case coverage(CoverageGrid)
        case nothing(Nothing)
    }

    /// Why there is no picture.
    package enum Nothing: Sendable, Hashable {
        case noStudents
        /// Students, but nothing about them yet.
        case noData
        /// The group is too small to tell anything about it to these readers.
        case tooFew
        /// These readers may not open the assessment.
        case notForThese
    }

    /// More students than these don't stand one by one on a wall; their table and CSV hold them all the same.
    static let mostCards = 120
}

/// A number of students as it may be told.
package enum PublishedCount: Sendable, Hashable {
    case count(Int)
    case hidden
}

/// A student on a wall.
package struct WallStudent: Sendable {
    /// The student's record in the view, when it is there: the card then leads to the portfolio.
    package let student: RecordHandle?
    /// As these readers call the student.
    package let name: String
    package let code: String
    /// Whether `name` is only the code.
    package var isCode: Bool { name == code }
}

// MARK: - bands

/// Sticky notes in columns by band, on each of some days.
package struct BandNotes: Sendable {
    package let assessment: RecordHandle
    /// The days that the slider goes through, oldest first; the last one is now. Never empty.
    package let days: [Day]
    package let notes: [BandNote]
    /// Students without a score yet.
    package let waiting: [WallStudent]
}

package struct BandNote: Sendable {
    package let student: WallStudent
    /// The step of the band on each of the days (0 where learning begins), nil before the first score.
    package let steps: [Int?]
    /// The score from which growth is told: that of `compare`, else the first in the period.
    package let from: Score
    package let now: Score
    /// Rising, steady or dipping since then; nil when `from` is `now`.
    package let direction: Direction?
    /// Whether the note stands in another band than at `from`.
    package let hasMoved: Bool
    /// The first open step of a goal of this student on this assessment (or its standards), when these readers
    /// may read the goal.
    package let nextStep: String?
}

/// For others than the staff the days on which something may be told, and students count in the band of their last
/// score of the school year, whatever the wall's period: so that all walls count from one table.
package struct BandCounts: Sendable {
    package let assessment: RecordHandle
    /// Oldest first. Never empty.
    package let days: [BandCountsOfDay]
}

package struct BandCountsOfDay: Sendable {
    package let day: Day
    /// By step, 0 for where learning begins.
    package let counts: [PublishedCount]
    package let total: PublishedCount
}

// MARK: - growth

package struct GrowthRows: Sendable {
    package let assessment: RecordHandle
    package let rows: [GrowthRow]
    /// Students with fewer than two scores.
    package let waiting: [WallStudent]
}

package struct GrowthRow: Sendable {
    package let student: WallStudent
    package let from: Score
    package let now: Score
    package let direction: Direction
    /// The growth that the assessment's benchmarks expect between the two days, positive for growth; nil without
    /// benchmarks there.
    package let expected: Double?
}

package struct GroupGrowth: Sendable {
    package let assessment: RecordHandle
    /// How many students have a first and a latest score.
    package let students: PublishedCount
    /// Median of the gains, raw, in the assessment's unit; nil when the group is too small.
    package let medianGain: Double?
    /// Median of the first, and of the latest scores.
    package let medianFrom: Double?
    package let medianNow: Double?
    package let effectSize: Double?
    /// Median of the expected growths.
    package let expected: Double?
    package let from: Day
    package let now: Day
}

// MARK: - standards

package struct StandardsGrid: Sendable {
    package let standards: [RecordHandle]
    package let students: [WallStudent]
    /// For each standard, the state of each student.
    package let states: [[MasteryState]]
}

package struct StandardShare: Sendable {
    package let standard: RecordHandle
    /// The share of the group that has mastered it; nil when it may not be told.
    package let mastered: PublishedPercentage?
}

// MARK: - thermometer

package struct TogetherCount: Sendable {
    package let assessment: RecordHandle
    /// The sum of all scores in the period, by the end of each day that has any; oldest first. Empty when it may not
    /// be told.
    package let totals: [Score]
    package let target: Double?
    package let milestones: [(value: Double, label: String)]

    package var now: Double? { totals.last?.value }
}

// MARK: - quadrant

package struct QuadrantPoints: Sendable {
    package let assessment: RecordHandle
    package let points: [QuadrantPoint]
    package let waiting: [WallStudent]
    /// What parts lower from higher: the benchmark of the newest day, else the cut of the upper half of the bands.
    package let achievementCut: Double
    /// What parts slower from faster, raw: the growth that the benchmarks expect since the first day, else none.
    package let growthCut: Double
    package let since: Day
}

package struct QuadrantPoint: Sendable {
    package let student: WallStudent
    package let achievement: Double
    /// Raw: with `better: lower` negative is growth.
    package let growth: Double
}

// MARK: - calendar

package struct EvidenceCalendar: Sendable {
    /// First and last day that the calendar looks at.
    package let first: Day
    package let last: Day
    /// Days with evidence, in order.
    package let days: [EvidenceDay]
    /// From how many pieces on a day has each step, ascending.
    package let steps: [Int]
}

package struct EvidenceDay: Sendable {
    package let day: Day
    /// Its step, counted from 1.
    package let step: Int
    /// How many pieces; hidden where only the step may be told.
    package let count: PublishedCount
}

// MARK: - goals

/// How far a goal is, as a wall shows it.
package enum GoalStage: String, Sendable, CaseIterable, Hashable {
    /// Set, and no step done yet.
    case set
    /// Some steps or some evidence.
    case working
    /// A day to look at it again has come.
    case review
    case met
}

package struct GoalNotes: Sendable {
    package let notes: [GoalNote]
}

package struct GoalNote: Sendable {
    package let student: WallStudent
    package let goal: RecordHandle
    package let stage: GoalStage
    package let stepsDone: Int
    package let steps: Int
    package let nextStep: String?
}

/// How many students have their newest goal where: each counts once, as a number of goals could be that of few students.
package struct GoalCounts: Sendable {
    package let counts: [(stage: GoalStage, count: PublishedCount)]
    package let total: PublishedCount
}

// MARK: - coverage

package struct CoverageGrid: Sendable {
    /// The strands of the standards.
    package let subjects: [String]
    package let rows: [CoverageRow]
}

package struct CoverageRow: Sendable {
    package let student: WallStudent
    /// For each subject the days since the last evidence; nil for none in the period.
    package let days: [Int?]
}
