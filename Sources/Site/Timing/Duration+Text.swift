extension Duration {
    /// Seconds as programs read them, to the microsecond.
    var inSeconds: Double {
        let (whole, rest) = components
        return (Double(whole) + Double(rest) / 1e18).rounded(toPlaces: 6)
    }

    /// `0.42` for 420 ms in two places, cut off and not rounded.
    /// - Parameter unit: of what it is counted.
    func counted(in unit: Duration = .seconds(1), places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let parts = Int(self * scale / unit)
        guard places > 0 else { return "\(parts)" }
        let fraction = String(parts % scale)
        return "\(parts / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
    }

    /// "0.42 s"
    package func seconds(places: Int) -> String { counted(places: places) + " s" }
}
