import Charts

extension Double {
    /// As people write it: `102`, `2.5`, with a true minus sign, at most two decimals.
    var plain: String { String(chartNumber: self) }

    /// With its sign: `+18`, `−4`, `0`. What is written as nothing has no sign.
    var signed: String {
        let text = plain
        return self > 0 && text != "0" ? "+" + text : text
    }

    func rounded(toPlaces places: Int) -> Double {
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        return (self * scale).rounded() / scale
    }
}
