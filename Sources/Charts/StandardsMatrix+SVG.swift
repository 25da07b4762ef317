import Bytes

extension StandardsMatrix {
    private static let mostColumns = 16
    /// A column is at least as wide as a letter is high, as codes run upwards.
    private static let leastPitch = 15.0
    private static let lineHeight = 15.0
    /// The right edge: below it, the tail of a code that runs upwards.
    private static let right = ChartSize.width - 2

    /// A row's label in lines, and how far its top is from that of the first row.
    private struct Line {
        let label: [String]
        let top: Double
        let height: Double
    }

    /// Some columns of all rows.
    private struct Block {
        let columns: Range<Int>
        let left: Double
        let pitch: Double
        /// Of the first row.
        let top: Double
    }

    package func append(to page: inout [UInt8]) {
        let ranges = blocks(of: codes.count, atMost: Self.mostColumns)
        let columns = max(ranges.first?.count ?? 1, 1)
        let longest = rows.lazy.map { textWidth($0.label) }.max() ?? 0
        let label = min(max(longest + 10, 60), Self.right - Double(columns) * Self.leastPitch)
        let headers = codes.map { wrapped($0, width: 90, limit: 1).first ?? "" }
        let widest = headers.lazy.map { textWidth($0) }.max() ?? 0
        // A few codes have room to be written level.
        let room = (Self.right - label) / Double(columns)
        let isLevel = widest + 7 <= room
        // Whole units keep the edges sharp and the page small.
        let pitch = Double(Int(min(isLevel ? max(widest + 7, 26) : 26, room)))
        let left = Double(Int(min(label, Self.right - pitch * Double(columns))))
        let lines = lines(width: label - 10)
        let header = codes.isEmpty ? 0 : isLevel ? 20 : Double(Int(widest)) + 9
        let body = lines.last.map { $0.top + $0.height } ?? 0

        let key = ChartKey(State.allCases.map { names[$0] ?? "" }, specimen: 16, top: 0)
        var top = key.bottom + (key.items.isEmpty ? 0 : 6)
        let all = ranges.map { columns in
            let block = Block(columns: columns, left: left, pitch: pitch, top: top + header)
            top += header + body + 14
            return block
        }
        page.reserveCapacity(page.count + 4096 + rows.count * codes.count * 56)
        page.openChart(words, height: max(top - 13, 1))
        append(key, to: &page)
        for block in all {
            for (column, x) in zip(block.columns, middles(block)) {
                if isLevel {
                    page.append(headers[column], at: Spot(x, block.top - 7, .middle), class: "chart-label chart-ink")
                } else {
                    let place = Place(x: x + 5, y: block.top - 5)
                    page.append(rising: headers[column], at: place, class: "chart-label chart-ink")
                }
            }
            for line in lines { append(line, to: &page, block) }
        }
        for state in State.allCases { appendCells(to: &page, of: state, all, lines) }
        page.closeChart()
    }

    private func middles(_ block: Block) -> [Double] {
        (0..<block.columns.count).map { block.left + (Double($0) + 0.5) * block.pitch }
    }

    private func lines(width: Double) -> [Line] {
        var top = 0.0
        return rows.map { row in
            let label = wrapped(row.label, width: width, limit: 3)
            let height = Double(max(label.count, 1)) * Self.lineHeight + 7
            top += height
            return Line(label: label, top: top - height, height: height)
        }
    }

    private func append(_ line: Line, to page: inout [UInt8], _ block: Block) {
        let first = block.top + line.top + line.height / 2 + 5 - Double(line.label.count - 1) * Self.lineHeight / 2
        for (index, text) in line.label.enumerated() {
            page.append(text, at: Spot(0, first + Double(index) * Self.lineHeight), class: "chart-label")
        }
    }

    /// All places of one state as two paths, one for the tint and one for the shapes: twenty rows of thirty codes are
    /// no more than a small photograph.
    private func appendCells(to page: inout [UInt8], of state: State, _ all: [Block], _ lines: [Line]) {
        var shapes: [UInt8] = []
        var tints: [UInt8] = []
        for block in all {
            let middles = middles(block)
            for (row, line) in zip(rows, lines) {
                let top = block.top + line.top
                for (column, x) in zip(block.columns, middles) {
                    guard (column < row.states.count ? row.states[column] : .notYetAssessed) == state else { continue }
                    if state.tint != nil {
                        Self.appendTint(
                            to: &tints, x: x, top: top, width: block.pitch - 1, height: line.height - 1)
                    }
                    shapes.append("M", x, top + line.height / 2 - 0.5)
                    shapes.append(state.shape)
                }
            }
        }
        guard !shapes.isEmpty else { return }
        Self.append(tints, shapes, to: &page, state)
    }

    private static func appendTint(to tints: inout [UInt8], x: Double, top: Double, width: Double, height: Double) {
        tints.append("M", x - (width + 1) / 2, top)
        tints.append("h")
        tints.append(coordinate: width)
        tints.append("v")
        tints.append(coordinate: height)
        tints.append("h")
        tints.append(coordinate: -width)
        tints.append("z")
    }

    private static func append(_ tints: [UInt8], _ shapes: [UInt8], to page: inout [UInt8], _ state: State) {
        if let tint = state.tint {
            page.openPath(class: "chart-cell " + tint)
            page += tints
            page.closePath()
        }
        page.openPath(class: state.ink)
        page += shapes
        page.closePath()
    }

    private func append(_ key: ChartKey, to page: inout [UInt8]) {
        key.append(to: &page) { page, item in
            guard let state = State(rawValue: item.index) else { return }
            var (tints, shapes): ([UInt8], [UInt8]) = ([], [])
            Self.appendTint(to: &tints, x: item.specimen.x, top: item.specimen.y - 8, width: 16, height: 16)
            shapes.append("M", item.specimen.x, item.specimen.y)
            shapes.append(state.shape)
            Self.append(tints, shapes, to: &page, state)
        }
    }
}
