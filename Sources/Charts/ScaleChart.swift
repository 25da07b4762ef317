import Bytes

/// The cut scores of an assessment on its scale: a column from where learning begins, at the bottom, to the furthest
/// band, at the top. With `better: lower` the numbers get smaller upwards.
package struct ScaleChart: Chart {
    package struct Band: Sendable {
        /// The cut: the score from which the band begins.
        package let from: Double
        package let label: String

        package init(from: Double, label: String) {
            self.from = from
            self.label = label
        }
    }

    package let words: ChartWords
    package let unit: String
    /// In the order of their cuts, which ascend.
    package let bands: [Band]
    /// The end of the scale; nil when it is open.
    package let maximum: Double?
    package let lowerIsBetter: Bool

    /// Bands whose cut is not finite, or not above the one before, are left out.
    package init(words: ChartWords, unit: String, bands: [Band], maximum: Double?, lowerIsBetter: Bool) {
        self.words = words
        self.unit = unit
        var kept: [Band] = []
        for band in bands where band.from.isFinite && abs(band.from) <= 1e300 {
            if let last = kept.last, last.from >= band.from { continue }
            kept.append(band)
        }
        self.bands = kept
        self.maximum = maximum.flatMap { max in max.isFinite && max > kept.last?.from ?? .infinity ? max : nil }
        self.lowerIsBetter = lowerIsBetter
    }

    package func append(to page: inout [UInt8]) {
        let height = max(212, 44 + 30 * Double(bands.count))
        let column = Box(left: 72, top: 32, right: 112, bottom: height - 12)
        page.openChart(words, height: height)
        if let unit = wrapped(unit, width: ChartSize.width, limit: 1).first {
            page.append(unit, at: Spot(0, 12), class: "chart-label")
        }
        let edges = edges(in: column)
        let middles = zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
        for index in bands.indices {
            let box = Box(
                left: column.left, top: min(edges[index], edges[index + 1]), right: column.right,
                bottom: max(edges[index], edges[index + 1]))
            page.appendRectangle(box, class: BandShape.colour(ofStep: step(index)))
        }
        page.appendRectangle(column, class: "chart-column")
        appendNumbers(to: &page, edges, column)
        let labels = spread(middles, gap: 24, from: column.top + 8, to: column.bottom - 8)
        for (index, y) in labels.enumerated() {
            page.openPath(class: "chart-leader")
            page.append("M", column.right, middles[index])
            page.append("L", column.right + 14, y)
            page.append("h6")
            page.closePath()
            BandShape(step: step(index)).append(to: &page, at: Place(x: column.right + 30, y: y))
            let text = wrapped(bands[index].label, width: ChartSize.width - column.right - 44, limit: 1, strong: true)
            page.append(text.first ?? "", at: Spot(column.right + 44, y + 5), class: "chart-strong")
        }
        page.closeChart()
    }

    private func step(_ index: Int) -> Int { lowerIsBetter ? bands.count - 1 - index : index }

    /// The heights at which bands meet, from the first cut on; one more than there are bands.
    private func edges(in column: Box) -> [Double] {
        guard let first = bands.first?.from, let last = bands.last?.from else { return [] }
        // An open end is as long as the mean of the other bands.
        let open = bands.count > 1 ? last + (last / 2 - first / 2) * 2 / Double(bands.count - 1) : last + 1
        let end = maximum ?? open
        return (bands.map(\.from) + [end]).enumerated().map { index, value in
            let share = (value / 2 - first / 2) / (end / 2 - first / 2)
            // Numbers too large to differ part the column evenly.
            let safe = share.isFinite ? share : Double(index) / Double(bands.count)
            return lowerIsBetter
                ? column.top + safe * (column.bottom - column.top)
                : column.bottom - safe * (column.bottom - column.top)
        }
    }

    /// The cuts beside the column, and the scale's end.
    private func appendNumbers(to page: inout [UInt8], _ edges: [Double], _ column: Box) {
        let numbers = bands.map(\.from) + (maximum.map { [$0] } ?? [])
        let heights = spread(
            Array(edges.prefix(numbers.count)), gap: 16, from: column.top - 2, to: column.bottom + 2)
        for (number, (edge, y)) in zip(numbers, zip(edges, heights)) {
            page.openPath(class: "chart-grid")
            page.append("M", column.left - 6, y)
            page.append("L", column.left, edge)
            page.closePath()
            page.openText(at: Spot(column.left - 10, y + 5, .end), class: "chart-label")
            page.append(number: number)
            page.append("</text>")
        }
    }
}

/// Moves heights as little as need be so that neighbours are `gap` apart, and all between `low` and `high` when
/// there is room for them. The order stays, whether the heights rise or fall. O(n).
func spread(_ heights: [Double], gap: Double, from low: Double, to high: Double) -> [Double] {
    guard let first = heights.first, let last = heights.last else { return [] }
    let rising = first <= last
    var result = rising ? heights : heights.reversed()
    let gap = result.count > 1 ? min(gap, (high - low) / Double(result.count - 1)) : gap
    var least = low
    for index in result.indices {
        result[index] = max(result[index], least)
        least = result[index] + gap
    }
    var most = high
    for index in result.indices.reversed() {
        result[index] = min(result[index], most)
        most = result[index] - gap
    }
    return rising ? result : result.reversed()
}
