import Testing

@testable import Charts

@Suite("Calendar strips")
struct CalendarStripTests {
    typealias Day = CalendarStrip.Day

    static let words = ChartWords(
        id: "days", title: "Evidence", description: "Two weeks.", finding: "There was evidence on four days.")
    static let steps = [(1, "1"), (3, "3 to 5"), (6, "6 to 9"), (10, "10 or more")].map {
        CalendarStrip.Step(from: $0.0, label: $0.1)
    }
    static let terms = [(0, 60, "First term"), (61, 120, "Second term"), (140, 203, "Third term")].map {
        CalendarStrip.Term(first: $0.0, last: $0.1, label: $0.2)
    }
    static let months = zip([5, 35, 66, 96, 127], ["Sep", "Oct", "Nov", "Dec", "Jan"]).map {
        ProgressChart.DateTick(day: $0, label: $1)
    }

    static func chart(
        _ days: [Day], weeks: Int, first: Int = 0, names: [String] = ["M", "T", "W", "T", "F"], lastDay: Int? = nil,
        terms: [CalendarStrip.Term] = []
    ) -> CalendarStrip {
        CalendarStrip(
            words: words, dayNames: names, firstDay: first, weeks: weeks, days: days, lastDay: lastDay, steps: steps,
            noneLabel: "none", months: months, terms: terms)
    }

