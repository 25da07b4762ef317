import Charts
import Growth
import School

/// Growth and achievement beside each other, for those who plan what is next.
struct QuadrantWall: WallShowing {
    let quadrant: QuadrantPoints
    let desk: Desk

    private var scale: WallScale? { desk.scale(quadrant.assessment) }

    var finding: String {
        guard let scale else { return desk.words["wall-no-data"] }
        let cut = scale.better.growth(of: quadrant.growthCut)
        let fast = quadrant.points.count { point in
            let growth = scale.better.growth(of: point.growth)
            return cut > 0 ? growth >= cut : growth > 0
        }
        return desk.words.count(
            cut > 0 ? "wall-quadrant" : "wall-quadrant-any", fast,
            [
                "count": desk.spelled(fast), "all": "\(quadrant.points.count)", "cut": cut.rounded(toPlaces: 1).plain,
                "unit": scale.unit, "date": desk.date(quadrant.since),
            ])
    }

    var figures: [Figure] { [.achievementLevel, .growthMeasure, .cutScore] }

    var picture: WallPictureView {
        guard let scale else { return WallPictureView() }
        let words = desk.words
        let isReversed = scale.better == .lower
        let chart = QuadrantChart(
            words: desk.chartWords(
                desk.prose(scale.assessment.head.title.value), words["wall-quadrant-description"], finding: finding),
            achievement: .init(
                label: words.text("wall-now-in", ["unit": scale.unit]), cut: quadrant.achievementCut,
                isReversed: isReversed),
            growth: .init(
                label: words.text("wall-growth-in", ["date": desk.date(quadrant.since)]),
                cut: quadrant.growthCut, isReversed: isReversed),
            names: .init(
                topLeft: words["wall-field-catching-up"], topRight: words["wall-field-flying"],
                bottomLeft: words["wall-field-support"], bottomRight: words["wall-field-stretch"]),
            points: quadrant.points.map {
                .init(code: $0.student.code, achievement: $0.achievement, growth: $0.growth)
            }, note: words["wall-quadrant-note"])
        var picture = WallPictureView()
        picture.drawings = [desk.drawing(chart)]
        picture.waiting = desk.people(onWall: quadrant.waiting)
        return picture
    }

    var table: WallTable? {
        guard !quadrant.points.isEmpty else { return nil }
        let words = desk.words
        return WallTable(
            of: quadrant.points.map(\.student),
            columns: [.number(words["wall-latest"]), .number(words["wall-change"])], words: words
        ) { index in
            [quadrant.points[index].achievement.plain, quadrant.points[index].growth.signed]
        }
    }

    var thumbnail: WallThumbnail? {
        WallThumbnail(.points(quadrant.points.map { (x: $0.achievement, y: $0.growth) }))
    }
}
