import Growth
import Records

/// What one wall shows to its readers: already narrowed to them and with small groups hidden. It holds
/// codes (names only for staff), and no score that these readers may not know.
///
/// Made while a school is narrowed (`School.view(for:)`), from the whole school, so that a page can't
/// be given more.
package struct WallPicture: Sendable {
    /// The newest score, goal or piece of evidence that the picture is made of; nil when there is none.
    package let updated: Day?
    /// Whether that is longer ago than the wall allows.
    package let isStale: Bool
    /// How many students the wall is about; hidden when they are fewer than may be told.
    package let students: PublishedCount
    /// Whether students stand on it one by one (as cards, rows, columns), or only what they did together.
    package let showsStudents: Bool
    package let content: Content

    package enum Content: Sendable {
        case bands(BandsPicture)
        case growth(GrowthPicture)
        case standards(StandardsPicture)
        case thermometer(ThermometerPicture)
        case quadrant(QuadrantPicture)
        case calendar(CalendarPicture)
        case goals(GoalsPicture)
        case coverage(CoveragePicture)
        /// Nothing to draw yet: no score, or no student.
        case nothing
    }
}

/// A number of students as it may be told.
package enum PublishedCount: Sendable, Hashable {
    case count(Int)
    /// Fewer than the school's minimum group, or hidden because another hidden number could be worked out.
    case hidden
}

/// A student on a wall, in the order of codes.
package struct WallStudent: Sendable {
    /// The student's record in the view, when it is there (then the card links to the portfolio).
    package let student: RecordHandle?
    /// As these readers call the student.
    package let name: String
    package let code: String
}
