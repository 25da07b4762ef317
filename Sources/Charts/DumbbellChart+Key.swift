import Bytes

extension DumbbellChart {
    /// A dumbbell with the names at its ends, and a bracket with its name beside it or in a second line.
    struct Key {
        private let first: String
        private let now: String
        private let expected: String
        private let bar: (left: Double, right: Double)
        private let bracket: Place
        let bottom: Double

        init(_ names: Names, hasExpected: Bool) {
            func cut(_ name: String, _ width: Double) -> String { wrapped(name, width: width, limit: 1).first ?? "" }
            first = cut(names.first, 130)
            now = cut(names.now, 130)
            expected = hasExpected ? cut(names.expected, 300) : ""
            let left = first.isEmpty ? 6 : textWidth(first) + 16
            bar = (left, left + 26)
            let end = bar.right + (now.isEmpty ? 6 : textWidth(now) + 16)
            // With room for readers who space letters and words out.
            let fits = end + 16 + 30 + 1.25 * textWidth(expected) <= ChartSize.width
            bracket = fits ? Place(x: end + 16, y: 10) : Place(x: 0, y: 30)
            bottom = bracket.y > 10 && !expected.isEmpty ? 40 : 20
        }

        func append(to page: inout [UInt8]) {
            if !first.isEmpty { page.append(first, at: Spot(0, 13), class: "chart-label") }
            DumbbellChart.appendDumbbell(to: &page, from: Place(x: bar.left, y: 8), to: Place(x: bar.right, y: 8))
            if !now.isEmpty { page.append(now, at: Spot(bar.right + 11, 13), class: "chart-label") }
            guard !expected.isEmpty else { return }
            DumbbellChart.appendBracket(to: &page, from: bracket.x + 1, to: bracket.x + 23, y: bracket.y - 2)
            page.append(expected, at: Spot(bracket.x + 30, bracket.y + 3), class: "chart-label")
        }
    }
}
