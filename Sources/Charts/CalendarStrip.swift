/// How much evidence there was on each day: a column for each week, a row for each day of it. More evidence is a
/// larger and deeper square.
///
/// Days are counted from any day, as long as all are counted from the same. A year is drawn in blocks of weeks below
/// each other, as each day keeps the size of a letter.
package struct CalendarStrip: Chart {
    package struct Day: Sendable {
        package let day: Int
        package let count: Int

        package init(day: Int, count: Int) {
            self.day = day
            self.count = count
        }
    }

    /// From how many on a day has this step, and how that is said: "3 to 5".
    package struct Step: Sendable {
        package let from: Int
        package let label: String

        package init(from: Int, label: String) {
            self.from = from
            self.label = label
        }
    }

    /// A term of the school, its last day included.
    package struct Term: Sendable {
        package let first: Int
        package let last: Int
        package let label: String

        package init(first: Int, last: Int, label: String) {
            self.first = first
            self.last = last
            self.label = label
        }
    }

    package let words: ChartWords
    /// Of the first five or all seven days of a week, the one that weeks begin with first. Two letters or three.
    package let dayNames: [String]
    /// The first day of the first week.
    package let firstDay: Int
    /// At most 106, two years of them.
    package let weeks: Int
    /// The last day that is known; what comes after it stays empty. Nil when all days are.
    package let lastDay: Int?
    /// At most four, ascending. Days below the first are marked by a point, as is `noneLabel`.
    package let steps: [Step]
    package let noneLabel: String
    /// The first days of months, in order, with their names.
    package let months: [ProgressChart.DateTick]
    /// In order. With any, days outside of them are left empty when they have no evidence.
    package let terms: [Term]
    /// The step of each day, by weeks: −1 for an empty place, 0 for none.
    let marks: [Int]

    /// Days outside of the weeks are left out; counts of the same day are added up.
    package init(
        words: ChartWords, dayNames: [String], firstDay: Int, weeks: Int, days: [Day], lastDay: Int? = nil,
        steps: [Step], noneLabel: String = "", months: [ProgressChart.DateTick] = [], terms: [Term] = []
    ) {
        let limit = 1 << 40
        self.words = words
        self.dayNames = Array(dayNames.prefix(7))
        self.firstDay = min(max(firstDay, -limit), limit)
        self.weeks = min(max(weeks, 0), 106)
        self.lastDay = lastDay
        var kept: [Step] = []
        for step in steps where kept.count < 4 && step.from > kept.last?.from ?? 0 { kept.append(step) }
        self.steps = kept
        self.noneLabel = noneLabel
        self.months = months.filter { $0.day.magnitude < limit }
        self.terms = terms.filter { $0.first <= $0.last && $0.first.magnitude < limit && $0.last.magnitude < limit }

        var counts = Array(repeating: 0, count: self.weeks * 7)
        for day in days where day.day.magnitude < limit {
            let index = day.day - self.firstDay
            guard counts.indices.contains(index) else { continue }
            counts[index] = max(counts[index].addingReportingOverflow(day.count).partialValue, 0)
        }
        var marks: [Int] = []
        marks.reserveCapacity(counts.count)
        for (index, count) in counts.enumerated() {
            let day = self.firstDay + index
            let step = kept.lastIndex { $0.from <= count }.map { $0 + 1 } ?? 0
            let isOpen = step > 0 || self.terms.isEmpty || self.terms.contains { $0.first <= day && day <= $0.last }
            let isKnown = lastDay.map { day <= $0 } ?? true
            marks.append(isOpen && isKnown && index % 7 < self.dayNames.count ? step : -1)
        }
        self.marks = marks
    }

    /// The days that have a mark, that of none included: what a table of the same days holds.
    package var shownDays: [Int] { marks.indices.lazy.filter { marks[$0] >= 0 }.map { firstDay + $0 } }
}
