/// Where the labels of a progress chart may stand, the best place first.
extension ProgressChart {
    /// Beside a point, then above and below it, then further off.
    static func spots(around place: Place, gap: Double) -> [Spot] {
        let (x, y) = (place.x, place.y)
        return [
            Spot(x + gap, y + 5), Spot(x, y - gap, .middle), Spot(x, y + gap + 10, .middle),
            Spot(x + 4, y - gap), Spot(x + 4, y + gap + 10), Spot(x, y - gap, .end), Spot(x, y + gap + 10, .end),
            Spot(x - gap, y + 5, .end),
            Spot(x, y - gap - 14, .middle), Spot(x, y + gap + 24, .middle), Spot(x, y - gap - 28, .middle),
            Spot(x, y + gap + 38, .middle), Spot(x, y - gap - 28, .end), Spot(x, y + gap + 38, .end),
        ]
    }

    /// Above the target mark, its end at the mark's right edge; below when there is no room.
    static func spots(above place: Place) -> [Spot] {
        let (x, y) = (place.x, place.y)
        return [
            Spot(x + 8, y - 13, .end), Spot(x + 8, y + 24, .end), Spot(x - 13, y + 5, .end),
            Spot(x + 8, y - 27, .end), Spot(x + 8, y + 38, .end), Spot(x + 8, y + 52, .end), Spot(x + 8, y + 66, .end),
        ]
    }

    /// Along a line, on the side where a rising or falling line leaves room: the text's corner touches the line.
    static func spots(from a: Place, to b: Place) -> [Spot] {
        let rises = b.y <= a.y
        var spots: [Spot] = []
        spots.reserveCapacity(14)
        for share in [0.7, 0.55, 0.8, 0.4, 0.9, 0.25, 0.1] {
            let x = a.x + (b.x - a.x) * share
            let y = a.y + (b.y - a.y) * share
            spots.append(rises ? Spot(x - 3, y - 6, .end) : Spot(x + 3, y - 6))
            spots.append(rises ? Spot(x + 3, y + 15) : Spot(x - 3, y + 15, .end))
        }
        return spots
    }

    /// At the right edge of a stripe, at its left, then between; at its top, its middle, its bottom.
    static func spots(inside box: Box) -> [Spot] {
        var spots: [Spot] = []
        spots.reserveCapacity(12)
        let heights =
            box.bottom - box.top < 32
            ? [(box.top + box.bottom) / 2 + 4] : [box.top + 14, box.bottom - 6, (box.top + box.bottom) / 2 + 4]
        for y in heights {
            spots.append(Spot(box.right - 5, y, .end))
            spots.append(Spot(box.left + 5, y))
            spots.append(Spot(box.left + (box.right - box.left) * 0.33, y, .middle))
            spots.append(Spot(box.left + (box.right - box.left) * 0.66, y, .middle))
        }
        return spots
    }
}
