@testable import Charts

/// The texts of a chart and the boxes that they cover, read back from its SVG.
struct SVGReading {
    struct Text: CustomStringConvertible {
        let text: String
        let name: String
        let box: Box
        var description: String { "\(text) \(box)" }
    }

    let texts: [Text]
    let width: Double
    let height: Double

    init(_ svg: String) {
        let viewBox = Self.attribute("viewBox", in: svg[...])?.split(separator: " ").compactMap { Double($0) } ?? []
        width = viewBox.count == 4 ? viewBox[2] : 0
        height = viewBox.count == 4 ? viewBox[3] : 0
        texts = svg.split(separator: "<text ").dropFirst().compactMap { piece in
            guard let close = piece.firstIndex(of: ">") else { return nil }
            let tag = piece[..<close]
            let text = piece[piece.index(after: close)...].prefix { $0 != "<" }
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            let x = Self.attribute("x", in: tag).flatMap { Double($0) } ?? .nan
            let y = Self.attribute("y", in: tag).flatMap { Double($0) } ?? .nan
            let anchor: Spot.Anchor =
                switch Self.attribute("text-anchor", in: tag) {
                case "middle": .middle
                case "end": .end
                default: .start
                }
            let name = String(Self.attribute("class", in: tag) ?? "")
            let width = textWidth(text, strong: name == "chart-strong")
            if let transform = Self.attribute("transform", in: tag) {
                return Text(text: String(text), name: name, box: Self.rising(transform, width: width))
            }
            return Text(text: String(text), name: name, box: Spot(x, y, anchor).box(width: width))
        }
    }

    /// What a text covers that runs upwards from where `translate(x y)rotate(-90)` takes it.
    private static func rising(_ transform: Substring, width: Double) -> Box {
        let numbers = transform.dropFirst("translate(".count).prefix { $0 != ")" }.split(separator: " ")
            .compactMap { Double($0) }
        let (x, y) = numbers.count >= 2 ? (numbers[0], numbers[1]) : (.nan, .nan)
        return Box(left: x - ChartSize.ascent, top: y - width, right: x + ChartSize.descent, bottom: y)
    }

    private static func attribute(_ name: String, in text: Substring) -> Substring? {
        guard let start = text.range(of: " \(name)=\"")?.upperBound ?? text.prefixRange(of: "\(name)=\"") else {
            return nil
        }
        return text[start...].prefix { $0 != "\"" }
    }

    /// Pairs of texts that overlap, and texts outside of the chart.
    var faults: [String] {
        // Coordinates are written with one decimal.
        let frame = Box(left: -0.1, top: -0.1, right: width + 0.1, bottom: height + 0.1)
        var faults = texts.filter { !frame.contains($0.box) }.map { "outside: \($0)" }
        for (index, text) in texts.enumerated() {
            for other in texts[(index + 1)...] {
                var box = other.box
                box.left += 0.2
                box.right -= 0.2
                box.top += 0.2
                box.bottom -= 0.2
                if text.box.overlaps(box) { faults.append("overlap: \(text), \(other)") }
            }
        }
        return faults
    }
}

extension Substring {
    fileprivate func range(of other: String) -> Range<Index>? { self.firstRange(of: other) }
    fileprivate func prefixRange(of other: String) -> Index? {
        hasPrefix(other) ? index(startIndex, offsetBy: other.count) : nil
    }
}