    @Test("two weeks of a term, two days of them still to come")
    func snapshot() {
        let days = [Day(day: 0, count: 1), Day(day: 1, count: 4), Day(day: 7, count: 9), Day(day: 9, count: 30)]
        let chart = Self.chart(days, weeks: 2, lastDay: 9, terms: [.init(first: 1, last: 11, label: "First term")])
        #expect(
            chart.svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="days-title days-desc" viewBox="0 0 340 194" font-size="14" direction="ltr">
                <title id="days-title">Evidence</title>
                <desc id="days-desc">Two weeks.</desc>
                <text class="chart-label" x="0" y="39">M</text>
                <text class="chart-label" x="0" y="59">T</text>
                <text class="chart-label" x="0" y="79">W</text>
                <text class="chart-label" x="0" y="99">T</text>
                <text class="chart-label" x="0" y="119">F</text>
                <path class="chart-term" d="M21.9 22v-4H59.9v4"/>
                <text class="chart-label" x="20.9" y="137">Sep</text>
                <path class="chart-day-0" d="M29.6 72.8h2.5v2.5h-2.5ZM29.6 92.8h2.5v2.5h-2.5ZM29.6 112.8h2.5v2.5h-2.5ZM49.6 52.8h2.5v2.5h-2.5Z"/>
                <path class="chart-day-1" d="M28.1 31.3h5.5v5.5h-5.5Z"/>
                <path class="chart-day-2" d="M26.9 50h8v8h-8Z"/>
                <path class="chart-day-3" d="M45.6 28.8h10.5v10.5h-10.5Z"/>
                <path class="chart-day-4" d="M44.4 67.5h13v13h-13Z"/>
                <path class="chart-day-0" d="M5.8 158.8h2.5v2.5h-2.5Z"/>
                <text class="chart-label" x="20" y="165">none</text>
                <path class="chart-day-1" d="M70.7 157.3h5.5v5.5h-5.5Z"/>
                <text class="chart-label" x="86.5" y="165">1</text>
                <path class="chart-day-2" d="M111.9 156h8v8h-8Z"/>
                <text class="chart-label" x="128.9" y="165">3 to 5</text>
                <path class="chart-day-3" d="M184.7 154.8h10.5v10.5h-10.5Z"/>
                <text class="chart-label" x="202.9" y="165">6 to 9</text>
                <path class="chart-day-4" d="M0.5 173.5h13v13h-13Z"/>
                <text class="chart-label" x="20" y="185">10 or more</text>
                </svg>
                """)
    }

    @Test("a day has the last step that it reaches; counts of a day are added up")
    func stepsOfDays() {
        let counts = [0, 1, 2, 3, 5, 6, 9, 10, 99]
        let chart = Self.chart(
            counts.enumerated().map { Day(day: $0.offset, count: $0.element) } + [
                Day(day: 0, count: 2), Day(day: 0, count: 2),
            ],
            weeks: 2, names: ["M", "T", "W", "T", "F", "S", "S"])
        #expect(chart.marks == [2, 1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 0, 0, 0])
        #expect(Self.chart([Day(day: 0, count: .max), Day(day: 0, count: .max)], weeks: 1).marks[0] >= 0)
    }

    @Test("weekends, days outside of terms and days to come are empty; evidence on a holiday is not lost")
    func empty() {
        let marks = Self.chart(
            [Day(day: 8, count: 1)], weeks: 2, lastDay: 9, terms: [.init(first: 1, last: 4, label: "t")]
        ).marks
        #expect(marks == [-1, 0, 0, 0, 0, -1, -1, -1, 1, -1, -1, -1, -1, -1])
        #expect(Self.chart([], weeks: 1).marks == [0, 0, 0, 0, 0, -1, -1])
    }

    @Test("days outside of the weeks, and far outside of any calendar, are left out")
    func outside() {
        let days = [-1, 7, .max, .min, 1 << 41].map { Day(day: $0, count: 5) }
        #expect(Self.chart(days, weeks: 1).marks == [0, 0, 0, 0, 0, -1, -1])
        #expect(Self.chart(days, weeks: 1, first: .max).marks.count == 7)
        #expect(Self.chart([], weeks: -3).weeks == 0)
        #expect(Self.chart([], weeks: .max).weeks == 106)
    }

    @Test("a larger square for each step, and only those in the key that have a name")
    func squares() {
        let days = [0, 1, 3, 6, 10].enumerated().map { Day(day: $0.offset, count: $0.element) }
        let svg = Self.chart(days, weeks: 1).svg
        let sizes = (0...4).compactMap { step -> Double? in
            let piece = svg.split(separator: "class=\"chart-day-\(step)\"").dropFirst().first
            return piece?.split(separator: "h").dropFirst().first.flatMap { Double($0.prefix { $0 != "v" }) }
        }
        #expect(sizes.count == 5)
        #expect(sizes == sizes.sorted() && Set(sizes).count == 5)
        #expect(SVGReading(svg).texts.suffix(5).map(\.text) == ["none", "1", "3 to 5", "6 to 9", "10 or more"])
    }

    @Test(
        "a term has its name where it begins, once, and nothing overlaps", arguments: [1, 5, 12, 20, 29, 42, 60, 106])
    func terms(weeks: Int) {
        for names in [["M", "T", "W", "T", "F"], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], []] {
            for terms in [[], Self.terms] {
                let reading = SVGReading(Self.chart([], weeks: weeks, names: names, terms: terms).svg)
                #expect(reading.faults == [])
                let named = reading.texts.count { $0.text.hasPrefix("First") }
                #expect(terms.isEmpty ? named == 0 : named <= 1 || weeks > 20)
                if !terms.isEmpty, weeks >= 12 { #expect(named >= 1) }
            }
        }
    }

    @Test("a strip of odd words and days")
    func random() {
        var dice = Dice()
        for _ in 0..<200 {
            let svg = CalendarStrip(
                words: Self.words, dayNames: (0..<dice.next(9)).map { _ in dice.name() }, firstDay: dice.next(100) - 50,
                weeks: dice.next(60),
                days: (0..<60).map { _ in Day(day: dice.next(300) - 60, count: dice.next(12) - 1) },
                lastDay: dice.next(2) == 0 ? dice.next(300) : nil,
                steps: (0..<dice.next(7)).map { _ in .init(from: dice.next(9), label: dice.name()) },
                noneLabel: dice.name(),
                months: (0..<9).map { .init(day: $0 * 20 - 30, label: dice.name()) },
                terms: (0..<dice.next(5)).map {
                    .init(first: $0 * 50, last: $0 * 50 + dice.next(60), label: dice.name())
                }
            ).svg
            #expect(SVGReading(svg).faults == [])
        }
    }
}
