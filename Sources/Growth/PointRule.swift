/// What the newest scores say about a plan, seen beside the aim line. For staff pages only.
package enum PointRule: String, Hashable, Sendable, CaseIterable {
    /// The last three scores are all short of the aim line: time to change something in the teaching.
    case changeSomething = "change-something"
    /// The last three scores are all beyond the aim line: the aim can be raised.
    case raiseTheAim = "raise-the-aim"
    /// Neither: the plan goes on.
    case goOn = "go-on"
}

extension AimLine {
    /// The three-point rule: the last 3 scores all below the aim line, or all above it.
    ///
    /// Only scores after the day of the baseline count. Above means towards better, so with `better: lower` a score
    /// under the line is above it; a score on the line is neither. Minimum 3 scores after the baseline; n is 3. O(n).
    ///
    /// Hosp, Hosp & Howell 2007, "The ABCs of CBM"; Fuchs & Fuchs 2007, "Using curriculum-based measurement for
    /// progress monitoring" has the like rule with four.
    package func pointRule(for series: Series, better: Better) -> Measured<PointRule> {
        let since = series.scores.drop { $0.day <= baseline.day }
        guard since.count >= 3 else { return .notYet(.scores(have: since.count, needed: 3)) }
        let sides = since.suffix(3).map { side(of: $0, better: better) }
        if sides.allSatisfy({ $0 < 0 }) { return .figure(.changeSomething, n: 3) }
        if sides.allSatisfy({ $0 > 0 }) { return .figure(.raiseTheAim, n: 3) }
        return .figure(.goOn, n: 3)
    }

    /// 1 for a score above the line, −1 for one below it, 0 for one on it: as near as binary arithmetic can tell.
    private func side(of score: Score, better: Better) -> Int {
        let aim = value(at: score.day)
        let distance = better.growth(of: score.value - aim)
        let noise = 1e-12 * max(abs(aim), abs(baseline.value), abs(target.value))
        return abs(distance) <= noise ? 0 : distance > 0 ? 1 : -1
    }
}
