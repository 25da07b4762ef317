import Bytes

/// Texts below the columns of a chart: each as wide as its column, in two lines where it needs them; where even those
/// aren't enough, only every second, third, … from the last one back, so that none touches the next.
struct ColumnTexts {
    private static let lineHeight = 16.0

    private struct Text {
        let lines: [String]
        let middle: Double
        let width: Double
    }

    private let texts: [Text]
    let height: Double

    init(_ texts: [String], pitch: Double) {
        let room = pitch - 4
        let inColumns = texts.map { wrapped($0, width: room, limit: 3) }
        let fits = zip(texts, inColumns).allSatisfy { text, lines in
            lines.count <= 2 && text.split(whereSeparator: \.isWhitespace).allSatisfy { textWidth($0) <= room }
        }
        let all = texts.indices.map { index in
            let lines = fits ? inColumns[index] : wrapped(texts[index], width: 140, limit: 1)
            let width = lines.lazy.map { textWidth($0) }.max() ?? 0
            let middle = (Double(index) + 0.5) * pitch
            return Text(
                lines: lines, middle: min(max(middle, width / 2), ChartSize.width - width / 2), width: width)
        }
        self.texts = Self.thinned(all)
        height = Double(self.texts.lazy.map(\.lines.count).max() ?? 0) * Self.lineHeight
    }

    private static func thinned(_ all: [Text]) -> [Text] {
        for step in 1...max(all.count, 1) {
            let kept = stride(from: all.count - 1, through: 0, by: -step).map { all[$0] }
            let touches = zip(kept, kept.dropFirst()).contains { right, left in
                left.middle + left.width / 2 + 4 > right.middle - right.width / 2
            }
            if !touches { return kept.reversed() }
        }
        return []
    }

    func append(to page: inout [UInt8], top: Double) {
        for text in texts {
            for (index, line) in text.lines.enumerated() {
                let spot = Spot(text.middle, top + 13 + Double(index) * Self.lineHeight, .middle)
                page.append(line, at: spot, class: "chart-label")
            }
        }
    }
}
