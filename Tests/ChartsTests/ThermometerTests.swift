import Testing

@testable import Charts

@Suite("Thermometers")
struct ThermometerTests {
    static let words = ChartWords(
        id: "books", title: "Books", description: "30 of 50 books.", finding: "We have read 30 of 50 books.")

    static func chart(
        _ value: Double?, goal: Double? = 50, milestones: [(Double, String)] = []
    ) -> Thermometer {
        Thermometer(
            words: words, unit: "books", value: value,
            valueLabel: value.map { String(chartNumber: $0) + " so far" } ?? "",
            goal: goal, goalLabel: "our goal: 50", milestones: milestones.map { .init(value: $0.0, label: $0.1) })
    }

    @Test("on the way, one milestone passed and one to come")
    func snapshot() {
        let chart = Self.chart(30, milestones: [(40, "40: a picnic"), (20, "20: a new shelf")])
        #expect(
            chart.svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="books-title books-desc" viewBox="0 0 340 272" font-size="14" direction="ltr">
                <title id="books-title">Books</title>
                <desc id="books-desc">30 of 50 books.</desc>
                <text class="chart-label" x="0" y="12">books</text>
                <path class="chart-tube" d="M78 230V39a17 17 0 0 1 34 0V230A24 24 0 1 1 78 230Z"/>
                <path class="chart-fill" d="M83 230V118.8H107V230A19 19 0 1 1 83 230Z"/>
                <path class="chart-tick" d="M70 228h8M70 191.6h8M70 155.2h8M70 118.8h8M70 82.4h8M70 46h8"/>
                <text class="chart-label" x="65" y="233" text-anchor="end">0</text>
                <text class="chart-label" x="65" y="196.6" text-anchor="end">10</text>
                <text class="chart-label" x="65" y="160.2" text-anchor="end">20</text>
                <text class="chart-label" x="65" y="123.8" text-anchor="end">30</text>
                <text class="chart-label" x="65" y="87.4" text-anchor="end">40</text>
                <text class="chart-label" x="65" y="51" text-anchor="end">50</text>
                <path class="chart-leader" d="M119 46L136 46h6"/>
                <path class="chart-target" d="M71 46H119M153 39v14m-7 -7h14"/>
                <text class="chart-strong" x="168" y="51">our goal: 50</text>
                <path class="chart-leader" d="M112 82.4L136 82.4h6"/>
                <circle class="chart-milestone" cx="153" cy="82.4" r="6"/>
                <text class="chart-label" x="168" y="87.4">40: a picnic</text>
                <path class="chart-leader" d="M119 118.8L136 118.8h6"/>
                <path class="chart-level" d="M83 118.8H119"/>
                <circle class="chart-now" cx="153" cy="118.8" r="5"/>
                <text class="chart-strong" x="168" y="123.8">30 so far</text>
                <path class="chart-leader" d="M112 155.2L136 155.2h6"/>
                <circle class="chart-milestone" cx="153" cy="155.2" r="6"/>
                <path class="chart-check" d="M149 154.7l3.5 4 7 -9"/>
                <text class="chart-label" x="168" y="160.2">20: a new shelf</text>
                </svg>
                """)
    }

    @Test("what is passed has a check, what is to come has none")
    func milestones() {
        func checks(_ value: Double?) -> Int {
            Self.chart(value, milestones: [(10, "a"), (20, "b"), (30, "c")]).svg.split(separator: "chart-check").count
                - 1
        }
        #expect(checks(nil) == 0)
        #expect(checks(0) == 0)
        #expect(checks(20) == 2)
        #expect(checks(99) == 3)
    }

    @Test("the column reaches as high as the count, on the goal's own line when it is reached")
    func level() throws {
        func height(_ name: String, _ chart: Thermometer) throws -> Double {
            let piece = try #require(chart.svg.split(separator: "class=\"\(name)\" d=\"M").dropFirst().first)
            return try #require(Double(piece.split(separator: " ")[1].prefix { $0.isNumber || $0 == "." }))
        }
        #expect(try height("chart-level", Self.chart(50)) == height("chart-target", Self.chart(50)))
        #expect(try height("chart-level", Self.chart(49)) > height("chart-target", Self.chart(49)))
        #expect(try height("chart-level", Self.chart(70)) < height("chart-target", Self.chart(70)))
        #expect(!Self.chart(nil).svg.contains("chart-fill"))
    }

    @Test("numbers that can't be are left out")
    func odd() {
        #expect(Self.chart(.nan).value == nil)
        #expect(Self.chart(-4).value == 0)
        #expect(Self.chart(1, goal: 0).goal == nil)
        #expect(Self.chart(1, goal: .infinity).goal == nil)
        #expect(
            Self.chart(1, milestones: [(.nan, "a"), (-1, "b"), (3, ""), (9, "c"), (4, "d")]).milestones.map(\.label)
                == ["d", "c"])
    }

    @Test("labels never overlap, whatever the numbers and names")
    func random() {
        var dice = Dice()
        for _ in 0..<300 {
            let milestones = (0..<dice.next(9)).map { _ in
                Thermometer.Milestone(value: dice.number(), label: dice.name())
            }
            let svg = Thermometer(
                words: Self.words, unit: dice.name(), value: dice.number(), valueLabel: dice.name(),
                goal: dice.number(),
                goalLabel: dice.name(), milestones: milestones
            ).svg
            #expect(SVGReading(svg).faults == [])
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }
}
