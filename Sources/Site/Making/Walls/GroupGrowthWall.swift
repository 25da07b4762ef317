import Charts
import Growth
import School

/// What a group grew by, in a few big numbers.
struct GroupGrowthWall: WallShowing {
    let growth: GroupGrowth
    let desk: Desk

    private var scale: WallScale? { desk.scale(growth.assessment) }

    var finding: String {
        let words = desk.words
        guard let scale, let gain = growth.medianGain else { return words["wall-too-few"] }
        let date = desk.date(growth.from)
        let upward = scale.better.growth(of: gain)
        if upward == 0 { return words.text("wall-group-steady", ["date": date]) }
        let key = upward > 0 ? "wall-group" : "wall-group-dipping"
        return words.text(
            scale.better == .higher ? key : key + "-lower",
            ["amount": gain.magnitude.plain, "unit": scale.unit, "date": date])
    }

    var figures: [Figure] {
        (growth.medianGain == nil ? [] : [.median, .gain]) + (growth.expected == nil ? [] : [.growthMeasure])
            + (growth.effectSize == nil ? [] : [.effectSize])
    }

    var picture: WallPictureView {
        guard let scale else { return WallPictureView() }
        let words = desk.words
        var figures: [WallFigureView] = []
        if let gain = growth.medianGain {
            figures.append(
                WallFigureView(amount: gain.signed, unit: scale.unit, text: words["wall-figure-gain"]))
        }
        if let before = growth.medianFrom, let now = growth.medianNow {
            figures.append(
                WallFigureView(
                    amount: now.plain, unit: scale.unit,
                    text: words.text("wall-figure-now", ["before": before.plain, "date": desk.date(growth.from)])))
        }
        if let expected = growth.expected {
            figures.append(
                WallFigureView(
                    amount: scale.better.growth(of: expected).rounded(toPlaces: 1).signed, unit: scale.unit,
                    text: words["wall-figure-expected"]))
        }
        if let effect = growth.effectSize {
            figures.append(
                WallFigureView(
                    amount: effect.rounded(toPlaces: 2).plain, unit: words["wall-effect-size"],
                    text: words["wall-figure-effect"]))
        }
        var picture = WallPictureView()
        picture.figures = figures
        return picture
    }

    var table: WallTable? {
        guard let scale, growth.medianGain != nil else { return nil }
        let words = desk.words
        let rows: [(String, String?)] = [
            ("wall-row-students", desk.text(growth.students)),
            ("wall-row-first", growth.medianFrom?.plain),
            ("wall-row-now", growth.medianNow?.plain),
            ("wall-row-gain", growth.medianGain?.signed),
            ("wall-row-expected", growth.expected.map { scale.better.growth(of: $0).rounded(toPlaces: 1).signed }),
            ("wall-effect-size", growth.effectSize?.rounded(toPlaces: 2).plain),
        ]
        return WallTable(
            columns: [.text(words["wall-figure"]), .number(words["wall-number"])],
            rows: rows.compactMap { key, text in text.map { [words[key], $0] } })
    }

    var thumbnail: WallThumbnail? {
        guard let before = growth.medianFrom, let now = growth.medianNow else { return nil }
        return WallThumbnail(.spans([(from: before, to: now)]))
    }

    var hidesSmallGroups: Bool { growth.medianGain == nil || growth.students == .hidden }
}
