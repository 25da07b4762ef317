/// How wide a text is, in units, without a font to measure: an estimate that is rather too wide, for a rounded
/// sans-serif at the charts' size. O(text).
/// - Parameter strong: for the bolder weight of `chart-strong`.
func textWidth(_ text: some StringProtocol, strong: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39: ems += 0.6
        case 0x20, 0x21, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x49, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74, 0x7C:
            ems += 0.36
        case 0x4D, 0x57, 0x6D, 0x77, 0x40, 0x25: ems += 0.92
        case 0x41...0x5A: ems += 0.7
        case 0x00...0x7F: ems += 0.58
        case 0x80...0x024F: ems += 0.62
        // Marks that stand above or below the letter before, joiners and variation selectors.
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: break
        // Scripts whose letters fill a square, and emoji.
        case 0x1100...0x11FF, 0x2E80...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x1F000...0x3FFFF: ems += 1.05
        default: ems += 0.72
        }
    }
    return ems * ChartSize.font * (strong ? 1.12 : 1)
}

/// A text in lines that are no wider than `width`, at most `limit` of them. A word that is too long is cut; what
/// does not fit ends in `…`. O(text).
func wrapped(_ text: String, width: Double, limit: Int, strong: Bool = false) -> [String] {
    let space = textWidth(" ", strong: strong)
    var lines: [String] = []
    var line = ""
    var used = 0.0
    func end() {
        if !line.isEmpty { lines.append(line) }
        (line, used) = ("", 0)
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
        let wide = textWidth(word, strong: strong)
        if !line.isEmpty, used + space + wide > width { end() }
        if !line.isEmpty {
            line += " "
            used += space
        }
        if wide <= width {
            line += word
            used += wide
        } else {
            for character in word {
                let wide = textWidth(String(character), strong: strong)
                if used + wide > width { end() }
                line.append(character)
                used += wide
            }
        }
        // A pasted page is no label.
        if lines.count > limit { break }
    }
    end()
    guard lines.count > limit, limit > 0 else { return lines }
    var last = lines[limit - 1]
    let dots = textWidth("…", strong: strong)
    while !last.isEmpty, textWidth(last, strong: strong) + dots > width { last.removeLast() }
    return lines[..<(limit - 1)] + [last + "…"]
}
