/// How far a goal was attained, on the five-point scale that was agreed when the goal was set.
package struct AttainedGoal: Hashable, Sendable {
    /// −2 much less than expected, −1 somewhat less, 0 as expected, 1 somewhat more, 2 much more.
    package let level: Int
    /// How much the goal matters beside the others.
    package let weight: Double

    /// Nil for a level outside of −2…2 and for a weight that is not positive and finite.
    package init?(level: Int, weight: Double = 1) {
        guard (-2...2).contains(level), weight > 0, weight.isFinite else { return nil }
        self.level = level
        self.weight = weight
    }
}

extension Collection<AttainedGoal> {
    /// One number for several goals, each with its own meaning of success: with levels x and weights w,
    /// T = 50 + 10 Σwx / √((1 − r) Σw² + r (Σw)²).
    ///
    /// A T score without a unit: 50 when all went as expected, 10 a standard deviation. `correlation` r, from 0 to 1,
    /// is how much goals of one person go together; the authors take 0.3. Minimum 1 goal. O(n).
    ///
    /// Kiresuk & Sherman 1968, "Goal attainment scaling: a general method for evaluating comprehensive community mental
    /// health programs", Community Mental Health Journal 4.
    package func goalAttainment(correlation r: Double = 0.3) -> Measured<Double> {
        guard !isEmpty else { return .notYet(.goals(have: 0, needed: 1)) }
        guard (0...1).contains(r) else { return .notYet(.outOfRange) }
        var (attained, squares, weights) = (0.0, 0.0, 0.0)
        for goal in self {
            attained += goal.weight * Double(goal.level)
            squares += goal.weight * goal.weight
            weights += goal.weight
        }
        let spread = ((1 - r) * squares + r * weights * weights).squareRoot()
        guard spread.isFinite else { return .notYet(.outOfRange) }
        return Measured(50 + 10 * attained / spread, n: count)
    }
}
