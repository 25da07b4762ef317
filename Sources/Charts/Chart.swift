import Bytes

/// What a chart tells those who read it and those who hear it. The words come from outside; no chart makes a
/// sentence.
package struct ChartWords: Sendable {
    /// Begins the ids inside the chart, so it must be unique in its page: letters, digits and hyphens.
    package let id: String
    /// What is shown, such as "Reading rate".
    package let title: String
    /// What can be seen in it, for those who can't see it: from where to where, the aim, the bands.
    package let description: String
    /// The finding in one sentence, the figure's caption.
    package let finding: String

    package init(id: String, title: String, description: String, finding: String) {
        self.id = id
        self.title = title
        self.description = description
        self.finding = finding
    }
}

/// A picture of values as inline SVG.
///
/// Colours, strokes and fonts are the stylesheet's, by classes that begin with `chart`; there is no inline style.
/// Sizes are in units of the view box, which is 340 wide (but a sparkline's): on a phone a unit is about a pixel.
package protocol Chart: Sendable {
    var words: ChartWords { get }
    /// Appends the `<svg>` element.
    func append(to page: inout [UInt8])
}

extension Chart {
    /// The `<svg>` element.
    package var svg: String { String(decoding: svgBytes, as: UTF8.self) }

    /// The same in UTF-8.
    package var svgBytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// The chart in a `<figure>` below its finding.
    /// - Parameter details: HTML that follows the chart, such as its table.
    package func appendFigure(to page: inout [UInt8], details: String = "") {
        page.append("<figure class=\"chart-figure\"><figcaption>")
        page.append(escaping: words.finding)
        page.append("</figcaption>")
        append(to: &page)
        page.append(details)
        page.append("</figure>")
    }
}

/// Measures that all charts share, in units of the view box.
enum ChartSize {
    static let width = 340.0
    /// Of text. Set on the `<svg>`, as places of labels are reckoned with it: the stylesheet must not change it.
    static let font = 14.0
    /// How far letters reach above and below their baseline.
    static let ascent = 11.0
    static let descent = 4.0
}
