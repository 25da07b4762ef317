/// Scores over time: where a student began, where they are now, and the line to where they aim.
///
/// Days are counted from any day, as long as all are counted from the same. What is not finite is left out, so a
/// chart can be drawn of anything: of no point at all, of one, of equal values, of hundreds.
package struct ProgressChart: Chart {
    package struct Point: Equatable, Sendable {
        package let day: Int
        package let value: Double

        package init(day: Int, value: Double) {
            self.day = day
            self.value = value
        }

        /// Days far outside of any calendar are left out as well, so that differences of days are numbers.
        var isDrawable: Bool { value.isFinite && abs(value) <= 1e300 && day.magnitude < 1 << 40 }
    }

    /// The way from a baseline to a target.
    package struct Aim: Sendable {
        package let baseline: Point
        package let target: Point
        /// Names the line, such as "aim line".
        package let label: String
        /// Names the target, such as "112 by 18 Dec".
        package let targetLabel: String

        package init(baseline: Point, target: Point, label: String, targetLabel: String) {
            self.baseline = baseline
            self.target = target
            self.label = label
            self.targetLabel = targetLabel
        }
    }

    /// A stretch of the scale, drawn as a faint stripe from `from` to where the next begins.
    package struct Band: Sendable {
        package let from: Double
        package let label: String
        /// 0 for where learning begins; chooses the colour.
        package let step: Int

        package init(from: Double, label: String, step: Int) {
            self.from = from
            self.label = label
            self.step = step
        }
    }

    /// A day of the axis with its name: "Oct" for the first of October.
    package struct DateTick: Sendable {
        package let day: Int
        package let label: String

        package init(day: Int, label: String) {
            self.day = day
            self.label = label
        }
    }

    /// A day on which something began, such as "new strategy": a line from the top to the bottom with its name.
    package struct Phase: Sendable {
        package let day: Int
        package let label: String

        package init(day: Int, label: String) {
            self.day = day
            self.label = label
        }
    }

    package let words: ChartWords
    /// What the numbers count, above the axis: "words correct per minute".
    package let unit: String
    /// The oldest first.
    package let points: [Point]
    /// Name the first and the last point, such as "84" and "102 now"; empty for no label.
    package let firstLabel: String
    package let lastLabel: String
    package let aim: Aim?
    /// From the lowest to the highest.
    package let bands: [Band]
    /// From the earliest to the latest; those outside of the chart, and those without room, are not shown.
    package let dates: [DateTick]
    /// Those outside of the chart's days, and those whose name has no room, are not shown.
    package let phases: [Phase]

    package init(
        words: ChartWords, unit: String, points: [Point], firstLabel: String = "", lastLabel: String = "",
        aim: Aim? = nil, bands: [Band] = [], dates: [DateTick] = [], phases: [Phase] = []
    ) {
        self.words = words
        self.unit = unit
        let drawable = points.allSatisfy(\.isDrawable) ? points : points.filter(\.isDrawable)
        let isSorted = zip(drawable, drawable.dropFirst()).allSatisfy { $0.day <= $1.day }
        self.points = isSorted ? drawable : drawable.sorted { $0.day < $1.day }
        self.firstLabel = firstLabel
        self.lastLabel = lastLabel
        let isAimed = aim.map { $0.baseline.isDrawable && $0.target.isDrawable && $0.baseline.day < $0.target.day }
        self.aim = isAimed == true ? aim : nil
        self.bands = bands.filter(\.from.isFinite)
        self.dates = dates
        self.phases = phases
    }
}
