/// Codes beside their points, none on top of another or of a point.
extension QuadrantChart {
    struct Label {
        let text: String
        let point: Place
        let width: Double
        var spot: Spot
        /// Where a line from the point ends at its code, when that stands further off.
        var leader: Place?

        var box: Box { spot.box(width: width) }
    }

    /// How often labels are placed anew to find room for more of them.
    private static let rounds = 12

    /// As many labels as find room, as many of them as can be close to their points. The most crowded points choose
    /// first, as they have the fewest places; in each further round those that found none, or when all have one those
    /// that found one far off, choose before the others (squeaky wheel optimization: Joslin & Clements 1999).
    /// O(rounds · points · spots · points).
    func labels(_ places: [Place], in frame: Box) -> [Label] {
        var empty = LabelPlacer(frame: frame)
        for place in places { empty.take(Self.box(around: place, radius: 4.5)) }
        let crowds = places.map { place in
            places.count { abs($0.x - place.x) < 44 && abs($0.y - place.y) < 24 }
        }
        var order = points.indices.prefix(Self.mostLabels).filter { !points[$0].code.isEmpty }
            .sorted { (crowds[$1], $0) < (crowds[$0], $1) }
        var best: [Label] = []
        for _ in 0..<Self.rounds {
            var placer = empty
            var found: [Label] = []
            var (lost, kept, far): ([Int], [Int], Set<Int>) = ([], [], [])
            for index in order {
                if let label = label(points[index].code, at: places[index], places, &placer) {
                    found.append(label)
                    kept.append(index)
                    if label.leader != nil { far.insert(index) }
                } else {
                    lost.append(index)
                }
            }
            Self.bringNear(&found, empty)
            if Self.worth(found) > Self.worth(best) { best = found }
            if lost.isEmpty, far.isEmpty { break }
            order = lost.isEmpty ? kept.filter(far.contains) + kept.filter { !far.contains($0) } : lost + kept
        }
        return best
    }

    private static func worth(_ labels: [Label]) -> Int {
        labels.reduce(0) { $0 + ($1.leader == nil ? mostLabels + 1 : mostLabels) }
    }

    /// Labels at the end of a line come beside their points where there is room now that all have been placed.
    private static func bringNear(_ labels: inout [Label], _ empty: LabelPlacer) {
        for index in labels.indices where labels[index].leader != nil {
            var placer = empty
            for (other, label) in labels.enumerated() where other != index {
                placer.take(label.box)
                if let leader = label.leader { placer.lines.append([label.point, leader]) }
            }
            let spots = near(labels[index].point)
            guard let spot = placer.place(width: labels[index].width, at: spots, crossing: 0) else { continue }
            labels[index].spot = spot
            labels[index].leader = nil
        }
    }

    private static func box(around place: Place, radius: Double) -> Box {
        Box(left: place.x - radius, top: place.y - radius, right: place.x + radius, bottom: place.y + radius)
    }

    private func label(_ code: String, at place: Place, _ places: [Place], _ placer: inout LabelPlacer) -> Label? {
        guard let text = wrapped(code, width: 80, limit: 1).first else { return nil }
        // Wider than the text, as codes side by side would read as one; in some fonts capitals are wide.
        let width = textWidth(text) * 1.08 + 3
        if let spot = placer.place(width: width, at: Self.near(place), crossing: 0) {
            return Label(text: text, point: place, width: width, spot: spot, leader: nil)
        }
        for spot in Self.far(place, width: width) {
            let box = spot.box(width: width)
            let end = Place(
                x: min(max(place.x, box.left), box.right), y: min(max(place.y, box.top + 3), box.bottom - 3))
            // The line runs over no label, and over no point but its own.
            guard placer.frame.contains(box), !placer.taken[places.count...].contains(where: { $0.meets(place, end) }),
                !places.contains(where: { $0 != place && Self.box(around: $0, radius: 3).meets(place, end) }),
                placer.place(width: width, at: [spot], crossing: 0) != nil
            else { continue }
            placer.lines.append([place, end])
            return Label(text: text, point: place, width: width, spot: spot, leader: end)
        }
        return nil
    }

    private static func near(_ place: Place) -> [Spot] {
        let (x, y) = (place.x, place.y)
        return [
            Spot(x + 7, y + 5), Spot(x - 7, y + 5, .end), Spot(x, y - 9, .middle), Spot(x, y + 17, .middle),
            Spot(x + 5, y - 5), Spot(x - 5, y - 5, .end), Spot(x + 5, y + 14), Spot(x - 5, y + 14, .end),
        ]
    }

    /// In rings around a point, the nearest one first.
    private static func far(_ place: Place, width: Double) -> [Spot] {
        var spots: [Spot] = []
        spots.reserveCapacity(60)
        for ring in [16.0, 28, 42, 58, 76] {
            for (right, down) in [
                (0, -1), (0, 1), (0.7, -0.8), (-0.7, -0.8), (0.7, 0.8), (-0.7, 0.8), (1, -0.4), (-1, -0.4), (1, 0.4),
                (-1, 0.4), (1, 0), (-1, 0),
            ] {
                let x = place.x + right * (ring + width / 2)
                // The height of the text comes between, where it is above or below.
                spots.append(Spot(x, place.y + down * ring + (down < 0 ? -2 : down > 0 ? 13 : 5), .middle))
            }
        }
        return spots
    }
}
