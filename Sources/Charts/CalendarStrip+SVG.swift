import Bytes

extension CalendarStrip {
    /// The sizes of the squares, a letter being about 15 units high.
    private static let sizes = [2.5, 5.5, 8, 10.5, 13]
    private static let leastPitch = 15.0

    /// Some weeks beside each other.
    private struct Block {
        let weeks: Range<Int>
        let left: Double
        /// Of the first row of days.
        let top: Double
        let pitch: Double

        func x(_ week: Int) -> Double { left + Double(week - weeks.lowerBound) * pitch }
        var right: Double { x(weeks.upperBound) }
    }

    package func append(to page: inout [UInt8]) {
        let names = dayNames.map { wrapped($0, width: 44, limit: 1).first ?? "" }
        let left = (names.lazy.map { textWidth($0) }.max() ?? 0) + 8
        let ranges = blocks(of: weeks, atMost: Int((ChartSize.width - left) / Self.leastPitch))
        let pitch = min(20, (ChartSize.width - left) / Double(max(ranges.first?.count ?? 1, 1)))
        var top = terms.isEmpty ? 1.0 : 24
        let all = ranges.map { weeks in
            let block = Block(weeks: weeks, left: left, top: top, pitch: pitch)
            top += Double(names.count) * pitch + (months.isEmpty ? 8 : 24) + (terms.isEmpty ? 0 : 26)
            return block
        }
        let key = ChartKey([noneLabel] + steps.map(\.label), specimen: 14, top: top - (terms.isEmpty ? 0 : 22))
        page.reserveCapacity(page.count + 2048 + marks.count * 12)
        page.openChart(words, height: key.bottom + 2)
        for block in all {
            for (row, name) in names.enumerated() {
                page.append(name, at: Spot(0, block.top + (Double(row) + 0.5) * pitch + 5), class: "chart-label")
            }
            appendTerms(to: &page, block)
            appendMonths(to: &page, block)
        }
        for step in 0...steps.count {
            guard marks.contains(step) else { continue }
            page.openPath(class: Self.name(ofStep: step))
            for block in all { appendSquares(to: &page, ofStep: step, block) }
            page.closePath()
        }
        key.append(to: &page) { page, item in
            page.openPath(class: Self.name(ofStep: item.index))
            Self.appendSquare(to: &page, ofStep: item.index, at: item.specimen)
            page.closePath()
        }
        page.closeChart()
    }

    private static func name(ofStep step: Int) -> String {
        switch step {
        case ...0: "chart-day-0"
        case 1: "chart-day-1"
        case 2: "chart-day-2"
        case 3: "chart-day-3"
        default: "chart-day-4"
        }
    }

    private func appendSquares(to page: inout [UInt8], ofStep step: Int, _ block: Block) {
        for week in block.weeks {
            for row in dayNames.indices where marks[week * 7 + row] == step {
                let middle = Place(
                    x: block.x(week) + block.pitch / 2, y: block.top + (Double(row) + 0.5) * block.pitch)
                Self.appendSquare(to: &page, ofStep: step, at: middle)
            }
        }
    }

    private static func appendSquare(to page: inout [UInt8], ofStep step: Int, at middle: Place) {
        let size = sizes[min(max(step, 0), sizes.count - 1)]
        page.append("M", middle.x - size / 2, middle.y - size / 2)
        page.append("h")
        page.append(coordinate: size)
        page.append("v")
        page.append(coordinate: size)
        page.append("h")
        page.append(coordinate: -size)
        page.append("Z")
    }

    /// A line above the weeks of each term, with its name. The line of a term that goes on in the next block has no
    /// end here.
    private func appendTerms(to page: inout [UInt8], _ block: Block) {
        var free = block.left
        for term in terms {
            let weeks = week(of: term.first)...week(of: term.last)
            guard weeks.upperBound >= block.weeks.lowerBound, weeks.lowerBound < block.weeks.upperBound else {
                continue
            }
            let begins = weeks.lowerBound >= block.weeks.lowerBound
            let ends = weeks.upperBound < block.weeks.upperBound
            // Terms that meet in the middle of a week part it.
            let left = max(begins ? block.x(weeks.lowerBound) + 1 : block.left, free)
            let right = ends ? block.x(weeks.upperBound + 1) - 1 : block.right
            free = right + 2
            guard right > left else { continue }
            page.openPath(class: "chart-term")
            page.append("M", left, block.top - 2)
            page.append(begins ? "v-4H" : "m0 -4H")
            page.append(coordinate: right)
            if ends { page.append("v4") }
            page.closePath()
            // The rest of a term, whose beginning has its name, isn't named in part.
            let fits = textWidth(term.label) <= right - left
            if fits || begins && right - left > 40,
                let text = wrapped(term.label, width: right - left, limit: 1).first
            {
                page.append(text, at: Spot(left, block.top - 11), class: "chart-label")
            }
        }
    }

    private func appendMonths(to page: inout [UInt8], _ block: Block) {
        var free = 0.0
        let base = block.top + Double(dayNames.count) * block.pitch + 13
        for month in months where block.weeks.contains(week(of: month.day)) {
            let width = textWidth(month.label)
            let left = min(block.x(week(of: month.day)), ChartSize.width - width)
            guard left >= free else { continue }
            page.append(month.label, at: Spot(left, base), class: "chart-label")
            free = left + width + 6
        }
    }

    /// The week of a day, below 0 for days before the first.
    private func week(of day: Int) -> Int {
        let days = day - firstDay
        return days >= 0 ? days / 7 : (days - 6) / 7
    }
}
