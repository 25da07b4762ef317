import Bytes

extension ProgressChart {
    /// A hairline with its name beside it; neither where the name has no room, as nobody would know what it means.
    func append(_ phase: Phase, to page: inout [UInt8], _ plot: ProgressPlot, _ placer: inout LabelPlacer) {
        let x = plot.x(phase.day)
        guard let (lines, spot) = Self.place(phase.label, at: Self.spots(beside: x, in: plot.area), &placer) else {
            return
        }
        page.openPath(class: "chart-phase")
        page.append("M", x, plot.area.top)
        page.append("V")
        page.append(coordinate: plot.area.bottom)
        page.closePath()
        for (index, line) in lines.enumerated() {
            var spot = spot
            spot.y += Double(index) * Spot.lineHeight
            page.append(line, at: spot, class: "chart-label")
        }
    }

    /// In one line or in two, better than across another line.
    private static func place(
        _ label: String, at spots: [Spot], _ placer: inout LabelPlacer
    ) -> (lines: [String], spot: Spot)? {
        for (width, limit, crossings) in [(150.0, 1, 0), (76, 2, 0), (150, 1, .max), (76, 2, .max)] {
            let lines = wrapped(label, width: width, limit: limit)
            if lines.isEmpty { return nil }
            let widest = lines.lazy.map { textWidth($0) }.max() ?? 0
            if let spot = placer.place(width: widest, lines: lines.count, at: spots, crossing: crossings) {
                return (lines, spot)
            }
        }
        return nil
    }

    /// To the right of the line and to the left of it, from the top down.
    private static func spots(beside x: Double, in area: Box) -> [Spot] {
        stride(from: area.top + 13, to: area.bottom - 4, by: 12).flatMap { y in
            [Spot(x + 5, y), Spot(x - 5, y, .end)]
        }
    }
}
