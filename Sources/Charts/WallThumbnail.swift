/// A wall in the size of a stamp: what sort of picture it is and how it lies, without a word. It is to stand beside
/// words that say the same, so it is hidden from those who hear the page.
///
/// 96 by 60 units.
package struct WallThumbnail: Sendable {
    package enum Content: Sendable {
        /// Notes in columns, in the tints of bands unless they are goals. A column that is hidden is drawn the same,
        /// whatever it hides.
        case columns([Int?], areGoals: Bool)
        /// From where to where, a line for each.
        case spans([(from: Double, to: Double)])
        /// Places in rows, by their tint from 1 to 4; 0 for none.
        case cells([[Int]])
        /// Days in rows: the more there was, from 1 to 4, the larger.
        case days([[Int]])
        /// Shares from 0 to 1, each from where to where; nil for one that is hidden.
        case ranges([ClosedRange<Double>?])
        case points([(x: Double, y: Double)])
        /// How full a column is, from 0 to 1.
        case level(Double)
    }

    package let content: Content

    package init(_ content: Content) { self.content = content }

    /// Columns of more notes than these are drawn as bars.
    private static let mostNotes = 12
    private static let frame = Box(left: 4, top: 4, right: 92, bottom: 56)

    /// Appends the `<svg>` element.
    package func append(to page: inout [UInt8]) {
        page.append("<svg class=\"thumbnail\" viewBox=\"0 0 96 60\" aria-hidden=\"true\">")
        switch content {
        case .columns(let counts, let areGoals): appendColumns(counts, areGoals, to: &page)
        case .spans(let spans): appendSpans(spans, to: &page)
        case .cells(let rows): appendCells(rows, to: &page)
        case .days(let rows): appendCells(rows, areDays: true, to: &page)
        case .ranges(let ranges): appendRanges(ranges, to: &page)
        case .points(let points): appendPoints(points, to: &page)
        case .level(let share): appendLevel(share, to: &page)
        }
        page.append("</svg>")
    }

    private func appendColumns(_ counts: [Int?], _ areGoals: Bool, to page: inout [UInt8]) {
        let counts = Array(counts.prefix(7))
        let pitch = (Self.frame.right - Self.frame.left) / Double(max(counts.count, 1))
        let most = max(counts.lazy.compactMap(\.self).max() ?? 0, 1)
        let height = min(9, (Self.frame.bottom - Self.frame.top) / Double(most))
        for (index, count) in counts.enumerated() {
            let left = Self.frame.left + Double(index) * pitch + 1.5
            guard let count else {
                let box = Box(left: left, top: 12, right: left + pitch - 3, bottom: Self.frame.bottom)
                page.appendRectangle(box, radius: 1, class: "chart-hidden")
                continue
            }
            let name =
                areGoals
                ? "thumbnail-goal" : "thumbnail-note " + BandShape.colour(ofStep: Self.tint(index, of: counts.count))
            guard most <= Self.mostNotes else {
                let top =
                    Self.frame.bottom - Double(max(count, 0)) / Double(most) * (Self.frame.bottom - Self.frame.top)
                page.appendRectangle(
                    Box(left: left, top: top, right: left + pitch - 3, bottom: Self.frame.bottom), radius: 0.8,
                    class: name)
                continue
            }
            for note in 0..<max(count, 0) {
                let top = Self.frame.bottom - Double(note + 1) * height
                let box = Box(left: left, top: top, right: left + pitch - 3, bottom: top + height * 0.8)
                page.appendRectangle(box, radius: 0.8, class: name)
            }
        }
    }

    /// A tint of four for a place among any number of columns.
    private static func tint(_ index: Int, of count: Int) -> Int { count <= 4 ? index : index * 3 / (count - 1) }

    private func appendSpans(_ spans: [(from: Double, to: Double)], to page: inout [UInt8]) {
        let spans = spans.filter { $0.from.isDrawable && $0.to.isDrawable }.prefix(10)
        let ends = spans.flatMap { [$0.from, $0.to] }
        guard let low = ends.min(), let high = ends.max() else { return }
        let pitch = (Self.frame.bottom - Self.frame.top) / Double(spans.count)
        for (index, span) in spans.enumerated() {
            let y = Self.frame.top + (Double(index) + 0.5) * pitch
            let (left, right) = (Self.x(span.from, low, high), Self.x(span.to, low, high))
            page.openPath(class: "thumbnail-span")
            page.append("M", left, y)
            page.append("L", right, y)
            page.closePath()
            page.appendCircle(at: Place(x: right, y: y), radius: 2.4, class: "thumbnail-fill")
        }
    }

    private static func x(_ value: Double, _ low: Double, _ high: Double) -> Double {
        // Halves, as the difference of the largest numbers is none.
        let span = high / 2 - low / 2
        return frame.left + 3 + (span > 0 ? (value / 2 - low / 2) / span : 0.5) * (frame.right - frame.left - 6)
    }

    private func appendCells(_ rows: [[Int]], areDays: Bool = false, to page: inout [UInt8]) {
        let columns = min(rows.lazy.map(\.count).max() ?? 0, 16)
        guard columns > 0 else { return }
        let rows = rows.prefix(7)
        let pitch = min(
            (Self.frame.right - Self.frame.left) / Double(columns),
            (Self.frame.bottom - Self.frame.top) / Double(rows.count))
        for (y, row) in rows.enumerated() {
            for (x, tint) in row.prefix(columns).enumerated() {
                let place = Place(
                    x: Self.frame.left + (Double(x) + 0.5) * pitch, y: Self.frame.top + (Double(y) + 0.5) * pitch)
                let half = pitch * (areDays ? 0.12 + 0.08 * Double(tint) : 0.42)
                let box = Box(left: place.x - half, top: place.y - half, right: place.x + half, bottom: place.y + half)
                let name = areDays ? "thumbnail-fill" : "thumbnail-note " + BandShape.colour(ofStep: tint - 1)
                page.appendRectangle(box, radius: 0.8, class: tint > 0 ? name : "thumbnail-none")
            }
        }
    }

    private func appendRanges(_ ranges: [ClosedRange<Double>?], to page: inout [UInt8]) {
        let ranges = ranges.prefix(6)
        let pitch = (Self.frame.bottom - Self.frame.top) / Double(max(ranges.count, 1))
        let height = min(pitch * 0.6, 8)
        for (index, range) in ranges.enumerated() {
            let top = Self.frame.top + (Double(index) + 0.5) * pitch - height / 2
            let whole = Box(left: Self.frame.left, top: top, right: Self.frame.right, bottom: top + height)
            guard let range else {
                page.appendRectangle(whole, radius: 1, class: "chart-hidden")
                continue
            }
            page.appendRectangle(whole, radius: 1, class: "thumbnail-none")
            let width = Self.frame.right - Self.frame.left
            let box = Box(
                left: Self.frame.left + range.lowerBound * width, top: top,
                right: Self.frame.left + range.upperBound * width, bottom: top + height)
            page.appendRectangle(box, radius: 1, class: "thumbnail-fill")
        }
    }

    private func appendPoints(_ points: [(x: Double, y: Double)], to page: inout [UInt8]) {
        let points = points.filter { $0.x.isDrawable && $0.y.isDrawable }.prefix(60)
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else { return }
        page.openPath(class: "chart-grid")
        page.append("M48 4V56M4 30H92")
        page.closePath()
        for point in points {
            let span = high / 2 - low / 2
            let share = span > 0 ? (point.y / 2 - low / 2) / span : 0.5
            let y = Self.frame.bottom - 3 - share * (Self.frame.bottom - Self.frame.top - 6)
            page.appendCircle(at: Place(x: Self.x(point.x, left, right), y: y), radius: 2.2, class: "thumbnail-fill")
        }
    }

    private func appendLevel(_ share: Double, to page: inout [UInt8]) {
        let share = share.isFinite ? min(max(share, 0), 1) : 0
        // A tube with marks beside it, as thermometers have; what is in it stands on the bulb's middle.
        let tube = Box(left: 42, top: 4, right: 54, bottom: 48)
        page.openPath(class: "thumbnail-tube")
        page.append("M42 42V9a6 5 0 0 1 12 0V42a9 9 0 1 1-12 0ZM60 12h8M60 20h5M60 28h8M60 36h5")
        page.closePath()
        page.appendCircle(at: Place(x: 48, y: 48.5), radius: 6.5, class: "thumbnail-fill")
        let top = tube.bottom - share * (tube.bottom - tube.top - 3)
        page.appendRectangle(
            Box(left: 45, top: top, right: 51, bottom: tube.bottom), radius: 2, class: "thumbnail-fill")
    }
}
