import Charts
import Growth
import Records
import School

/// Each student with each standard.
struct StandardsWall: WallShowing {
    let grid: StandardsGrid
    let desk: Desk

    /// How many standards most of the students have mastered.
    var finding: String {
        let words = desk.words
        let known = grid.states.count { row in row.contains { $0 != .notYetAssessed } }
        guard known > 0 else { return words["wall-standards-none"] }
        let secure = grid.states.count { row in row.count(where: \.isMastered) * 2 > row.count }
        let all = "\(grid.standards.count)"
        guard secure > 0 else {
            return words.count("wall-standards-begun", known, ["count": desk.spelled(known), "all": all])
        }
        if secure == grid.standards.count, secure > 1 { return words.text("wall-standards-all", ["all": all]) }
        return words.count("wall-standards", secure, ["count": desk.spelled(secure), "all": all])
    }

    var figures: [Figure] { [.standard, .mastery] }

    var picture: WallPictureView {
        let words = desk.words
        let chart = StandardsMatrix(
            words: desk.chartWords(words["standards"], words["wall-standards-description"], finding: finding),
            codes: grid.students.map(\.code),
            rows: zip(grid.standards, grid.states).map { standard, states in
                StandardsMatrix.Row(label: desk.title(of: standard), states: states.map(\.drawn))
            },
            names: Dictionary(
                uniqueKeysWithValues: MasteryState.allCases.map { ($0.drawn, words["mastery-state-" + $0.rawValue]) }))
        var picture = WallPictureView()
        picture.drawings = [desk.drawing(chart)]
        return picture
    }

    /// A row for each student, as in every table of students.
    var table: WallTable? {
        guard !grid.students.isEmpty, !grid.standards.isEmpty else { return nil }
        let words = desk.words
        return WallTable(
            of: grid.students,
            columns: grid.standards.map { handle in
                .text(desk.view.record(handle, as: Standard.self)?.code.value ?? desk.title(of: handle))
            }, words: words
        ) { student in
            grid.states.map { row in
                row.indices.contains(student) ? words["mastery-state-" + row[student].rawValue] : ""
            }
        }
    }

    var thumbnail: WallThumbnail? { WallThumbnail(.cells(grid.states.map { $0.map(\.tint) })) }
}

extension MasteryState {
    fileprivate var drawn: StandardsMatrix.State {
        switch self {
        case .notYetAssessed: .notYetAssessed
        case .beginning: .beginning
        case .developing: .developing
        case .secure: .secure
        case .extending: .extending
        case .needsRefresh: .needsRefresh
        }
    }

    /// Its tint from 1 to 4, 0 for none. What needs a refresh was secure.
    var tint: Int {
        switch self {
        case .notYetAssessed: 0
        case .beginning: 1
        case .developing: 2
        case .secure, .needsRefresh: 3
        case .extending: 4
        }
    }
}
