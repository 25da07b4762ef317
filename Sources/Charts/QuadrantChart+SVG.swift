import Bytes

extension QuadrantChart {
    private static let lineHeight = QuadrantPlot.lineHeight

    package func append(to page: inout [UInt8]) {
        let plot = QuadrantPlot(self)
        let area = plot.area
        let places = points.map(plot.place)
        let labels = labels(places, in: plot.frame)
        let notes = labels.count < points.count ? wrapped(note, width: ChartSize.width, limit: 3) : []
        page.reserveCapacity(page.count + 3072 + points.count * 192)
        page.openChart(words, height: area.bottom + 42 + Double(notes.count) * Self.lineHeight)
        appendFields(to: &page, area, plot.cut)
        appendAxes(to: &page, plot)
        appendNames(to: &page, plot)
        appendPoints(to: &page, places, labels)
        for (index, line) in notes.enumerated() {
            let spot = Spot(0, area.bottom + 55 + Double(index) * Self.lineHeight)
            page.append(line, at: spot, class: "chart-label")
        }
        page.closeChart()
    }

    private func appendFields(to page: inout [UInt8], _ area: Box, _ cut: Place) {
        page.appendRectangle(area, radius: 6, class: "chart-field")
        page.openPath(class: "chart-cut")
        page.append("M", cut.x, area.top)
        page.append("V")
        page.append(coordinate: area.bottom)
        page.append("M", area.left, cut.y)
        page.append("H")
        page.append(coordinate: area.right)
        page.closePath()
    }

    private func appendAxes(to page: inout [UInt8], _ plot: QuadrantPlot) {
        let area = plot.area
        page.openPath(class: "chart-grid")
        for mark in plot.across.marks {
            page.append("M", mark.at, area.bottom)
            page.append("v4")
        }
        for mark in plot.up.marks {
            page.append("M", area.left - 4, mark.at)
            page.append("h4")
        }
        page.closePath()
        for mark in plot.across.marks {
            page.append(mark.label, at: LinearScale.spot(mark, y: area.bottom + 17), class: "chart-label")
        }
        for mark in plot.up.marks {
            page.append(mark.label, at: Spot(area.left - 7, mark.at + 5, .end), class: "chart-label")
        }
        if let text = wrapped(growth.label, width: ChartSize.width - 24, limit: 1).first {
            page.append("↑ " + text, at: Spot(0, 13), class: "chart-label")
        }
        if let text = wrapped(achievement.label, width: ChartSize.width - 24, limit: 1).first {
            page.append(text + " →", at: Spot(ChartSize.width, area.bottom + 36, .end), class: "chart-label")
        }
    }

    /// In the outer corner of each field.
    private func appendNames(to page: inout [UInt8], _ plot: QuadrantPlot) {
        let area = plot.area
        func append(_ lines: [String], _ first: Double, atLeft: Bool) {
            for (index, line) in lines.enumerated() {
                let y = first + Double(index) * Self.lineHeight
                let spot = atLeft ? Spot(area.left + 8, y) : Spot(area.right - 8, y, .end)
                page.append(line, at: spot, class: "chart-strong")
            }
        }
        func bottom(_ lines: [String]) -> Double { area.bottom - 8 - Double(lines.count - 1) * Self.lineHeight }
        append(plot.names.topLeft, area.top + 17, atLeft: true)
        append(plot.names.topRight, area.top + 17, atLeft: false)
        append(plot.names.bottomLeft, bottom(plot.names.bottomLeft), atLeft: true)
        append(plot.names.bottomRight, bottom(plot.names.bottomRight), atLeft: false)
    }

    private func appendPoints(to page: inout [UInt8], _ places: [Place], _ labels: [Label]) {
        if labels.contains(where: { $0.leader != nil }) { appendLeaders(to: &page, labels) }
        for place in places { page.appendCircle(at: place, radius: 4, class: "chart-dot") }
        for label in labels { page.append(label.text, at: label.spot, class: "chart-label chart-ink") }
    }

    private func appendLeaders(to page: inout [UInt8], _ labels: [Label]) {
        page.openPath(class: "chart-leader")
        for label in labels {
            guard let end = label.leader else { continue }
            page.append("M", label.point.x, label.point.y)
            page.append("L", end.x, end.y)
        }
        page.closePath()
    }
}
