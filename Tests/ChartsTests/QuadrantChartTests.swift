import Testing

@testable import Charts

@Suite("Quadrant charts")
struct QuadrantChartTests {
    typealias Point = QuadrantChart.Point

    static let words = ChartWords(
        id: "next", title: "Growth and achievement", description: "Two codes.", finding: "One wants another way in.")
    static let names = QuadrantChart.Names(
        topLeft: "growing fast, on the way", topRight: "growing fast, secure", bottomLeft: "needs another way in",
        bottomRight: "secure, needs a stretch")

    static func chart(_ points: [Point]) -> QuadrantChart {
        QuadrantChart(
            words: words, achievement: .init(label: "words now", cut: 90), growth: .init(label: "growth", cut: 12),
            names: names, points: points, note: "Not all codes have room.")
    }

    static func points(_ count: Int, _ dice: inout Dice) -> [Point] {
        (0..<count).map { _ in
            Point(
                code: dice.code(), achievement: Double(60 + dice.next(35) + dice.next(35)),
                growth: Double(dice.next(18) + dice.next(18) - 4))
        }
    }

    @Test("two codes")
    func snapshot() {
        let points = [
            Point(code: "BCDF", achievement: 80, growth: 20), Point(code: "GHJK", achievement: 110, growth: 4),
        ]
        #expect(
            Self.chart(points).svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="next-title next-desc" viewBox="0 0 340 416" font-size="14" direction="ltr">
                <title id="next-title">Growth and achievement</title>
                <desc id="next-desc">Two codes.</desc>
                <rect class="chart-field" x="26.8" y="24" width="312.2" height="350" rx="6"/>
                <path class="chart-cut" d="M134.9 24V374M26.8 199H339"/>
                <path class="chart-grid" d="M38.8 374v4M86.8 374v4M134.9 374v4M182.9 374v4M230.9 374v4M279 374v4M327 374v4M22.8 299.6h4M22.8 227.8h4M22.8 155.9h4M22.8 84h4"/>
                <text class="chart-label" x="38.8" y="391" text-anchor="middle">80</text>
                <text class="chart-label" x="86.8" y="391" text-anchor="middle">85</text>
                <text class="chart-label" x="134.9" y="391" text-anchor="middle">90</text>
                <text class="chart-label" x="182.9" y="391" text-anchor="middle">95</text>
                <text class="chart-label" x="230.9" y="391" text-anchor="middle">100</text>
                <text class="chart-label" x="279" y="391" text-anchor="middle">105</text>
                <text class="chart-label" x="327" y="391" text-anchor="middle">110</text>
                <text class="chart-label" x="19.8" y="304.6" text-anchor="end">5</text>
                <text class="chart-label" x="19.8" y="232.8" text-anchor="end">10</text>
                <text class="chart-label" x="19.8" y="160.9" text-anchor="end">15</text>
                <text class="chart-label" x="19.8" y="89" text-anchor="end">20</text>
                <text class="chart-label" x="0" y="13">↑ growth</text>
                <text class="chart-label" x="340" y="410" text-anchor="end">words now →</text>
                <text class="chart-strong" x="34.8" y="41">growing fast,</text>
                <text class="chart-strong" x="34.8" y="58">on the way</text>
                <text class="chart-strong" x="331" y="41" text-anchor="end">growing fast, secure</text>
                <text class="chart-strong" x="34.8" y="349">needs another</text>
                <text class="chart-strong" x="34.8" y="366">way in</text>
                <text class="chart-strong" x="331" y="349" text-anchor="end">secure, needs a</text>
                <text class="chart-strong" x="331" y="366" text-anchor="end">stretch</text>
                <circle class="chart-dot" cx="38.8" cy="84" r="4"/>
                <circle class="chart-dot" cx="327" cy="314" r="4"/>
                <text class="chart-label chart-ink" x="45.8" y="89">BCDF</text>
                <text class="chart-label chart-ink" x="320" y="319" text-anchor="end">GHJK</text>
                </svg>
                """)
    }

    @Test("a class has all of its codes, and no two touch")
    func codes() {
        var dice = Dice()
        for count in [0, 1, 8, 14, 24] {
            for _ in 0..<20 {
                let points = Self.points(count, &dice)
                let reading = SVGReading(Self.chart(points).svg)
                #expect(reading.faults == [])
                #expect(
                    reading.texts.filter { $0.name == "chart-label chart-ink" }.map(\.text).sorted()
                        == points.map(\.code).sorted())
                #expect(!reading.texts.contains { $0.text.hasPrefix("Not all") })
            }
        }
    }

    @Test("no code stands on a point")
    func clear() {
        var dice = Dice()
        for _ in 0..<20 {
            let svg = Self.chart(Self.points(40, &dice)).svg
            let dots = svg.split(separator: "<circle class=\"chart-dot\" cx=\"").dropFirst().compactMap {
                piece -> Place? in
                let numbers = piece.split(separator: "\"").prefix(3).compactMap { Double($0) }
                return numbers.count == 2 ? Place(x: numbers[0], y: numbers[1]) : nil
            }
            #expect(dots.count == 40)
            for text in SVGReading(svg).texts {
                for dot in dots {
                    let box = Box(left: dot.x - 4, top: dot.y - 4, right: dot.x + 4, bottom: dot.y + 4)
                    #expect(!box.overlaps(text.box), "\(text)")
                }
            }
        }
    }

    @Test("beyond sixty, points have no codes, and a note says so")
    func many() {
        var dice = Dice()
        let points = Self.points(90, &dice)
        let reading = SVGReading(Self.chart(points).svg)
        let codes = reading.texts.filter { $0.name == "chart-label chart-ink" }.map(\.text)
        #expect(Set(codes).isSubset(of: points.prefix(60).map(\.code)))
        #expect(codes.count > 40)
        #expect(reading.texts.contains { $0.text == "Not all codes have room." })
        #expect(Self.chart(points).svg.split(separator: "chart-dot").count - 1 == 90)
        #expect(reading.faults == [])
    }

    @Test("a point is on its side of both cuts, whichever way better is")
    func sides() throws {
        for reversed in [false, true] {
            let chart = QuadrantChart(
                words: Self.words, achievement: .init(label: "seconds", cut: 500, isReversed: reversed),
                growth: .init(label: "growth", cut: 10), names: Self.names,
                points: [
                    .init(code: "A", achievement: 400, growth: 20), .init(code: "B", achievement: 600, growth: 5),
                ],
                note: "")
            let plot = QuadrantPlot(chart)
            let (a, b) = (plot.place(chart.points[0]), plot.place(chart.points[1]))
            #expect((a.x > plot.cut.x) == reversed && (b.x < plot.cut.x) == reversed)
            #expect(a.y < plot.cut.y && b.y > plot.cut.y)
        }
    }

    @Test("labels never overlap, whatever the numbers and names")
    func random() {
        var dice = Dice()
        for _ in 0..<150 {
            let points = (0..<dice.next(30)).map { _ in
                Point(
                    code: dice.next(4) == 0 ? dice.name() : dice.code(), achievement: dice.number(),
                    growth: dice.number())
            }
            let chart = QuadrantChart(
                words: Self.words,
                achievement: .init(label: dice.name(), cut: dice.number(), isReversed: dice.next(2) == 0),
                growth: .init(label: dice.name(), cut: dice.number()),
                names: .init(
                    topLeft: dice.name(), topRight: dice.name(), bottomLeft: dice.name(), bottomRight: dice.name()),
                points: points, note: dice.name())
            let svg = chart.svg
            #expect(SVGReading(svg).faults == [])
            #expect(!svg.contains("nan") && !svg.contains("inf"))
            #expect(chart.points.count == points.count { $0.achievement.isDrawable && $0.growth.isDrawable })
        }
    }
}
