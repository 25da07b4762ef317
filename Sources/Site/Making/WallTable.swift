import Growth
import School

/// The numbers of a wall as texts: the table below its picture, and its CSV for all readers but the staff.
///
/// Made once from the picture, so that table, CSV and drawing hold the same points, rounded in the same way, and
/// nothing that these readers may not know.
struct WallTable: Sendable, Equatable {
    struct Column: Sendable, Equatable {
        let title: String
        /// Numbers stand at the end of their cell. One that is not there is empty, one that is hidden is a word.
        let isNumeric: Bool

        static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }

    let columns: [Column]
    /// A text for each column. The first one names the row.
    let rows: [[String]]
}

extension WallTable {
    /// A row for each student, by code, and by name where the readers may know it.
    /// - Parameter cells: what follows the student, a text for each column.
    init(
        of students: [WallStudent], columns: [Column], words: Words, cells: (Int) -> [String]
    ) {
        let hasNames = students.contains { !$0.isCode }
        let head: [Column] =
            hasNames ? [.text(words["wall-student"]), .text(words["wall-code"])] : [.text(words["wall-code"])]
        self.columns = head + columns
        rows = students.enumerated().map { index, student in
            (hasNames ? [student.name, student.code] : [student.code]) + cells(index)
        }
    }
}
