import Bytes

extension DistributionChart {
    /// A stretch in the tint of its band, with the band's shape and the number on a slip of paper as far as there is
    /// room for them; a hidden one is hatched.
    func append(_ segment: Segment, in box: Box, to page: inout [UInt8]) {
        guard let label = segment.label else {
            page.appendRectangle(box, class: "chart-hidden")
            page.appendHatching(in: box)
            return
        }
        page.appendRectangle(box, class: "chart-segment " + tint(ofBand: segment.band))
        appendSlip(to: &page, in: box, band: segment.band, label)
    }

    private func appendSlip(to page: inout [UInt8], in box: Box, band: Int, _ label: String) {
        let middle = Place(x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2)
        let room = (width: box.right - box.left - 4, height: box.bottom - box.top - 3)
        let width = label.isEmpty ? 0 : textWidth(label)
        func slip(_ width: Double, _ height: Double) {
            let slip = Box(
                left: middle.x - width / 2, top: middle.y - height / 2, right: middle.x + width / 2,
                bottom: middle.y + height / 2)
            page.appendRectangle(slip, radius: 4, class: "chart-slip")
        }
        if width > 0, width + 24 <= room.width, room.height >= 18 {
            slip(width + 24, 18)
            appendShape(ofBand: band, to: &page, at: Place(x: middle.x - width / 2 - 3, y: middle.y))
            page.append(label, at: Spot(middle.x - width / 2 + 8, middle.y + 5), class: "chart-label chart-ink")
        } else if width > 0, width + 6 <= room.width, room.height >= 36 {
            slip(max(width + 6, 20), 36)
            appendShape(ofBand: band, to: &page, at: Place(x: middle.x, y: middle.y - 8))
            page.append(label, at: Spot(middle.x, middle.y + 13, .middle), class: "chart-label chart-ink")
        } else if width > 0, width + 6 <= room.width, room.height >= 17 {
            slip(width + 6, 17)
            page.append(label, at: Spot(middle.x, middle.y + 5, .middle), class: "chart-label chart-ink")
        } else if room.width >= 12.5, room.height >= 15 {
            slip(min(room.width + 1, 16), 16)
            appendShape(ofBand: band, to: &page, at: middle)
        }
    }

    private func tint(ofBand band: Int) -> String {
        bands[band].step.map(BandShape.colour(ofStep:)) ?? "chart-state-none"
    }

    func appendShape(ofBand band: Int, to page: inout [UInt8], at place: Place) {
        if let step = bands[band].step {
            BandShape(step: step).append(to: &page, at: place)
        } else {
            page.openPath(class: "chart-shape")
            page.append("M", place.x - 3, place.y)
            page.append("h6")
            page.closePath()
        }
    }
}
