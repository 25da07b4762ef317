import Charts
import School

/// For each student and subject, how long ago there was evidence.
struct CoverageWall: WallShowing {
    let grid: CoverageGrid
    let desk: Desk

    /// So many days without evidence are long.
    private static let long = 21

    var finding: String {
        let due = grid.rows.count { row in row.days.contains { ($0 ?? Self.long) >= Self.long } }
        guard due > 0 else { return desk.words["wall-coverage-all"] }
        return desk.words.count("wall-coverage", due, ["count": desk.spelled(due), "all": "\(grid.rows.count)"])
    }

    var figures: [Figure] { [.evidence] }

    var picture: WallPictureView {
        var picture = WallPictureView()
        picture.coverage = CoverageView(
            subjects: grid.subjects.map { LineView(text: desk.prose($0)) },
            rows: grid.rows.map { row in
                CoverageRowView(person: desk.person(onWall: row.student), cells: row.days.map(cell))
            })
        return picture
    }

    private func cell(_ days: Int?) -> CoverageCellView {
        guard let days else {
            return CoverageCellView(
                text: desk.words["wall-none"], isFresh: false, isRecent: false, isDue: false, isMissing: true)
        }
        return CoverageCellView(
            text: desk.words.count("wall-days", days), isFresh: days < 8, isRecent: days >= 8 && days < Self.long,
            isDue: days >= Self.long, isMissing: false)
    }

    var table: WallTable? {
        guard !grid.rows.isEmpty else { return nil }
        return WallTable(
            of: grid.rows.map(\.student), columns: grid.subjects.map { .number(desk.prose($0)) }, words: desk.words
        ) { index in grid.rows[index].days.map { $0.map { "\($0)" } ?? "" } }
    }

    var thumbnail: WallThumbnail? {
        WallThumbnail(
            .cells(grid.rows.map { row in row.days.map { days in days.map { max(4 - $0 / 7, 1) } ?? 0 } }))
    }
}
