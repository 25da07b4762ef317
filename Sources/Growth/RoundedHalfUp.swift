/// A number as it is displayed: at most `places` (0 to 6) decimals, a half rounded up, also where binary arithmetic
/// lost the last bit of it (2.675 gives 2.68, −2.675 gives −2.67). Nil when it is not finite. O(places).
///
/// Without `rounded()`, which would need the C library.
package func roundedHalfUp(_ value: Double, places: Int = 2) -> Double? {
    guard value.isFinite else { return nil }
    let scale = (0..<min(max(places, 0), 6)).reduce(1.0) { product, _ in product * 10 }
    let scaled = value * scale
    // Numbers as large as this are whole, or nearly so: there is nothing to round, and no integer to hold them.
    guard abs(scaled) < 1e15 else { return value }
    let raised = scaled + 0.5 + 1e-12 * abs(scaled)
    let whole = Int(raised)
    let floor = Double(whole) > raised ? whole - 1 : whole
    return Double(floor) / scale
}
