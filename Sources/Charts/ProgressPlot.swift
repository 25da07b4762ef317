/// Where the days and values of a progress chart are on the page.
struct ProgressPlot {
    static let height = 212.0

    let ticks: Ticks
    let tickLabels: [String]
    /// The area between the axes.
    let area: Box
    private let firstDay: Double
    private let days: Double
    /// From the first day to the last one.
    let span: ClosedRange<Int>
    /// The last day is this much left of the area's edge, where no target follows: room for the last label.
    private let rightInset: Double

    init(_ chart: ProgressChart) {
        var low = Double.infinity
        var high = -Double.infinity
        var first = Int.max
        var last = Int.min
        var isWhole = true
        func cover(_ point: ProgressChart.Point) {
            low = min(low, point.value)
            high = max(high, point.value)
            first = min(first, point.day)
            last = max(last, point.day)
            isWhole = isWhole && abs(point.value) < 1e15 && point.value == Double(Int(point.value))
        }
        for point in chart.points { cover(point) }
        if let aim = chart.aim {
            cover(aim.baseline)
            cover(aim.target)
        }
        if first > last { (first, last, low, high) = (0, 0, 0, 1) }
        ticks = Ticks.nice(from: low, to: high, whole: isWhole)
        tickLabels = ticks.multiples.map(ticks.label(of:))
        let gutter = tickLabels.lazy.map { textWidth($0) }.max() ?? 0
        area = Box(left: min(gutter, 120) + 8, top: 30, right: ChartSize.width - 2, bottom: Self.height - 24)
        span = first...last
        firstDay = Double(first)
        days = Double(last - first)
        // One day has no width: it stands in the middle.
        rightInset = chart.aim == nil && last > first ? min(textWidth(chart.lastLabel, strong: true) + 14, 110) : 10
    }

    func x(_ day: Int) -> Double {
        let (left, right) = (area.left + 10, area.right - rightInset)
        return days == 0 ? (left + right) / 2 : left + (Double(day) - firstDay) / days * (right - left)
    }

    func y(_ value: Double) -> Double {
        // Halves, as the difference of the largest numbers is none.
        let share = (value / 2 - ticks.low / 2) / (ticks.high / 2 - ticks.low / 2)
        return area.bottom - share * (area.bottom - area.top)
    }

    func place(_ point: ProgressChart.Point) -> Place { Place(x: x(point.day), y: y(point.value)) }

    /// A date below the axis. Its mark is left out when it lies before the first day.
    struct Date {
        let label: String
        let mark: Double?
        let left: Double
        let right: Double
        var spot: Spot { Spot(left, ProgressPlot.height - 6) }
    }

    /// The dates that fit below the axis: all, or every second, third, … of them, so that none touches the next. The
    /// last one before the first day stands at the left, as its month is the one that the chart begins in.
    func dates(_ ticks: [ProgressChart.DateTick]) -> [Date] {
        let places = ticks.map { $0.day.magnitude < 1 << 40 ? x($0.day) : .infinity }
        let inside = places.indices.compactMap { index -> Date? in
            let isBefore = places[index] < area.left
            guard places[index] <= area.right,
                !isBefore || index + 1 == places.count || places[index + 1] >= area.left
            else { return nil }
            let width = textWidth(ticks[index].label)
            let middle = isBefore ? area.left + width / 2 : places[index]
            let left = max(min(middle - width / 2, ChartSize.width - width), area.left - 4)
            return Date(label: ticks[index].label, mark: isBefore ? nil : middle, left: left, right: left + width)
        }
        func fits(_ dates: some Sequence<Date>) -> Bool {
            zip(dates, dates.dropFirst()).allSatisfy { $0.right + 8 <= $1.left }
        }
        if fits(inside) { return inside }
        let marked = inside.filter { $0.mark != nil }
        for step in 1...max(marked.count, 1) {
            let kept = stride(from: 0, to: marked.count, by: step).map { marked[$0] }
            if fits(kept) { return kept }
        }
        return []
    }
}
