/// What a class did together toward a goal that they set: how far the column has risen from nothing, and what they
/// passed and will pass on the way.
package struct Thermometer: Chart {
    /// A place on the way to the goal that has a meaning: "200: a picnic".
    package struct Milestone: Sendable {
        package let value: Double
        package let label: String

        package init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    package let words: ChartWords
    /// What is counted: "books read together".
    package let unit: String
    /// How far they are; nil before the first count. Less than nothing counts as nothing.
    package let value: Double?
    /// Says it: "312 books so far".
    package let valueLabel: String
    /// More than nothing; nil when there is none.
    package let goal: Double?
    /// Says it: "our goal: 500 books".
    package let goalLabel: String
    /// From the nearest to the furthest.
    package let milestones: [Milestone]

    /// Numbers that are not finite, goals and milestones that are not above nothing, and milestones without a label
    /// are left out.
    package init(
        words: ChartWords, unit: String, value: Double?, valueLabel: String, goal: Double?, goalLabel: String,
        milestones: [Milestone] = []
    ) {
        self.words = words
        self.unit = unit
        self.value = value.flatMap { $0.isDrawable ? max($0, 0) : nil }
        self.valueLabel = valueLabel
        self.goal = goal.flatMap { $0.isDrawable && $0 > 0 ? $0 : nil }
        self.goalLabel = goalLabel
        self.milestones = milestones.filter { $0.value.isDrawable && $0.value > 0 && !$0.label.isEmpty }
            .sorted { $0.value < $1.value }
    }
}
