import Charts
import Growth
import School

/// From the first score to now, a line for each code.
struct GrowthWall: WallShowing {
    let growth: GrowthRows
    let since: Day?
    let desk: Desk

    private var scale: WallScale? { desk.scale(growth.assessment) }
    private var hasExpected: Bool { growth.rows.contains { $0.expected != nil } }

    /// The growth in the middle: told to the staff from three students on, to others from the minimum group.
    private var middle: Double? {
        let gains = growth.rows.map { $0.now.value - $0.from.value }
        let smallest = desk.view.readership == .staff ? 3 : desk.view.settings.minimumGroup
        guard let middle = gains.median(), let scale, scale.better.growth(of: middle) > 0,
            case .figure(let told, _) = Measured.figure(middle, n: gains.count)
                .published(as: .median, minimumGroup: smallest)
        else { return nil }
        return told
    }

    var finding: String {
        guard let scale else { return desk.words["wall-no-data"] }
        let day = since ?? growth.rows.map(\.from.day).min()
        let phrase = desk.growthPhrase(
            growth.rows.map(\.direction) + growth.waiting.map { _ in nil }, since: day)
        guard let middle else { return desk.sentence(phrase) }
        let amount = desk.words.text("wall-middle", ["amount": middle.signed, "unit": scale.unit])
        return desk.sentence(phrase, amount)
    }

    var figures: [Figure] {
        [.gain] + (middle == nil ? [] : [.median]) + (hasExpected ? [.growthMeasure] : [])
    }

    var picture: WallPictureView {
        guard let scale else { return WallPictureView() }
        let words = desk.words
        let rows = growth.rows.map { row in
            DumbbellChart.Row(
                code: row.student.code, first: row.from.value, now: row.now.value, expected: row.expected,
                label: row.direction == .steady ? words["wall-about-same"] : (row.now.value - row.from.value).signed)
        }
        func chartWords(_ part: Int) -> ChartWords {
            desk.chartWords(
                desk.prose(scale.assessment.head.title.value), words["wall-growth-description"], finding: finding,
                part: part)
        }
        let chart = DumbbellChart(
            words: chartWords(0), unit: scale.unit, rows: rows,
            names: .init(
                first: words["wall-first-score"], now: words["now"],
                expected: hasExpected ? words["wall-expected-growth"] : ""),
            lowerIsBetter: scale.better == .lower)
        var picture = WallPictureView()
        picture.drawings = chart.parts(of: Self.rowsOfPart, words: chartWords).map(desk.drawing)
        picture.waiting = desk.people(onWall: growth.waiting)
        return picture
    }

    private static let rowsOfPart = 20

    var table: WallTable? {
        guard let scale, !growth.rows.isEmpty else { return nil }
        let words = desk.words
        return WallTable(
            of: growth.rows.map(\.student),
            columns: [
                .text(words["wall-first-day"]), .number(words["wall-first"]), .text(words["wall-latest-day"]),
                .number(words["wall-latest"]), .number(words["wall-change"]),
            ] + (hasExpected ? [.number(words["wall-expected-change"])] : []), words: words
        ) { index in
            let row = growth.rows[index]
            // Growth that is expected is written as the change would be: fewer seconds with a minus.
            let expected = row.expected.map { scale.better.growth(of: $0).rounded(toPlaces: 1).signed } ?? ""
            return [
                desk.date(row.from.day), row.from.value.plain, desk.date(row.now.day), row.now.value.plain,
                (row.now.value - row.from.value).signed,
            ] + (hasExpected ? [expected] : [])
        }
    }

    var thumbnail: WallThumbnail? {
        WallThumbnail(.spans(growth.rows.map { (from: $0.from.value, to: $0.now.value) }))
    }
}
