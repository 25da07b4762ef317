/// Where the states of mastery begin on a scale on which more is better.
///
/// The standard gives the cut, from which a value is secure. The other two stand halfway: developing begins halfway
/// from the scale's lowest level to the cut, extending halfway from the cut to its highest. On the usual scale of four
/// levels with the cut at 3 that is beginning [1, 2), developing [2, 3), secure [3, 3.5), extending [3.5, …): so the
/// levels 1 to 4 are the four states, and a value between two levels (a mean, say) extends when it is nearer to 4 than
/// to 3, or as near. Like all bands they are half-open, and a value equal to a cut is in the upper one.
package struct MasteryScale: Hashable, Sendable {
    package let developingFrom: Double
    package let cut: Double
    /// Nil when the cut is the highest level: nothing lies beyond it.
    package let extendingFrom: Double?

    /// Nil unless lowest < cut ≤ highest, all finite.
    package init?(lowest: Double = 1, cut: Double, highest: Double = 4) {
        guard lowest < cut, cut <= highest else { return nil }
        self.init(
            developingFrom: lowest / 2 + cut / 2, cut: cut, extendingFrom: cut == highest ? nil : cut / 2 + highest / 2)
    }

    /// The cuts as a school sets them itself. Nil unless they ascend and are finite.
    package init?(developingFrom: Double, cut: Double, extendingFrom: Double?) {
        guard developingFrom.isFinite, cut.isFinite, (extendingFrom ?? cut).isFinite, developingFrom <= cut,
            cut <= extendingFrom ?? cut
        else { return nil }
        self.developingFrom = developingFrom
        self.cut = cut
        self.extendingFrom = extendingFrom
    }

    /// The state of a value. It is judged as it is displayed, rounded half up to 2 places, so that no page says "3.00"
    /// and "not yet 3". Nil when it is not finite.
    func state(of value: Double) -> MasteryState? {
        guard let value = roundedHalfUp(value) else { return nil }
        if let extendingFrom, value >= Self.shown(extendingFrom) { return .extending }
        if value >= Self.shown(cut) { return .secure }
        return value >= Self.shown(developingFrom) ? .developing : .beginning
    }

    private static func shown(_ cut: Double) -> Double { roundedHalfUp(cut) ?? cut }
}
