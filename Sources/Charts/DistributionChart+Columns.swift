import Bytes

extension DistributionChart {
    private static let lineHeight = 16.0

    /// Stacks beside each other; the bands are named beside the last one.
    func appendColumns(to page: inout [UInt8]) {
        let names = bands.map { wrapped($0.label, width: 96, limit: 2, strong: true) }
        let widest = names.joined().lazy.map { textWidth($0, strong: true) }.max() ?? 0
        let right = ChartSize.width - widest - 42
        let pitch = right / Double(max(stacks.count, 1))
        let width = min(pitch * 0.86, 76)
        let gap = 6 + Self.lineHeight * Double(names.lazy.map(\.count).max() ?? 1)
        let room = max(200, gap * Double(bands.count))
        let columns = segments(room: room, hidden: 22)
        let bottom = 4 + room
        let labels = ColumnTexts(stacks.map(\.label), pitch: pitch)
        let notes = ColumnTexts(stacks.map(\.note), pitch: pitch)
        let key = ChartKey(
            [hasHidden ? hiddenLabel : ""], specimen: 22, top: bottom + labels.height + notes.height + 10)
        page.openChart(words, height: key.bottom)
        for (index, column) in columns.enumerated() {
            let middle = (Double(index) + 0.5) * pitch
            for segment in column {
                let box = Box(
                    left: middle - width / 2, top: bottom - segment.end, right: middle + width / 2,
                    bottom: bottom - segment.start)
                append(segment, in: box, to: &page)
            }
        }
        page.openPath(class: "chart-base")
        page.append("M", 0, bottom)
        page.append("H")
        page.append(coordinate: right)
        page.closePath()
        labels.append(to: &page, top: bottom + 4)
        notes.append(to: &page, top: bottom + 4 + labels.height)
        if let last = columns.last {
            appendNames(names, gap: gap, to: &page, last, from: right - (pitch - width) / 2, bottom: bottom)
        }
        key.append(to: &page) { page, item in
            let (x, y) = (item.specimen.x, item.specimen.y)
            let box = Box(left: x - 11, top: y - 7, right: x + 11, bottom: y + 7)
            page.appendRectangle(box, class: "chart-hidden")
            page.appendHatching(in: box)
        }
        page.closeChart()
    }

    /// The bands' names beside the last stack, each with its shape; those that it lacks stand where they would be.
    private func appendNames(
        _ names: [[String]], gap: Double, to page: inout [UInt8], _ last: [Segment], from left: Double, bottom: Double
    ) {
        var below = bottom
        let middles = bands.indices.map { band in
            guard let segment = last.first(where: { $0.band == band }) else { return below }
            below = bottom - segment.end
            return bottom - (segment.start + segment.end) / 2
        }
        let heights = spread(middles, gap: gap, from: gap / 2 + 1, to: bottom - gap / 2 + 3)
        for (band, y) in heights.enumerated() {
            page.openPath(class: "chart-leader")
            page.append("M", left + 2, middles[band])
            page.append("L", left + 14, y)
            page.closePath()
            appendShape(ofBand: band, to: &page, at: Place(x: left + 24, y: y))
            for (index, line) in names[band].enumerated() {
                let down = (Double(index) - Double(names[band].count - 1) / 2) * Self.lineHeight
                page.append(line, at: Spot(left + 35, y + 5 + down), class: "chart-strong")
            }
        }
    }
}
