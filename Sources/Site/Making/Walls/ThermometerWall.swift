import Charts
import School

/// What a class did together toward its goal.
struct ThermometerWall: WallShowing {
    let count: TogetherCount
    let desk: Desk

    private var scale: WallScale? { desk.scale(count.assessment) }

    var finding: String {
        let words = desk.words
        guard let scale, let now = count.now else { return words["wall-together-hidden"] }
        let unit = scale.unit
        guard let target = count.target else {
            return words.text("wall-together-free", ["now": now.plain, "unit": unit])
        }
        if now >= target {
            return words.text("wall-together-reached", ["now": now.plain, "unit": unit, "target": target.plain])
        }
        guard
            let next = count.milestones.filter({ $0.value > now && $0.value < target }).min(by: { $0.value < $1.value })
        else { return words.text("wall-together", ["now": now.plain, "unit": unit, "target": target.plain]) }
        return words.text(
            "wall-together-next",
            [
                "now": now.plain, "unit": unit, "target": target.plain, "milestone": next.value.plain,
                "label": desk.prose(next.label),
            ])
    }

    var figures: [Figure] { count.target == nil ? [] : [.target] }

    var picture: WallPictureView {
        guard let scale, let now = count.now else { return WallPictureView() }
        let words = desk.words
        // The labels in the drawing are for the eye; this says them to the ear.
        let labels = ([finding] + milestones.map(\.label)).joined(separator: "; ")
        let chart = Thermometer(
            words: desk.chartWords(
                desk.prose(scale.assessment.head.title.value), labels, finding: finding), unit: scale.unit,
            value: now, valueLabel: words.text("wall-so-far", ["now": now.plain]), goal: count.target,
            goalLabel: count.target.map { words.text("wall-our-goal", ["target": $0.plain]) } ?? "",
            milestones: milestones)
        var picture = WallPictureView()
        picture.drawings = [desk.drawing(chart)]
        return picture
    }

    private var milestones: [Thermometer.Milestone] {
        count.milestones.map {
            .init(
                value: $0.value,
                label: desk.words.text("wall-milestone", ["value": $0.value.plain, "label": desk.prose($0.label)]))
        }
    }

    var table: WallTable? {
        guard let scale, !count.totals.isEmpty else { return nil }
        return WallTable(
            columns: [.text(desk.words["column-date"]), .number(desk.words.text("wall-total", ["unit": scale.unit]))],
            rows: count.totals.map { [desk.date($0.day), $0.value.plain] })
    }

    var thumbnail: WallThumbnail? {
        guard let now = count.now, let full = count.target ?? count.milestones.map(\.value).max(), full > 0 else {
            return nil
        }
        return WallThumbnail(.level(now / full))
    }

    var hidesSmallGroups: Bool { count.totals.isEmpty }
}
