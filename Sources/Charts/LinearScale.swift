/// Values along an axis, from its lowest at `start` to its highest at `end`, with the round numbers between them.
struct LinearScale {
    /// A number of the axis and where it is.
    struct Mark {
        let at: Double
        let label: String
    }

    let low: Double
    let high: Double
    /// Coordinates of the ends; `start` may be the greater one, as it is on an axis that rises.
    let start: Double
    let end: Double
    /// In the order of their numbers.
    private(set) var marks: [Mark] = []

    /// - Parameters:
    ///   - count: about as many steps, fewer when the ends aren't round.
    ///   - whole: no marks between whole numbers.
    init(from low: Double, to high: Double, count: Int = 6, whole: Bool, start: Double, end: Double) {
        let ticks = Ticks.nice(from: low, to: high, count: count, whole: whole)
        // Equal values get room around them.
        let isWide = low.isDrawable && high.isDrawable && high / 2 - low / 2 > max(abs(low), abs(high), 1e-99) * 1e-9
        self.low = isWide ? low : ticks.low
        self.high = isWide ? high : ticks.high
        self.start = start
        self.end = end
        for multiple in ticks.multiples {
            let value = ticks.value(of: multiple)
            guard self.low <= value, value <= self.high else { continue }
            marks.append(Mark(at: place(value), label: ticks.label(of: multiple)))
        }
    }

    func place(_ value: Double) -> Double {
        // Halves, as the difference of the largest numbers is none.
        let share = (value / 2 - low / 2) / (high / 2 - low / 2)
        return start + share * (end - start)
    }

    /// An axis that runs from left to right (or back, when `start` is the greater) with as many round numbers as have
    /// room beside each other.
    static func level(from low: Double, to high: Double, whole: Bool, start: Double, end: Double) -> LinearScale {
        var scale = LinearScale(from: low, to: high, whole: whole, start: start, end: end)
        for count in [5, 4, 3, 2, 1] where !scale.hasRoom {
            scale = LinearScale(from: low, to: high, count: count, whole: whole, start: start, end: end)
        }
        if !scale.hasRoom { scale.marks = Array(scale.marks.prefix(1)) }
        return scale
    }

    /// Where a mark's label stands: below its place, or at the edge of the chart.
    static func spot(_ mark: Mark, y: Double) -> Spot {
        let half = textWidth(mark.label) / 2
        if mark.at - half < 0 { return Spot(0, y) }
        if mark.at + half > ChartSize.width { return Spot(ChartSize.width, y, .end) }
        return Spot(mark.at, y, .middle)
    }

    private var hasRoom: Bool {
        let inOrder = start < end ? marks : marks.reversed()
        let boxes = inOrder.map { Self.spot($0, y: 0).box(width: textWidth($0.label)) }
        return zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 8 <= $1.left }
    }
}
