import Bytes

extension Thermometer {
    /// What stands to the right of the column.
    private struct Note {
        enum Mark { case now, goal, milestone }

        let mark: Mark
        let value: Double
        let lines: [String]
    }

    private static let lineHeight = 17.0
    private static let textLeft = 168.0

    package func append(to page: inout [UInt8]) {
        let notes = notes
        let gap = Double(notes.lazy.map(\.lines.count).max() ?? 1) * Self.lineHeight + 7
        let height = max(272, 96 + gap * Double(notes.count))
        let tube = Box(left: 78, top: 32, right: 112, bottom: height - 44)
        let numbers = milestones.map(\.value) + [goal ?? 0, value ?? 0]
        let scale = LinearScale(
            from: 0, to: numbers.max() ?? 1, whole: numbers.allSatisfy(\.isWhole), start: tube.bottom,
            end: tube.top + 14)
        page.openChart(words, height: height)
        if let unit = wrapped(unit, width: ChartSize.width, limit: 1).first {
            page.append(unit, at: Spot(0, 12), class: "chart-label")
        }
        appendColumn(to: &page, tube, scale)
        appendNumbers(to: &page, tube, scale)
        // Room for all lines of the lowest note.
        let heights = spread(
            notes.map { scale.place($0.value) }, gap: gap, from: tube.top + 8,
            to: height - 10 - (gap - Self.lineHeight - 7))
        for (note, y) in zip(notes, heights) { append(note, to: &page, y: y, tube, at: scale.place(note.value)) }
        page.closeChart()
    }

    /// From the top down; at the same height the class itself comes last, as it has just arrived.
    private var notes: [Note] {
        func note(_ mark: Note.Mark, _ value: Double?, _ label: String) -> [Note] {
            // Not to the edge: some readers space letters and words out.
            let lines = wrapped(
                label, width: 0.8 * (ChartSize.width - Self.textLeft), limit: 3, strong: mark != .milestone)
            return value.map { lines.isEmpty ? [] : [Note(mark: mark, value: $0, lines: lines)] } ?? []
        }
        let all =
            note(.goal, goal, goalLabel) + milestones.reversed().flatMap { note(.milestone, $0.value, $0.label) }
            + note(.now, value, valueLabel)
        return all.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
    }

    /// A tube above a bulb. What fills it has a flat top, which is where the class is.
    private func appendColumn(to page: inout [UInt8], _ tube: Box, _ scale: LinearScale) {
        func outline(to top: Double, rounded: Bool, inset: Double) {
            let (left, right) = (tube.left + inset, tube.right - inset)
            // The bulb's circle meets the tube's sides here.
            let (neck, radius) = (tube.bottom + 2, 24 - inset)
            page.append("M", left, neck)
            page.append("V")
            page.append(coordinate: rounded ? top + 17 : top)
            page.append(rounded ? "a17 17 0 0 1 34 0V" : "H")
            if !rounded {
                page.append(coordinate: right)
                page.append("V")
            }
            page.append(coordinate: neck)
            page.append("A")
            page.append(coordinate: radius)
            page.append(" ")
            page.append(coordinate: radius)
            page.append(" 0 1 1 ")
            page.append(coordinate: left)
            page.append(" ")
            page.append(coordinate: neck)
            page.append("Z")
        }
        page.openPath(class: "chart-tube")
        outline(to: tube.top - 10, rounded: true, inset: 0)
        page.closePath()
        guard let value else { return }
        page.openPath(class: "chart-fill")
        outline(to: scale.place(value), rounded: false, inset: 5)
        page.closePath()
    }

    private func appendNumbers(to page: inout [UInt8], _ tube: Box, _ scale: LinearScale) {
        page.openPath(class: "chart-tick")
        for mark in scale.marks {
            page.append("M", tube.left - 8, mark.at)
            page.append("h8")
        }
        page.closePath()
        for mark in scale.marks {
            page.append(mark.label, at: Spot(tube.left - 13, mark.at + 5, .end), class: "chart-label")
        }
    }

    private func append(_ note: Note, to page: inout [UInt8], y: Double, _ tube: Box, at height: Double) {
        page.openPath(class: "chart-leader")
        page.append("M", tube.right + (note.mark == .milestone ? 0 : 7), height)
        page.append("L", tube.right + 24, y)
        page.append("h6")
        page.closePath()
        let place = Place(x: tube.right + 41, y: y)
        switch note.mark {
        case .now:
            page.openPath(class: "chart-level")
            page.append("M", tube.left + 5, height)
            page.append("H")
            page.append(coordinate: tube.right + 7)
            page.closePath()
            page.appendCircle(at: place, radius: 5, class: "chart-now")
        case .goal:
            page.openPath(class: "chart-target")
            page.append("M", tube.left - 7, height)
            page.append("H")
            page.append(coordinate: tube.right + 7)
            page.append("M", place.x, place.y - 7)
            page.append("v14m-7 -7h14")
            page.closePath()
        case .milestone:
            page.appendCircle(at: place, radius: 6, class: "chart-milestone")
            if let value, value >= note.value {
                page.openPath(class: "chart-check")
                page.append("M", place.x - 4, place.y - 0.5)
                page.append("l3.5 4 7 -9")
                page.closePath()
            }
        }
        for (index, line) in note.lines.enumerated() {
            let spot = Spot(Self.textLeft, y + 5 + Double(index) * Self.lineHeight)
            page.append(line, at: spot, class: note.mark == .milestone ? "chart-label" : "chart-strong")
        }
    }
}
