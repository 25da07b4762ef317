import Bytes

extension DistributionChart {
    private static let barHeight = 26.0

    /// Bars below each other, each below its name; the bands are named above all.
    func appendRows(to page: inout [UInt8]) {
        let key = ChartKey(bands.map(\.label) + [hasHidden ? hiddenLabel : ""], specimen: 24, lineHeight: 24, top: 0)
        var top = key.bottom + 8
        let bars = segments(room: ChartSize.width, hidden: 34)
        let heads = stacks.map { stack in
            let note = wrapped(stack.note, width: 120, limit: 1).first ?? ""
            let room = ChartSize.width - (note.isEmpty ? 0 : textWidth(note) + 12)
            let lines = wrapped(stack.label, width: room, limit: 2, strong: true)
            defer { top += Double(max(lines.count, 1)) * 17 + Self.barHeight + 16 }
            return (lines: lines, note: note, top: top)
        }
        page.openChart(words, height: max(top - 10, 1))
        key.append(to: &page) { page, item in
            let (x, y) = (item.specimen.x, item.specimen.y)
            let box = Box(left: x - 12, top: y - 10, right: x + 12, bottom: y + 10)
            append(
                Segment(band: item.index, start: 0, end: 22, label: item.index < bands.count ? "" : nil), in: box,
                to: &page)
        }
        for (head, bar) in zip(heads, bars) {
            for (index, line) in head.lines.enumerated() {
                page.append(line, at: Spot(0, head.top + 12 + Double(index) * 17), class: "chart-strong")
            }
            page.append(head.note, at: Spot(ChartSize.width, head.top + 12, .end), class: "chart-label")
            let barTop = head.top + Double(max(head.lines.count, 1)) * 17 + 2
            for segment in bar {
                let box = Box(
                    left: segment.start, top: barTop, right: segment.end, bottom: barTop + Self.barHeight)
                append(segment, in: box, to: &page)
            }
        }
        page.closeChart()
    }
}
