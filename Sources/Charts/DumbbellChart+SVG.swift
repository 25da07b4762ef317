import Bytes

extension DumbbellChart {
    /// With more rows than this the numbers stand below them as well.
    private static let fewRows = 12

    package func append(to page: inout [UInt8]) {
        let hasExpected = rows.contains { $0.expected != nil }
        let pitch = hasExpected ? 26.0 : 22.0
        let codes = rows.map { wrapped($0.code, width: 100, limit: 1, strong: true).first ?? "" }
        let labels = rows.map { wrapped($0.label, width: 110, limit: 1, strong: true).first ?? "" }
        let left = (codes.lazy.map { textWidth($0, strong: true) }.max() ?? 0) + 18
        let right = ChartSize.width - 18 - (labels.lazy.map { textWidth($0, strong: true) }.max() ?? 0)
        let axis = LinearScale.level(
            from: range.lowerBound, to: range.upperBound,
            whole: rows.allSatisfy { $0.first.isWhole && $0.now.isWhole },
            start: lowerIsBetter ? right : left, end: lowerIsBetter ? left : right)

        let key = Key(names, hasExpected: hasExpected)
        let unit = wrapped(unit, width: ChartSize.width, limit: 1).first
        let unitBase = key.bottom + 15
        let numbersBase = (unit == nil ? key.bottom : unitBase + 5) + 13
        let top = numbersBase + 7
        let bottom = top + Double(rows.count) * pitch
        let repeats = rows.count > Self.fewRows
        page.reserveCapacity(page.count + 2048 + rows.count * 512)
        page.openChart(words, height: bottom + (repeats ? 20 : 4))
        key.append(to: &page)
        if let unit { page.append(unit, at: Spot(0, unitBase), class: "chart-label") }
        appendAxis(
            to: &page, axis.marks, from: top, to: bottom, bases: repeats ? [numbersBase, bottom + 15] : [numbersBase])
        appendGuides(to: &page, from: left - 9, to: right + 9, top: top + pitch / 2 - (hasExpected ? 2 : 0), pitch)
        for (index, row) in rows.enumerated() {
            let y = top + (Double(index) + 0.5) * pitch - (hasExpected ? 2 : 0)
            page.append(codes[index], at: Spot(0, y + 5), class: "chart-strong")
            append(row, to: &page, y: y, axis)
            page.append(labels[index], at: Spot(ChartSize.width, y + 5, .end), class: "chart-strong")
        }
        page.closeChart()
    }

    private func append(_ row: Row, to page: inout [UInt8], y: Double, _ scale: LinearScale) {
        let first = Place(x: scale.place(row.first), y: y)
        let now = Place(x: scale.place(row.now), y: y)
        if row.expected != nil {
            Self.appendBracket(to: &page, from: first.x, to: scale.place(row.end(lowerIsBetter)), y: y + 7)
        }
        Self.appendDumbbell(to: &page, from: first, to: now)
    }

    /// A ring at the first score and a dot at the one of now, so that a dot in a ring is no change. A dip is a thin
    /// line in ink: its ends tell its direction.
    static func appendDumbbell(to page: inout [UInt8], from first: Place, to now: Place) {
        if first.x != now.x {
            page.openPath(class: now.x < first.x ? "chart-gap chart-dip" : "chart-gap")
            page.append("M", first.x, first.y)
            page.append("H")
            page.append(coordinate: now.x)
            page.closePath()
        }
        page.appendCircle(at: first, radius: 6, class: "chart-point")
        page.appendCircle(at: now, radius: abs(now.x - first.x) < 3 ? 2.8 : 4.5, class: "chart-now")
    }

    static func appendBracket(to page: inout [UInt8], from start: Double, to end: Double, y: Double) {
        page.openPath(class: "chart-expected")
        page.append("M", start, y)
        page.append("v5H")
        page.append(coordinate: end)
        page.append("v-5")
        page.closePath()
    }

    /// A faint line along each row leads from its code to its marks.
    private func appendGuides(to page: inout [UInt8], from left: Double, to right: Double, top: Double, _ pitch: Double)
    {
        page.openPath(class: "chart-guide")
        for row in rows.indices {
            page.append("M", left, top + Double(row) * pitch)
            page.append("H")
            page.append(coordinate: right)
        }
        page.closePath()
    }

    private func appendAxis(
        to page: inout [UInt8], _ marks: [LinearScale.Mark], from top: Double, to bottom: Double, bases: [Double]
    ) {
        page.openPath(class: "chart-grid")
        for mark in marks {
            page.append("M", mark.at, top)
            page.append("V")
            page.append(coordinate: bottom)
        }
        page.closePath()
        for base in bases {
            for mark in marks { page.append(mark.label, at: LinearScale.spot(mark, y: base), class: "chart-label") }
        }
    }
}
