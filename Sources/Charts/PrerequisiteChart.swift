import Bytes

/// What comes before a standard and what it leads to, as stairs of three steps: before, this, after. Each step begins
/// further to the right, so that names have room on a phone.
///
/// Who has a screen reader hears the description; the page lists the same standards with their links.
package struct PrerequisiteChart: Chart {
    package let words: ChartWords
    package let before: [String]
    package let this: String
    package let after: [String]
    /// What stands above the steps, such as "first", "now", "then"; an empty text for none.
    package let headings: (before: String, this: String, after: String)

    package init(
        words: ChartWords, before: [String], this: String, after: [String],
        headings: (before: String, this: String, after: String)
    ) {
        self.words = words
        self.before = before
        self.this = this
        self.after = after
        self.headings = headings
    }

    private static let nodeWidth = 236.0
    private static let stair = 51.0
    private static let lineHeight = 18.0

    package func append(to page: inout [UInt8]) {
        var top = 0.0
        let first = Step(headings.before, before, left: 1, top: &top)
        let middle = Step(headings.this, [this], left: 1 + Self.stair, top: &top)
        let last = Step(headings.after, after, left: 1 + 2 * Self.stair, top: &top)
        page.openChart(words, height: max(top - Step.gap + 1, 1))
        appendLinks(to: &page, from: first, to: middle, and: last)
        first.append(to: &page, class: "chart-node")
        middle.append(to: &page, class: "chart-node chart-node-this")
        last.append(to: &page, class: "chart-node")
        page.closeChart()
    }

    /// From each node before down into this one; from this one down to each node after.
    private func appendLinks(to page: inout [UInt8], from first: Step, to middle: Step, and last: Step) {
        guard let this = middle.nodes.first?.box, !before.isEmpty || !after.isEmpty else { return }
        let (into, out) = (this.right - 24, this.left + 24)
        page.openPath(class: "chart-link")
        for node in first.nodes {
            page.append("M", node.box.right, node.middle)
            page.append("H")
            page.append(coordinate: into - 8)
            page.append("q8 0 8 8V")
            page.append(coordinate: this.top - 2)
        }
        for node in last.nodes {
            page.append("M", out, this.bottom)
            page.append("V")
            page.append(coordinate: node.middle - 8)
            page.append("q0 8 8 8H")
            page.append(coordinate: node.box.left - 2)
        }
        page.closePath()
        page.openPath(class: "chart-arrow")
        if !first.nodes.isEmpty {
            page.append("M", into - 5, this.top - 8)
            page.append("h10l-5 8Z")
        }
        for node in last.nodes {
            page.append("M", node.box.left - 8, node.middle - 5)
            page.append("v10l8 -5Z")
        }
        page.closePath()
    }

    /// The nodes of one step, below its heading.
    private struct Step {
        static let gap = 10.0

        struct Node {
            let lines: [String]
            let box: Box
            var middle: Double { (box.top + box.bottom) / 2 }
        }

        let heading: String
        let headingSpot: Spot
        let nodes: [Node]

        /// - Parameter top: where the step begins; moved to where the next one may begin.
        init(_ heading: String, _ labels: [String], left: Double, top: inout Double) {
            self.heading = labels.isEmpty ? "" : heading
            headingSpot = Spot(left + 2, top + 13)
            var y = self.heading.isEmpty ? top : top + 20
            nodes = labels.map { label in
                let lines = wrapped(label, width: PrerequisiteChart.nodeWidth - 20, limit: 3, strong: true)
                let height = Double(max(lines.count, 1)) * PrerequisiteChart.lineHeight + 14
                let box = Box(left: left, top: y, right: left + PrerequisiteChart.nodeWidth, bottom: y + height)
                y += height + Self.gap
                return Node(lines: lines, box: box)
            }
            // Room for the arrow into the next step.
            top = labels.isEmpty ? top : y + 6
        }

        func append(to page: inout [UInt8], class name: String) {
            if !heading.isEmpty { page.append(heading, at: headingSpot, class: "chart-label") }
            for node in nodes {
                page.appendRectangle(node.box, radius: 8, class: name)
                for (index, line) in node.lines.enumerated() {
                    let y = node.box.top + 20 + Double(index) * PrerequisiteChart.lineHeight
                    page.append(line, at: Spot(node.box.left + 10, y), class: "chart-strong")
                }
            }
        }
    }
}
