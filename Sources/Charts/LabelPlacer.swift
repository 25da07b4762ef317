/// Finds room for labels beside what they name. Labels never overlap each other, nor leave the frame; of the places
/// that are left the first one that crosses the fewest lines is taken.
struct LabelPlacer {
    let frame: Box
    /// What is covered by labels.
    private(set) var taken: [Box] = []
    /// Lines that are better not written over, as the places along each.
    var lines: [[Place]] = []

    init(frame: Box) { self.frame = frame }

    /// A place for a text, the best one first among `spots`; nil when there is no room for it at any of them.
    /// A spot is moved sideways when only that keeps the text inside the frame.
    /// O(spots × (labels + places on lines)).
    mutating func place(width: Double, lines: Int = 1, at spots: [Spot], crossing limit: Int = .max) -> Spot? {
        var best: (spot: Spot, box: Box, crossings: Int)?
        for spot in spots {
            var spot = spot
            var box = spot.box(width: width, lines: lines)
            let shift = max(frame.left - box.left, 0) + min(frame.right - box.right, 0)
            spot.x += shift
            box.left += shift
            box.right += shift
            guard frame.contains(box), !taken.contains(where: box.overlaps) else { continue }
            let crossings = crossings(of: box, atMost: min(limit, (best?.crossings ?? .max) - 1))
            guard let crossings else { continue }
            best = (spot, box, crossings)
            if crossings == 0 { break }
        }
        guard let best else { return nil }
        taken.append(best.box)
        return best.spot
    }

    /// Marks a place as covered.
    mutating func take(_ box: Box) { taken.append(box) }

    /// How many stretches of lines pass through the box; nil when more than `limit`.
    private func crossings(of box: Box, atMost limit: Int) -> Int? {
        var count = 0
        for line in lines {
            for index in line.indices.dropFirst() where box.meets(line[index - 1], line[index]) {
                count += 1
                if count > limit { return nil }
            }
        }
        return count
    }
}
