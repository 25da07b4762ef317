/// Why there is "not enough data yet" for a figure: what there is, and what the figure needs.
///
/// The values are for a sentence such as "not enough data yet: 2 scores of the 4 that a rate needs".
package enum TooFewData: Hashable, Sendable {
    case scores(have: Int, needed: Int)
    /// Different days on which there are scores.
    case dates(have: Int, needed: Int)
    /// Days from the first score to the last.
    case days(have: Int, needed: Int)
    /// Students who have what the figure needs, such as both a first and a later score.
    case students(have: Int, needed: Int)
    case goals(have: Int, needed: Int)
    /// Scores that made the cut, of the N that n-of-times asks for, or the longest run of them for n-in-a-row.
    case timesAtCut(have: Int, needed: Int)
    /// Forms of evidence that triangulation still waits for.
    case forms(missing: Set<EvidenceForm>)
    /// Everybody began at the top of the scale, so there is no room that a gain could be a share of.
    case noRoom
    /// All values are the same, so there is no spread to compare a change with.
    case noSpread
    /// The formula has no answer for these numbers: a logarithm of nothing, a weight that is no share, or a result
    /// beyond the largest number.
    case outOfRange
}
