/// The cut scores of an assessment, which part its scale into bands.
///
/// A cut is the score from which a band begins, and cuts ascend whichever way is better; so with `better: lower`
/// the band that is furthest on comes first.
///
/// A score equal to a cut has made the cut: it belongs to the better of the two bands.
/// - `higher`, cuts 0, 60, 90: bands [0, 60), [60, 90), [90, ∞); 60 words make the second band.
/// - `lower`, cuts 300, 540, 660: bands [300, 540], (540, 660], (660, ∞): the mirror image; a mile in 540 seconds
///   makes the band up to 540. The first cut is the end of the scale, so a score equal to it is in its band.
package struct Bands: Hashable, Sendable {
    package let cuts: [Double]
    package let better: Better

    /// Nil without cuts, and for cuts that are not finite or don't ascend.
    package init?(cuts: [Double], better: Better) {
        guard !cuts.isEmpty, cuts.allSatisfy(\.isFinite), zip(cuts, cuts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        self.cuts = cuts
        self.better = better
    }

    /// The band of a score, counted from 0 in the order of the cuts; nil for a score below the first cut (which is
    /// off the scale) and for NaN. O(bands).
    package func index(of value: Double) -> Int? {
        guard let first = cuts.first, value >= first else { return nil }
        switch better {
        case .higher: return cuts.lastIndex { $0 <= value }
        case .lower: return cuts.lastIndex { $0 < value } ?? 0
        }
    }

    /// How far on the band of a score is: 0 for where learning begins, `cuts.count - 1` for the furthest.
    /// Colours and shapes follow it.
    package func step(of value: Double) -> Int? { index(of: value).map(step(ofBand:)) }

    /// The step of a band by its place in the order of the cuts.
    package func step(ofBand index: Int) -> Int { better == .higher ? index : cuts.count - 1 - index }
}
