import Bytes

/// A term of a lexicon and its neighbours: above it those that it goes with, joined by lines; below it those that it is
/// taken for and is not, each line broken by a ≠. Two columns with a stem between them, so that long names have room on
/// a phone.
///
/// Who has a screen reader hears the description; the page lists the same terms with their links.
package struct TermMap: Chart {
    package let words: ChartWords
    package let term: String
    package let joined: [String]
    package let apart: [String]
    /// What stands beside the two groups, such as "see also" and "not the same as"; an empty text for none.
    package let headings: (joined: String, apart: String)

    package init(
        words: ChartWords, term: String, joined: [String], apart: [String], headings: (joined: String, apart: String)
    ) {
        self.words = words
        self.term = term
        self.joined = joined
        self.apart = apart
        self.headings = headings
    }

    private static let nodeWidth = 142.0
    private static let termWidth = 224.0
    /// Where the stem stands.
    private static let middle = ChartSize.width / 2

    package func append(to page: inout [UInt8]) {
        var y = 1.0
        // The odd one out hangs at the far end of the stem.
        let above = Group(joined, isOddFirst: true, top: joined.isEmpty ? y : y + 19)
        if !joined.isEmpty { y = above.bottom + 18 }
        let this = Node(term, middle: Self.middle, top: y, width: Self.termWidth, limit: 3, strong: true)
        let below = Group(apart, isOddFirst: false, top: this.box.bottom + 32)
        let bottom = apart.isEmpty ? this.box.bottom : below.bottom
        page.openChart(words, height: bottom + 1)
        appendStem(to: &page, from: above, down: this.box.top)
        appendBrokenStem(to: &page, to: below, from: this.box.bottom)
        for node in above.nodes + below.nodes { page.appendRectangle(node.box, radius: 8, class: "chart-node") }
        page.appendRectangle(this.box, radius: 8, class: "chart-node chart-node-this")
        for node in above.nodes + below.nodes { node.appendText(to: &page, class: "chart-ink") }
        this.appendText(to: &page, class: "chart-strong")
        append(headings.joined, above: above, at: 13, to: &page)
        append(headings.apart, above: below, at: below.top - 8, to: &page)
        page.closeChart()
    }

    private func append(_ heading: String, above group: Group, at y: Double, to page: inout [UInt8]) {
        // Beside the stem.
        guard !group.nodes.isEmpty, let line = wrapped(heading, width: Self.middle - 14, limit: 1).first else { return }
        page.append(line, at: Spot(1, y), class: "chart-label")
    }

    /// From the term up to its neighbours.
    private func appendStem(to page: inout [UInt8], from group: Group, down end: Double) {
        guard let first = group.nodes.first else { return }
        page.openPath(class: "chart-link")
        page.append("M", Self.middle, group.startsAlone ? first.box.bottom : first.middle + 8)
        page.append("V")
        page.append(coordinate: end)
        for node in group.nodes where node.side != .middle {
            page.append("M", node.inner, node.middle)
            page.append("H")
            page.append(coordinate: node.side == .left ? Self.middle - 8 : Self.middle + 8)
            page.append(node.side == .left ? "q8 0 8 8" : "q-8 0 -8 8")
        }
        page.closePath()
    }

    /// From the term down to what it is not, with a ≠ before each.
    private func appendBrokenStem(to page: inout [UInt8], to group: Group, from start: Double) {
        guard let last = group.nodes.last else { return }
        page.openPath(class: "chart-link")
        page.append("M", Self.middle, start)
        page.append("V")
        page.append(coordinate: last.side == .middle ? last.box.top - 20 : last.middle - 8)
        for node in group.nodes where node.side != .middle {
            page.append("M", node.side == .left ? node.inner + 17 : node.inner - 17, node.middle)
            page.append("H")
            page.append(coordinate: node.side == .left ? Self.middle - 8 : Self.middle + 8)
            page.append(node.side == .left ? "q8 0 8 -8" : "q-8 0 -8 -8")
        }
        page.closePath()
        page.openPath(class: "chart-base")
        for node in group.nodes {
            switch node.side {
            case .left: Self.appendUnequal(to: &page, at: Place(x: node.inner + 9, y: node.middle))
            case .right: Self.appendUnequal(to: &page, at: Place(x: node.inner - 9, y: node.middle))
            case .middle: Self.appendUnequal(to: &page, at: Place(x: Self.middle, y: node.box.top - 11))
            }
        }
        page.closePath()
    }

    /// ≠, drawn, so that no font has to have it.
    private static func appendUnequal(to page: inout [UInt8], at place: Place) {
        page.append("M", place.x - 5.5, place.y - 2.5)
        page.append("h11m-11 5h11m-9 4.5l7 -14")
    }

    /// Neighbours in rows of two.
    private struct Group {
        let top: Double
        let nodes: [Node]
        let bottom: Double
        var startsAlone: Bool { nodes.first?.side == .middle }

        init(_ labels: [String], isOddFirst: Bool, top: Double) {
            self.top = top
            var nodes: [Node] = []
            var y = top
            var index = 0
            while index < labels.count {
                let isAlone = labels.count % 2 == 1 && index == (isOddFirst ? 0 : labels.count - 1)
                let width = TermMap.nodeWidth
                if isAlone {
                    // Room for the sign above it.
                    if !isOddFirst, index > 0 { y += 16 }
                    nodes.append(Node(labels[index], middle: TermMap.middle, top: y, width: width, limit: 4))
                    y = (nodes.last?.box.bottom ?? y) + 10
                    index += 1
                    continue
                }
                var left = Node(labels[index], middle: width / 2 + 1, top: y, width: width, limit: 4, side: .left)
                var right = Node(
                    labels[index + 1], middle: ChartSize.width - width / 2 - 1, top: y, width: width, limit: 4,
                    side: .right)
                let bottom = max(left.box.bottom, right.box.bottom)
                left.box.bottom = bottom
                right.box.bottom = bottom
                nodes += [left, right]
                y = bottom + 10
                index += 2
            }
            self.nodes = nodes
            bottom = nodes.isEmpty ? top : y - 10
        }
    }

    /// A name in its box.
    private struct Node {
        enum Side { case left, middle, right }

        private static let lineHeight = 17.0

        let lines: [String]
        var box: Box
        let side: Side

        init(
            _ label: String, middle: Double, top: Double, width: Double, limit: Int, side: Side = .middle,
            strong: Bool = false
        ) {
            lines = wrapped(label, width: width - 14, limit: limit, strong: strong)
            self.side = side
            box = Box(
                left: middle - width / 2, top: top, right: middle + width / 2,
                bottom: top + Double(max(lines.count, 1)) * Self.lineHeight + 13)
        }

        var middle: Double { (box.top + box.bottom) / 2 }
        /// The edge that looks to the stem.
        var inner: Double { side == .right ? box.left : box.right }

        func appendText(to page: inout [UInt8], class name: String) {
            let first = middle - Double(lines.count - 1) * Self.lineHeight / 2 + 5
            for (index, line) in lines.enumerated() {
                let spot = Spot((box.left + box.right) / 2, first + Double(index) * Self.lineHeight, .middle)
                page.append(line, at: spot, class: name)
            }
        }
    }
}
