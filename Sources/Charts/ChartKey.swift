import Bytes

/// The names of a chart's marks, beside a specimen of each: for what can't be named where it stands. As many lines as
/// they need.
struct ChartKey {
    struct Item {
        /// The place of the name among those that were given.
        let index: Int
        let text: String
        /// The middle of the specimen.
        let specimen: Place
        let spot: Spot
    }

    let items: [Item]
    /// Where the chart may go on below.
    let bottom: Double

    /// - Parameters:
    ///   - names: empty ones are left out.
    ///   - specimen: the width of each specimen.
    init(_ names: [String], specimen: Double, lineHeight: Double = 20, top: Double) {
        var items: [Item] = []
        var (left, line) = (0.0, 0.0)
        for (index, name) in names.enumerated() {
            let room = ChartSize.width - specimen - 6
            guard let text = wrapped(name, width: room, limit: 1).first else { continue }
            let width = specimen + 6 + textWidth(text)
            if left > 0, left + width > ChartSize.width { (left, line) = (0, line + 1) }
            let base = top + line * lineHeight + lineHeight / 2 + 3
            items.append(
                Item(
                    index: index, text: text, specimen: Place(x: left + specimen / 2, y: base - 5),
                    spot: Spot(left + specimen + 6, base)))
            left += width + 14
        }
        self.items = items
        bottom = items.isEmpty ? top : top + (line + 1) * lineHeight
    }

    /// Writes the names, each after its specimen.
    func append(to page: inout [UInt8], specimen: (inout [UInt8], Item) -> Void) {
        for item in items {
            specimen(&page, item)
            page.append(item.text, at: item.spot, class: "chart-label")
        }
    }
}
