import Testing

@testable import Charts

@Suite("Phases of a progress chart")
struct PhaseTests {
    static func chart(
        _ phases: [(Int, String)], values: [Double] = [84, 82, 88, 86, 92, 90, 95, 93, 97, 99, 98, 102],
        aim: ProgressChart.Aim? = ProgressChartTests.aim
    ) -> ProgressChart {
        ProgressChart(
            words: ProgressChartTests.words, unit: "words a minute",
            points: values.enumerated().map { .init(day: $0.offset * 6, value: $0.element) }, firstLabel: "84",
            lastLabel: "102 now", aim: aim, dates: ProgressChartTests.months,
            phases: phases.map { .init(day: $0.0, label: $0.1) })
    }

    @Test("a hairline from the top to the bottom, its name beside it")
    func line() throws {
        let svg = Self.chart([(33, "new strategy")]).svg
        #expect(svg.contains("<path class=\"chart-phase\" d=\"M144.3 30V188\"/><text class=\"chart-label\""))
        let text = try #require(SVGReading(svg).texts.first { $0.text == "new strategy" })
        #expect(text.box.top >= 30 && text.box.bottom <= 188)
        #expect(!SVGReading(svg).texts.isEmpty)
    }

    @Test("a chart without phases is as it was")
    func none() {
        let chart = ProgressChart(
            words: ProgressChartTests.words, unit: "words a minute", points: Self.chart([]).points, firstLabel: "84",
            lastLabel: "102 now", aim: ProgressChartTests.aim, dates: ProgressChartTests.months)
        #expect(chart.svg == Self.chart([]).svg)
        #expect(!chart.svg.contains("chart-phase"))
    }

    @Test("phases outside of the days, or without a name, are not drawn")
    func outside() {
        let svg = Self.chart([(-1, "before"), (94, "after"), (.max, "never"), (40, ""), (40, "  ")]).svg
        #expect(!svg.contains("chart-phase"))
        #expect(Self.chart([(0, "first day"), (93, "last day")]).svg.split(separator: "chart-phase").count - 1 == 2)
    }

    @Test("a name is in two lines rather than across the next phase's line")
    func twoLines() {
        let svg = Self.chart([(20, "partner reading"), (40, "audio first")], aim: nil).svg
        let texts = SVGReading(svg).texts.map(\.text)
        #expect(texts.contains("partner") && texts.contains("reading") && texts.contains("audio first"))
    }

    @Test("names overlap nothing, and no line is without its name")
    func random() {
        var dice = Dice()
        for _ in 0..<200 {
            let phases = (0..<dice.next(5)).map { _ in (dice.next(100), dice.name()) }
            let values = (0..<dice.next(14)).map { _ in dice.number() }
            let svg = Self.chart(phases, values: values, aim: dice.next(2) == 0 ? ProgressChartTests.aim : nil).svg
            #expect(SVGReading(svg).faults == [])
            let lines = svg.split(separator: "<path class=\"chart-phase\"").dropFirst()
            #expect(lines.allSatisfy { $0.contains("\"/><text class=\"chart-label\"") })
            #expect(
                SVGReading(svg).texts.contains { $0.text == "102 now" } == !Self.chart([], values: values).points
                    .isEmpty)
        }
    }
}
