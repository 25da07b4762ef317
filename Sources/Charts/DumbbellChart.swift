/// Growth as the length that is seen: a row for each code, from the first score to the one of now, in the order given.
///
/// Growth always runs to the right; where fewer is better, so do the numbers. A row whose scores aren't both finite is
/// left out. Text keeps its size whatever the number of rows: forty are about 1100 units high, so a wide wall shows
/// them in parts beside each other.
package struct DumbbellChart: Chart {
    package struct Row: Sendable {
        package let code: String
        package let first: Double
        package let now: Double
        /// The growth that was to be expected since the first score: an amount, positive for growth.
        package let expected: Double?
        /// Says the growth at the row's end: "+18".
        package let label: String

        package init(code: String, first: Double, now: Double, expected: Double? = nil, label: String = "") {
            self.code = code
            self.first = first
            self.now = now
            self.expected = expected.flatMap { $0.isDrawable ? $0 : nil }
            self.label = label
        }
    }

    /// What the marks are called: "first score", "now", "expected growth". Empty for one that needs no name.
    package struct Names: Sendable {
        package let first: String
        package let now: String
        package let expected: String

        package init(first: String, now: String, expected: String = "") {
            self.first = first
            self.now = now
            self.expected = expected
        }
    }

    package let words: ChartWords
    /// What the numbers count: "words correct per minute".
    package let unit: String
    package let rows: [Row]
    package let names: Names
    package let lowerIsBetter: Bool
    /// From the least to the greatest number that the axis must show.
    package let range: ClosedRange<Double>

    /// - Parameter range: the least that the axis shows, such as the range of another chart that stands beside it.
    package init(
        words: ChartWords, unit: String, rows: [Row], names: Names, lowerIsBetter: Bool = false,
        covering range: ClosedRange<Double>? = nil
    ) {
        self.words = words
        self.unit = unit
        self.rows = rows.filter { $0.first.isDrawable && $0.now.isDrawable }
        self.names = names
        self.lowerIsBetter = lowerIsBetter
        let given = range.map { [$0.lowerBound, $0.upperBound].filter(\.isDrawable) } ?? []
        let numbers = self.rows.flatMap { [$0.first, $0.now, $0.end(lowerIsBetter)] } + given
        self.range = (numbers.min() ?? 0)...(numbers.max() ?? 1)
    }

    /// The same rows as several charts that share one axis, to stand beside each other where there is room.
    /// - Parameters:
    ///   - count: the most rows of a part; the rows are dealt out evenly.
    ///   - words: those of a part, 0 for the first one.
    package func parts(of count: Int, words: (Int) -> ChartWords) -> [DumbbellChart] {
        blocks(of: rows.count, atMost: count).enumerated().map { index, block in
            DumbbellChart(
                words: words(index), unit: unit, rows: Array(rows[block]), names: names, lowerIsBetter: lowerIsBetter,
                covering: range)
        }
    }
}

extension DumbbellChart.Row {
    /// Where the expected growth leads to; the first score when none is expected.
    func end(_ lowerIsBetter: Bool) -> Double {
        let growth = expected ?? 0
        let end = lowerIsBetter ? first - growth : first + growth
        return end.isDrawable ? end : first
    }
}

/// Ranges of at most `limit` that part a count of things, as even as can be, the longer ones first; one empty range
/// for no things.
func blocks(of count: Int, atMost limit: Int) -> [Range<Int>] {
    let limit = max(limit, 1)
    let parts = max((count + limit - 1) / limit, 1)
    let (size, longer) = count.quotientAndRemainder(dividingBy: parts)
    return (0..<parts).map { index in
        let start = index * size + min(index, longer)
        return start..<(start + size + (index < longer ? 1 : 0))
    }
}
