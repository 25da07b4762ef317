/// Where the fields, the axes and the points of a quadrant chart are.
struct QuadrantPlot {
    static let lineHeight = 17.0

    /// The fields' names in lines.
    struct Names {
        let topLeft: [String]
        let topRight: [String]
        let bottomLeft: [String]
        let bottomRight: [String]

        /// How high the names at the top are, and those at the bottom, with what parts them from the points.
        var top: Double { Double(max(topLeft.count, topRight.count)) * lineHeight + 26 }
        var bottom: Double { Double(max(bottomLeft.count, bottomRight.count)) * lineHeight + 26 }
    }

    /// The four fields together.
    let area: Box
    let across: LinearScale
    let up: LinearScale
    /// Where the fields meet.
    let cut: Place
    let names: Names
    /// Where codes may stand: between the names.
    let frame: Box

    init(_ chart: QuadrantChart) {
        let growths = chart.points.map(\.growth) + [chart.growth.cut]
        func upScale(from bottom: Double, to top: Double) -> LinearScale {
            let isReversed = chart.growth.isReversed
            return LinearScale(
                from: growths.min() ?? 0, to: growths.max() ?? 1, whole: growths.allSatisfy(\.isWhole),
                start: isReversed ? top : bottom, end: isReversed ? bottom : top)
        }
        let gutter = upScale(from: 1, to: 0).marks.lazy.map { textWidth($0.label) }.max() ?? 0
        let (left, right) = (min(gutter, 120) + 10, ChartSize.width - 1)
        across = Self.acrossScale(chart, from: left + 12, to: right - 12)
        names = Self.names(chart, left: left, right: right, cut: across.place(chart.achievement.cut))

        // More codes need more room around them.
        let codes = min(chart.points.count, QuadrantChart.mostLabels)
        let top = 24 + names.top
        let bottom = top + 230 + 5 * Double(max(codes - 20, 0))
        up = upScale(from: bottom, to: top)
        area = Box(left: left, top: 24, right: right, bottom: bottom + names.bottom)
        cut = Place(x: across.place(chart.achievement.cut), y: up.place(chart.growth.cut))
        frame = Box(left: left + 2, top: top - 21, right: right - 2, bottom: bottom + 21)
    }

    func place(_ point: QuadrantChart.Point) -> Place {
        Place(x: across.place(point.achievement), y: up.place(point.growth))
    }

    private static func acrossScale(_ chart: QuadrantChart, from left: Double, to right: Double) -> LinearScale {
        let numbers = chart.points.map(\.achievement) + [chart.achievement.cut]
        let isReversed = chart.achievement.isReversed
        return .level(
            from: numbers.min() ?? 0, to: numbers.max() ?? 1, whole: numbers.allSatisfy(\.isWhole),
            start: isReversed ? right : left, end: isReversed ? left : right)
    }

    /// A narrow field's name may reach over the line between the fields; a wide one's then gives way.
    private static func names(_ chart: QuadrantChart, left: Double, right: Double, cut: Double) -> Names {
        let room = right - left - 28
        let leftRoom = min(max(cut - left - 14, room * 0.38), room * 0.62)
        func lines(_ name: String, _ width: Double) -> [String] { wrapped(name, width: width, limit: 3, strong: true) }
        return Names(
            topLeft: lines(chart.names.topLeft, leftRoom), topRight: lines(chart.names.topRight, room - leftRoom),
            bottomLeft: lines(chart.names.bottomLeft, leftRoom),
            bottomRight: lines(chart.names.bottomRight, room - leftRoom))
    }
}
