import Bytes

/// Scores over time in the space of a few words, for a cell of a table or a note. It has no text to see: the numbers
/// stand beside it.
///
/// The one chart of another size: 96 by 24 units. Its first score is a ring, its last one a dot.
package struct Sparkline: Chart {
    package let words: ChartWords
    /// The oldest first.
    package let points: [ProgressChart.Point]
    /// Where they aim, as a dashed line across.
    package let target: Double?
    /// From the least to the greatest number that must be shown.
    package let range: ClosedRange<Double>?

    /// - Parameter range: the least that is shown. Lines of one column should share it: otherwise a small change
    ///   looks like a large one.
    package init(
        words: ChartWords, points: [ProgressChart.Point], target: Double? = nil,
        covering range: ClosedRange<Double>? = nil
    ) {
        self.words = words
        self.points = points.filter(\.isDrawable).sorted { $0.day < $1.day }
        self.target = target.flatMap { $0.isDrawable ? $0 : nil }
        self.range = range.flatMap { $0.lowerBound.isDrawable && $0.upperBound.isDrawable ? $0 : nil }
    }

    private static let frame = Box(left: 6, top: 4.5, right: 90, bottom: 19.5)

    package func append(to page: inout [UInt8]) {
        let heights = heights
        page.openChart(words, width: 96, height: 24, kind: "chart-spark")
        if let target {
            page.openPath(class: "chart-aim")
            page.append("M", 1, Self.height(target, in: heights))
            page.append("H95")
            page.closePath()
        }
        let places = points.map { Place(x: x($0.day), y: Self.height($0.value, in: heights)) }
        if let first = places.first, let last = places.last {
            if places.count > 1 {
                page.openPath(class: "chart-line")
                for (index, place) in places.enumerated() { page.append(index == 0 ? "M" : "L", place.x, place.y) }
                page.closePath()
                page.appendCircle(at: first, radius: 3, class: "chart-point")
            }
            page.appendCircle(at: last, radius: 4, class: "chart-now")
        }
        page.closeChart()
    }

    private func x(_ day: Int) -> Double {
        guard let first = points.first?.day, let last = points.last?.day, first < last else { return 48 }
        return Self.frame.left + Double(day - first) / Double(last - first) * (Self.frame.right - Self.frame.left)
    }

    /// The numbers that the height stands for.
    private var heights: (low: Double, high: Double) {
        var (low, high) = (range?.lowerBound ?? .infinity, range?.upperBound ?? -.infinity)
        for number in points.lazy.map(\.value) + [target ?? points.first?.value ?? 0] {
            (low, high) = (min(low, number), max(high, number))
        }
        return (low, high)
    }

    private static func height(_ value: Double, in range: (low: Double, high: Double)) -> Double {
        // Halves, as the difference of the largest numbers is none.
        let span = range.high / 2 - range.low / 2
        let share = span > 0 ? (value / 2 - range.low / 2) / span : 0.5
        return frame.bottom - share * (frame.bottom - frame.top)
    }
}
