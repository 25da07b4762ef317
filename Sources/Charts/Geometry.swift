/// A place in a chart, in units from the top left corner.
struct Place: Equatable, Sendable {
    var x: Double
    var y: Double
}

/// A rectangle, its right and bottom edges exclusive.
struct Box: Equatable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }

    /// True when the straight line from `a` to `b` passes through. (Liang & Barsky 1984: the part of the line
    /// between its entries and its exits.)
    func meets(_ a: Place, _ b: Place) -> Bool {
        var (entry, exit) = (0.0, 1.0)
        for (from, to, low, high) in [(a.x, b.x, left, right), (a.y, b.y, top, bottom)] {
            let delta = to - from
            if delta == 0 {
                if from <= low || from >= high { return false }
                continue
            }
            let (first, second) = ((low - from) / delta, (high - from) / delta)
            entry = max(entry, min(first, second))
            exit = min(exit, max(first, second))
        }
        return entry < exit
    }
}

/// Where a text stands: its baseline, and which end of it is at `x`.
struct Spot: Equatable, Sendable {
    enum Anchor { case start, middle, end }

    var x: Double
    var y: Double
    var anchor: Anchor

    init(_ x: Double, _ y: Double, _ anchor: Anchor = .start) {
        self.x = x
        self.y = y
        self.anchor = anchor
    }

    /// From one line to the next.
    static let lineHeight = 15.0

    /// What a text of this width covers.
    /// - Parameter lines: below each other, the first one at the spot.
    func box(width: Double, lines: Int = 1) -> Box {
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(
            left: left, top: y - ChartSize.ascent, right: left + width,
            bottom: y + ChartSize.descent + Double(lines - 1) * Self.lineHeight)
    }
}

extension Double {
    /// Finite, and far enough from the ends of the numbers that halves can be added.
    var isDrawable: Bool { isFinite && magnitude <= 1e300 }

    var isWhole: Bool { magnitude < 1e15 && self == Double(Int(self)) }
}
