/// Growth and achievement beside each other, for those who plan what is next: achievement from left to right, growth
/// upwards, parted at a cut of each into four fields with names in plain words.
///
/// For staff. A point is a code; more than sixty, and those that stand where no code has room, are points only.
package struct QuadrantChart: Chart {
    package struct Point: Sendable {
        package let code: String
        package let achievement: Double
        package let growth: Double

        package init(code: String, achievement: Double, growth: Double) {
            self.code = code
            self.achievement = achievement
            self.growth = growth
        }
    }

    package struct Axis: Sendable {
        /// What it counts: "growth since September, in words a minute".
        package let label: String
        /// Parts the fields, such as the growth that was expected.
        package let cut: Double
        /// The numbers get smaller upwards or to the right, so that better is there all the same.
        package let isReversed: Bool

        /// - Parameter cut: nothing when it is not finite.
        package init(label: String, cut: Double, isReversed: Bool = false) {
            self.label = label
            self.cut = cut.isDrawable ? cut : 0
            self.isReversed = isReversed
        }
    }

    /// What each field is called: "growing fast, on the way".
    package struct Names: Sendable {
        package let topLeft: String
        package let topRight: String
        package let bottomLeft: String
        package let bottomRight: String

        package init(topLeft: String, topRight: String, bottomLeft: String, bottomRight: String) {
            self.topLeft = topLeft
            self.topRight = topRight
            self.bottomLeft = bottomLeft
            self.bottomRight = bottomRight
        }
    }

    package let words: ChartWords
    package let achievement: Axis
    package let growth: Axis
    package let names: Names
    /// In the order of codes.
    package let points: [Point]
    /// Shown when a point has no code beside it: "Not every code has room here; all are in the table."
    package let note: String

    /// More points than these are drawn without their codes.
    static let mostLabels = 60

    /// Points that are not finite are left out.
    package init(
        words: ChartWords, achievement: Axis, growth: Axis, names: Names, points: [Point], note: String
    ) {
        self.words = words
        self.achievement = achievement
        self.growth = growth
        self.names = names
        self.points = points.filter { $0.achievement.isDrawable && $0.growth.isDrawable }
        self.note = note
    }
}
