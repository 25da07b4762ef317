import Bytes

extension ProgressChart {
    /// More points than this are drawn as a line only; the last one is always seen.
    private static let mostDots = 48

    package func append(to page: inout [UInt8]) {
        let plot = ProgressPlot(self)
        let places = points.map(plot.place)
        var placer = LabelPlacer(
            frame: Box(
                left: plot.area.left + 2, top: 0, right: ChartSize.width, bottom: plot.area.bottom - 1))
        page.reserveCapacity(page.count + 4096)
        page.openChart(words, height: ProgressPlot.height)
        appendStripes(to: &page, plot)
        appendAxes(to: &page, plot, &placer)
        placer.lines.append(places)
        let phases = phases.filter { plot.span.contains($0.day) && !$0.label.isEmpty }
        placer.lines += phases.map {
            [Place(x: plot.x($0.day), y: plot.area.top), Place(x: plot.x($0.day), y: plot.area.bottom)]
        }
        appendAim(to: &page, plot, &placer)
        appendLine(to: &page, places)
        appendLabels(to: &page, places, plot, &placer, phases)
        page.closeChart()
    }

    private func stripe(_ index: Int, _ plot: ProgressPlot) -> Box? {
        let top = index + 1 < bands.count ? plot.y(min(bands[index + 1].from, plot.ticks.high)) : plot.area.top
        let bottom = plot.y(max(bands[index].from, plot.ticks.low))
        guard bottom - top >= 0.5 else { return nil }
        return Box(left: plot.area.left, top: top, right: plot.area.right, bottom: bottom)
    }

    private func appendStripes(to page: inout [UInt8], _ plot: ProgressPlot) {
        guard !bands.isEmpty else { return }
        page.append("<g class=\"chart-stripes\">")
        for (index, band) in bands.enumerated() {
            guard let box = stripe(index, plot) else { continue }
            page.appendRectangle(box, class: BandShape.colour(ofStep: band.step))
        }
        page.append("</g>")
    }

    private func appendAxes(to page: inout [UInt8], _ plot: ProgressPlot, _ placer: inout LabelPlacer) {
        let dates = plot.dates(dates)
        page.openPath(class: "chart-grid")
        for multiple in plot.ticks.multiples {
            page.append("M", plot.area.left, plot.y(plot.ticks.value(of: multiple)))
            page.append("H")
            page.append(coordinate: plot.area.right)
        }
        for date in dates {
            guard let x = date.mark else { continue }
            page.append("M", x, plot.area.bottom)
            page.append("v4")
        }
        page.closePath()
        for (multiple, label) in zip(plot.ticks.multiples, plot.tickLabels) {
            let spot = Spot(plot.area.left - 6, plot.y(plot.ticks.value(of: multiple)) + 5, .end)
            page.append(label, at: spot, class: "chart-label")
        }
        for date in dates { page.append(date.label, at: date.spot, class: "chart-label") }
        guard let unit = wrapped(unit, width: ChartSize.width, limit: 1).first else { return }
        let spot = Spot(0, 12)
        page.append(unit, at: spot, class: "chart-label")
        placer.take(spot.box(width: textWidth(unit)))
    }

    private func appendAim(to page: inout [UInt8], _ plot: ProgressPlot, _ placer: inout LabelPlacer) {
        guard let aim else { return }
        let (from, to) = (plot.place(aim.baseline), plot.place(aim.target))
        page.openPath(class: "chart-aim")
        page.append("M", from.x, from.y)
        page.append("L", to.x, to.y)
        page.closePath()
        page.openPath(class: "chart-target")
        page.append("M", to.x, to.y - 8)
        page.append("v16M")
        page.append(coordinate: to.x - 8)
        page.append(" ")
        page.append(coordinate: to.y)
        page.append("h16")
        page.closePath()
        placer.lines.append([from, to])
        placer.take(Box(left: to.x - 9, top: to.y - 9, right: to.x + 9, bottom: to.y + 9))
    }

    private func appendLine(to page: inout [UInt8], _ places: [Place]) {
        guard let last = places.last else { return }
        if places.count > 1 {
            page.openPath(class: "chart-line")
            var command: Unicode.Scalar = "M"
            for place in places {
                page.append(command, place.x, place.y)
                command = "L"
            }
            page.closePath()
        }
        if places.count > 1, places.count <= Self.mostDots {
            page.append("<g class=\"chart-point\">")
            for place in places.dropLast() { Self.appendDot(to: &page, place, radius: "3.5") }
            page.append("</g>")
        }
        page.append("<g class=\"chart-now\">")
        Self.appendDot(to: &page, last, radius: "5")
        page.append("</g>")
    }

    private static func appendDot(to page: inout [UInt8], _ place: Place, radius: String) {
        page.append("<circle")
        page.append(attribute: "cx", place.x)
        page.append(attribute: "cy", place.y)
        page.append(" r=\"")
        page.append(radius)
        page.append("\"/>")
    }

    /// Labels in the order of what they mean to the reader; a band's name is the first to give way.
    private func appendLabels(
        to page: inout [UInt8], _ places: [Place], _ plot: ProgressPlot, _ placer: inout LabelPlacer,
        _ phases: [Phase]
    ) {
        func label(_ text: String, _ name: String, _ spots: [Spot], crossing limit: Int = .max) {
            guard !text.isEmpty else { return }
            let width = textWidth(text, strong: name == "chart-strong")
            guard let spot = placer.place(width: width, at: spots, crossing: limit) else { return }
            page.append(text, at: spot, class: name)
        }
        if let last = places.last {
            placer.take(Box(left: last.x - 6, top: last.y - 6, right: last.x + 6, bottom: last.y + 6))
            label(lastLabel, "chart-strong", Self.spots(around: last, gap: 10))
        }
        if let aim {
            let target = plot.place(aim.target)
            label(aim.targetLabel, "chart-strong", Self.spots(above: target))
            label(aim.label, "chart-label chart-aim-label", Self.spots(from: plot.place(aim.baseline), to: target))
        }
        for phase in phases { append(phase, to: &page, plot, &placer) }
        if places.count > 1 { label(firstLabel, "chart-strong", Self.spots(around: places[0], gap: 8)) }
        for (index, band) in bands.enumerated() {
            guard let box = stripe(index, plot), box.bottom - box.top >= 16 else { continue }
            label(band.label, "chart-label chart-band-label", Self.spots(inside: box), crossing: 0)
        }
    }
}
