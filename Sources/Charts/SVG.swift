import Bytes

/// SVG, written as bytes from left to right.
extension [UInt8] {
    /// - Parameter kind: a class beside `chart`, for a chart of another size than most.
    mutating func openChart(
        _ words: ChartWords, width: Double = ChartSize.width, height: Double, kind: String = ""
    ) {
        append("<svg class=\"chart")
        if !kind.isEmpty {
            append(UInt8(ascii: " "))
            append(kind)
        }
        append("\" role=\"img\" aria-labelledby=\"")
        append(escaping: words.id)
        append("-title ")
        append(escaping: words.id)
        append("-desc\" viewBox=\"0 0 ")
        append(coordinate: width)
        append(UInt8(ascii: " "))
        append(coordinate: height)
        // Time and numbers run from left to right in every language; letters find their own way.
        append("\" font-size=\"14\" direction=\"ltr\"><title id=\"")
        append(escaping: words.id)
        append("-title\">")
        append(escaping: words.title)
        append("</title><desc id=\"")
        append(escaping: words.id)
        append("-desc\">")
        append(escaping: words.description)
        append("</desc>")
    }

    mutating func closeChart() { append("</svg>") }

    /// A coordinate with at most one decimal. What is not finite, or far outside of any chart, is brought near.
    mutating func append(coordinate value: Double) {
        let magnitude = value.isFinite ? Swift.min(value.magnitude, 9999) : 0
        let tenths = UInt(magnitude * 10 + 0.5)
        if value < 0, tenths > 0 { append(UInt8(ascii: "-")) }
        let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
        append(integer: whole)
        if tenth > 0 {
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "0") + UInt8(tenth))
        }
    }

    /// ` name="value"`
    mutating func append(attribute name: String, _ value: Double) {
        append(UInt8(ascii: " "))
        append(name)
        append("=\"")
        append(coordinate: value)
        append(UInt8(ascii: "\""))
    }

    /// A point of a path's data: `M12 3.5`, `L12 3.5`.
    mutating func append(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
        append(UInt8(ascii: command))
        append(coordinate: x)
        append(UInt8(ascii: " "))
        append(coordinate: y)
    }

    mutating func openPath(class name: String) {
        append("<path class=\"")
        append(name)
        append("\" d=\"")
    }

    mutating func closePath() { append("\"/>") }

    mutating func append(_ text: String, at spot: Spot, class name: String) {
        openText(at: spot, class: name)
        append(escaping: text)
        append("</text>")
    }

    mutating func openText(at spot: Spot, class name: String) {
        append("<text class=\"")
        append(name)
        append(UInt8(ascii: "\""))
        append(attribute: "x", spot.x)
        append(attribute: "y", spot.y)
        switch spot.anchor {
        case .start: break
        case .middle: append(" text-anchor=\"middle\"")
        case .end: append(" text-anchor=\"end\"")
        }
        append(UInt8(ascii: ">"))
    }

    /// Text that runs upwards from its spot, as where columns are narrower than their names.
    mutating func append(rising text: String, at place: Place, class name: String) {
        append("<text class=\"")
        append(name)
        append("\" transform=\"translate(")
        append(coordinate: place.x)
        append(UInt8(ascii: " "))
        append(coordinate: place.y)
        append(")rotate(-90)\">")
        append(escaping: text)
        append("</text>")
    }

    mutating func appendCircle(at place: Place, radius: Double, class name: String) {
        append("<circle class=\"")
        append(name)
        append(UInt8(ascii: "\""))
        append(attribute: "cx", place.x)
        append(attribute: "cy", place.y)
        append(attribute: "r", radius)
        append("/>")
    }

    /// Slanting lines that fill a box. Drawn line by line, as a pattern would need a reference by `url(#id)`.
    mutating func appendHatching(in box: Box) {
        openPath(class: "chart-hatch")
        let gap = 6.0
        var sum = box.left + box.top + gap
        while sum < box.right + box.bottom {
            append("M", Swift.max(box.left, sum - box.bottom), Swift.min(box.bottom, sum - box.left))
            append("L", Swift.min(box.right, sum - box.top), Swift.max(box.top, sum - box.right))
            sum += gap
        }
        closePath()
    }

    mutating func appendRectangle(_ box: Box, radius: Double = 0, class name: String) {
        append("<rect class=\"")
        append(name)
        append(UInt8(ascii: "\""))
        append(attribute: "x", box.left)
        append(attribute: "y", box.top)
        append(attribute: "width", box.right - box.left)
        append(attribute: "height", box.bottom - box.top)
        if radius > 0 { append(attribute: "rx", radius) }
        append("/>")
    }
}
