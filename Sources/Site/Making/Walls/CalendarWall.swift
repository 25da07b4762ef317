import Charts
import Growth
import School

/// How much evidence there was on each day.
struct CalendarWall: WallShowing {
    let calendar: EvidenceCalendar
    let desk: Desk

    /// The day that the first week begins with.
    private var monday: Day { calendar.first.adding(days: 1 - calendar.first.weekday.rawValue) }
    /// How many weeks there are, the first and the last one whole.
    private var weeks: Int { calendar.last.days(since: monday) / 7 + 1 }

    var finding: String {
        desk.words.count(
            "wall-calendar", calendar.days.count,
            [
                "count": "\(calendar.days.count)", "first": desk.date(calendar.first),
                "last": desk.date(calendar.last),
            ])
    }

    var figures: [Figure] { [.evidence] }

    var picture: WallPictureView {
        var picture = WallPictureView()
        picture.drawings = [desk.drawing(chart)]
        return picture
    }

    private var chart: CalendarStrip {
        let words = desk.words
        let hasWeekends = calendar.days.contains { $0.day.weekday.rawValue > 5 }
        return CalendarStrip(
            words: desk.chartWords(words["wall-layout-calendar"], words["wall-calendar-description"], finding: finding),
            dayNames: (1...(hasWeekends ? 7 : 5)).map { words["weekday-short-\($0)"] },
            firstDay: monday.number, weeks: weeks,
            days: calendar.days.map { .init(day: $0.day.number, count: count(of: $0)) }, lastDay: calendar.last.number,
            steps: calendar.steps.indices.map { .init(from: calendar.steps[$0], label: label(ofStep: $0)) },
            noneLabel: words["wall-no-pieces"], months: desk.monthTicks(from: monday, to: calendar.last),
            terms: desk.view.settings.terms.filter { $0.start.value <= calendar.last && $0.end.value > calendar.first }
                .map {
                    .init(
                        first: $0.start.value.number, last: $0.end.value.number - 1, label: desk.prose($0.title.value))
                })
    }

    /// Where only the step may be told, the least that has it stands for all.
    private func count(of day: EvidenceDay) -> Int {
        day.count.number ?? (calendar.steps.indices.contains(day.step - 1) ? calendar.steps[day.step - 1] : 1)
    }

    /// "3 to 5", "12 and more", "1".
    private func label(ofStep index: Int) -> String {
        let from = calendar.steps[index]
        guard index + 1 < calendar.steps.count else { return desk.words.text("range-from", ["from": "\(from)"]) }
        let to = calendar.steps[index + 1] - 1
        return to <= from ? "\(from)" : desk.words.text("range", ["from": "\(from)", "to": "\(to)"])
    }

    var table: WallTable? {
        guard !calendar.days.isEmpty else { return nil }
        let pieces = Dictionary(calendar.days.map { ($0.day.number, $0) }, uniquingKeysWith: { first, _ in first })
        return WallTable(
            columns: [.text(desk.words["column-date"]), .number(desk.words["wall-pieces"])],
            rows: chart.shownDays.map { number in
                [
                    desk.date(calendar.first.adding(days: number - calendar.first.number)),
                    pieces[number].map(text) ?? desk.words["wall-no-pieces"],
                ]
            })
    }

    private func text(of day: EvidenceDay) -> String {
        if let count = day.count.number { return "\(count)" }
        return calendar.steps.indices.contains(day.step - 1)
            ? label(ofStep: day.step - 1) : desk.words["wall-hidden"]
    }

    var thumbnail: WallThumbnail? {
        guard weeks > 0, weeks < 200 else { return nil }
        // The newest weeks: what is going on is what a stamp has room for.
        let start = max(weeks - 16, 0)
        var rows = [[Int]](repeating: [Int](repeating: 0, count: weeks - start), count: 5)
        for day in calendar.days {
            let (week, row) = day.day.days(since: monday).quotientAndRemainder(dividingBy: 7)
            if week >= start, row < 5, week < weeks { rows[row][week - start] = min(day.step, 4) }
        }
        return WallThumbnail(.days(rows))
    }
}
