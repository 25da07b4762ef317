/// How many, or what share, are in each band: a stack for each date from left to right, or for each of some things
/// with longer names a bar below its name.
///
/// What may not be known is not known here: a hidden cell has no number, and is drawn the same size whatever it hides.
package struct DistributionChart: Chart {
    package enum Cell: Sendable {
        /// A number, rounded and capped as it is published, and how it is said: "40%". Less than nothing, and what is
        /// not finite, is nothing.
        case value(Double, label: String)
        /// Too few to be told.
        case hidden
    }

    package struct Stack: Sendable {
        /// A date, or the name of what is counted.
        package let label: String
        /// How many are counted in all: "24 children". Empty for no note.
        package let note: String
        /// In the order of the bands.
        package let cells: [Cell]

        package init(label: String, note: String = "", cells: [Cell]) {
            self.label = label
            self.note = note
            self.cells = cells
        }
    }

    package struct Band: Sendable {
        package let label: String
        /// 0 for where learning begins; chooses the tint and the shape. Nil for what is in no band, as nobody looked
        /// at it yet: paper and a dash.
        package let step: Int?

        package init(label: String, step: Int?) {
            self.label = label
            self.step = step
        }
    }

    package enum Layout: Sendable {
        case columns, rows
    }

    package let words: ChartWords
    /// Where learning begins first; at most seven.
    package let bands: [Band]
    /// The oldest first.
    package let stacks: [Stack]
    /// All stacks without hidden cells are the same length, whatever rounding did to their sums.
    package let isShares: Bool
    /// What a hidden cell is called: "fewer than 10".
    package let hiddenLabel: String
    package let layout: Layout

    package init(
        words: ChartWords, bands: [Band], stacks: [Stack], isShares: Bool, hiddenLabel: String,
        layout: Layout = .columns
    ) {
        self.words = words
        self.bands = Array(bands.prefix(7))
        self.stacks = stacks
        self.isShares = isShares
        self.hiddenLabel = hiddenLabel
        self.layout = layout
    }

    package func append(to page: inout [UInt8]) {
        page.reserveCapacity(page.count + 1024 + stacks.count * bands.count * 384)
        switch layout {
        case .columns: appendColumns(to: &page)
        case .rows: appendRows(to: &page)
        }
    }

    var hasHidden: Bool { stacks.contains { $0.hiddenCells > 0 } }
}

extension DistributionChart.Cell {
    var number: Double {
        guard case .value(let value, _) = self, value.isDrawable else { return 0 }
        return max(value, 0)
    }

    var isHidden: Bool {
        if case .hidden = self { true } else { false }
    }
}

extension DistributionChart.Stack {
    var hiddenCells: Int { cells.count(where: \.isHidden) }
}

extension DistributionChart {
    /// A stretch of a stack.
    struct Segment {
        let band: Int
        let start: Double
        let end: Double
        /// Nil when it is hidden.
        let label: String?
    }

    /// The stretches of each stack, from 0 to at most `room`. A hidden one is `hidden` long, in every stack and for
    /// every number that it may stand for.
    func segments(room: Double, hidden: Double) -> [[Segment]] {
        let cells = stacks.map { $0.cells.prefix(bands.count) }
        // Eighths, as the sum of the largest numbers is none.
        let sums = cells.map { $0.reduce(0) { $0 + $1.number / 8 } }
        let rooms = cells.map { room - Double($0.count(where: \.isHidden)) * hidden }
        let scale = zip(rooms, sums).lazy.filter { $1 > 0 }.map { $0 / $1 }.filter(\.isFinite).min() ?? 0
        return cells.indices.map { index in
            let isWhole = isShares && rooms[index] == room && sums[index] > 0
            let scale = isWhole && (room / sums[index]).isFinite ? room / sums[index] : scale
            var start = 0.0
            return cells[index].enumerated().compactMap { band, cell in
                let length = cell.isHidden ? hidden : cell.number / 8 * scale
                guard length > 0 else { return nil }
                defer { start += length }
                var label: String?
                if case .value(_, let text) = cell { label = text }
                return Segment(band: band, start: start, end: start + length, label: label)
            }
        }
    }
}
