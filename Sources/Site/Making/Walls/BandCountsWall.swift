import Charts
import Growth
import School

/// How many are in each band over time, where notes can't hang one by one.
struct BandCountsWall: WallShowing {
    let counts: BandCounts
    let desk: Desk

    private var groups: StepGroups? {
        guard let scale = desk.scale(counts.assessment) else { return nil }
        return StepGroups(scale.labels)
    }

    /// How many were in the upper half of the bands, then and now; where that can't be told, how many in the largest
    /// band that can.
    var finding: String {
        let words = desk.words
        guard let groups, let first = counts.days.first, let last = counts.days.last else {
            return words["wall-no-data"]
        }
        let (before, now) = (groups.merged(first.counts).map(\.number), groups.merged(last.counts).map(\.number))
        let middle = groups.labels.count / 2
        if let sum = Self.sum(now.dropFirst(middle)), groups.labels.indices.contains(middle) {
            let earlier = counts.days.count > 1 ? Self.sum(before.dropFirst(middle)) : nil
            let key = earlier == nil ? "wall-counts-now" : earlier == sum ? "wall-counts-same" : "wall-counts"
            return sentence(key, band: groups.labels[middle], before: earlier, now: sum)
        }
        let told = now.enumerated().compactMap { index, count in count.map { (index, count: $0) } }
        guard let (index, count) = told.max(by: { $0.count < $1.count }) else { return words["wall-counts-hidden"] }
        let earlier = counts.days.count > 1 ? before[index] : nil
        let key = earlier == nil ? "wall-counts-band-now" : "wall-counts-band"
        return sentence(key, band: groups.labels[index], before: earlier, now: count)
    }

    /// Nil when one of them is hidden.
    private static func sum(_ counts: ArraySlice<Int?>) -> Int? {
        counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
    }

    private func sentence(_ key: String, band: String, before: Int?, now: Int) -> String {
        desk.words.text(
            key,
            [
                "band": band, "before": before.map { "\($0)" } ?? "",
                "first": counts.days.first.map { desk.date($0.day) } ?? "", "now": "\(now)",
                "last": counts.days.last.map { desk.date($0.day) } ?? "",
            ])
    }

    var figures: [Figure] { [.band] }

    var picture: WallPictureView {
        guard let groups, let assessment = desk.scale(counts.assessment)?.assessment else { return WallPictureView() }
        let words = desk.words
        let chart = DistributionChart(
            words: desk.chartWords(
                desk.prose(assessment.head.title.value), words["wall-counts-description"], finding: finding),
            bands: groups.labels.enumerated().map { .init(label: $1, step: $0) },
            stacks: counts.days.map { day in
                DistributionChart.Stack(
                    label: desk.date(day.day),
                    note: day.total.number.map { words.count("wall-students", $0) } ?? "",
                    cells: groups.merged(day.counts).map { count in
                        count.number.map { .value(Double($0), label: "\($0)") } ?? .hidden
                    })
            }, isShares: false, hiddenLabel: words["wall-hidden"])
        var picture = WallPictureView()
        picture.drawings = [desk.drawing(chart)]
        return picture
    }

    var table: WallTable? {
        guard let groups else { return nil }
        let words = desk.words
        return WallTable(
            columns: [.text(words["column-date"])] + groups.labels.map { .number($0) } + [.number(words["wall-all"])],
            rows: counts.days.map { day in
                [desk.date(day.day)] + groups.merged(day.counts).map(desk.text) + [desk.text(day.total)]
            })
    }

    var thumbnail: WallThumbnail? {
        guard let groups, let last = counts.days.last else { return nil }
        return WallThumbnail(.columns(groups.merged(last.counts).map(\.number), areGoals: false))
    }

    var hidesSmallGroups: Bool {
        counts.days.contains { day in day.counts.contains(.hidden) || day.total == .hidden }
    }
}

/// The steps of a scale, joined into at most seven: more can't be told apart in a picture.
private struct StepGroups {
    let labels: [String]
    private let ranges: [Range<Int>]

    init(_ steps: [String]) {
        let size = max((steps.count + Self.most - 1) / Self.most, 1)
        let ranges = stride(from: 0, to: steps.count, by: size).map { $0..<min($0 + size, steps.count) }
        self.ranges = ranges
        labels = ranges.map { range in
            range.count == 1 ? steps[range.lowerBound] : "\(steps[range.lowerBound])–\(steps[range.upperBound - 1])"
        }
    }

    private static let most = 7

    /// The counts of each group; hidden when one of them is.
    func merged(_ counts: [PublishedCount]) -> [PublishedCount] {
        ranges.map { range in
            let numbers = counts[range.clamped(to: counts.indices)].map(\.number)
            return numbers.contains(nil) ? .hidden : .count(numbers.compactMap(\.self).reduce(0, +))
        }
    }
}
