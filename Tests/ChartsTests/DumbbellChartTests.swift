import Testing

@testable import Charts

@Suite("Dumbbell charts")
struct DumbbellChartTests {
    typealias Row = DumbbellChart.Row

    static let words = ChartWords(
        id: "grew", title: "Reading", description: "Two codes.", finding: "Both grew.")
    static let names = DumbbellChart.Names(first: "September", now: "now", expected: "expected")

    static func chart(_ rows: [Row], lower: Bool = false) -> DumbbellChart {
        DumbbellChart(words: words, unit: "words", rows: rows, names: names, lowerIsBetter: lower)
    }

    @Test("growth, a dip and no change")
    func snapshot() {
        let rows = [
            Row(code: "BCDF", first: 80, now: 100, expected: 12, label: "+20"),
            Row(code: "GHJK", first: 110, now: 104, label: "−6"), Row(code: "LMNP", first: 90, now: 90, label: "0"),
        ]
        #expect(
            Self.chart(rows).svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="grew-title grew-desc" viewBox="0 0 340 142" font-size="14" direction="ltr">
                <title id="grew-title">Reading</title>
                <desc id="grew-desc">Two codes.</desc>
                <text class="chart-label" x="0" y="13">September</text>
                <path class="chart-gap" d="M89.4 8H115.4"/>
                <circle class="chart-point" cx="89.4" cy="8" r="6"/>
                <circle class="chart-now" cx="115.4" cy="8" r="4.5"/>
                <text class="chart-label" x="126.4" y="13">now</text>
                <path class="chart-expected" d="M177.5 8v5H199.5v-5"/>
                <text class="chart-label" x="206.5" y="13">expected</text>
                <text class="chart-label" x="0" y="35">words</text>
                <path class="chart-grid" d="M65.4 60V138M103.5 60V138M141.6 60V138M179.7 60V138M217.8 60V138M256 60V138M294.1 60V138"/>
                <text class="chart-label" x="65.4" y="53" text-anchor="middle">80</text>
                <text class="chart-label" x="103.5" y="53" text-anchor="middle">85</text>
                <text class="chart-label" x="141.6" y="53" text-anchor="middle">90</text>
                <text class="chart-label" x="179.7" y="53" text-anchor="middle">95</text>
                <text class="chart-label" x="217.8" y="53" text-anchor="middle">100</text>
                <text class="chart-label" x="256" y="53" text-anchor="middle">105</text>
                <text class="chart-label" x="294.1" y="53" text-anchor="middle">110</text>
                <path class="chart-guide" d="M56.4 71H303.1M56.4 97H303.1M56.4 123H303.1"/>
                <text class="chart-strong" x="0" y="76">BCDF</text>
                <path class="chart-expected" d="M65.4 78v5H156.8v-5"/>
                <path class="chart-gap" d="M65.4 71H217.8"/>
                <circle class="chart-point" cx="65.4" cy="71" r="6"/>
                <circle class="chart-now" cx="217.8" cy="71" r="4.5"/>
                <text class="chart-strong" x="340" y="76" text-anchor="end">+20</text>
                <text class="chart-strong" x="0" y="102">GHJK</text>
                <path class="chart-gap chart-dip" d="M294.1 97H248.3"/>
                <circle class="chart-point" cx="294.1" cy="97" r="6"/>
                <circle class="chart-now" cx="248.3" cy="97" r="4.5"/>
                <text class="chart-strong" x="340" y="102" text-anchor="end">−6</text>
                <text class="chart-strong" x="0" y="128">LMNP</text>
                <circle class="chart-point" cx="141.6" cy="123" r="6"/>
                <circle class="chart-now" cx="141.6" cy="123" r="2.8"/>
                <text class="chart-strong" x="340" y="128" text-anchor="end">0</text>
                </svg>
                """)
    }

    @Test("rows stay in the order given; what isn't finite has no row")
    func order() {
        let rows = [
            Row(code: "ZZZZ", first: 1, now: 2), Row(code: "NNNN", first: .nan, now: 2),
            Row(code: "BBBB", first: 3, now: 1), Row(code: "JJJJ", first: 3, now: .infinity),
        ]
        let texts = SVGReading(Self.chart(rows).svg).texts.filter { $0.name == "chart-strong" && !$0.text.isEmpty }
        #expect(texts.map(\.text) == ["ZZZZ", "BBBB"])
        #expect(Row(code: "", first: 1, now: 2, expected: .nan).expected == nil)
    }

    @Test("growth runs to the right, and is as long as it is, whichever way is better")
    func direction() {
        func bars(_ chart: DumbbellChart) -> [(class: Substring, from: Double, to: Double)] {
            chart.svg.split(separator: "<path class=\"chart-gap").dropFirst(2).map { piece in
                let data = piece.split(separator: "d=\"M")[1].prefix { $0 != "\"" }
                let from = Double(data.prefix { $0 != " " }) ?? .nan
                return (piece.prefix { $0 != "\"" }, from, Double(data.split(separator: "H")[1]) ?? .nan)
            }
        }
        // The first gap is the key's, so two are cut off: what stands before it, and it.
        let higher = bars(Self.chart([Row(code: "A", first: 10, now: 30), Row(code: "B", first: 30, now: 20)]))
        #expect(higher.map(\.class) == ["", " chart-dip"])
        #expect(higher[0].to > higher[0].from && higher[1].to < higher[1].from)
        #expect(abs((higher[0].to - higher[0].from) + 2 * (higher[1].to - higher[1].from)) < 0.3)
        let lower = bars(
            Self.chart([Row(code: "A", first: 10, now: 30), Row(code: "B", first: 30, now: 20)], lower: true))
        #expect(lower.map(\.class) == [" chart-dip", ""])
        #expect(lower[0].to < lower[0].from && lower[1].to > lower[1].from)
    }

    @Test("expected growth leads in the direction of better")
    func expected() {
        #expect(Row(code: "", first: 10, now: 12, expected: 5).end(false) == 15)
        #expect(Row(code: "", first: 600, now: 590, expected: 20).end(true) == 580)
        #expect(Row(code: "", first: 10, now: 12).end(false) == 10)
        let svg = Self.chart([Row(code: "A", first: 10, now: 12, expected: 40)]).svg
        #expect(SVGReading(svg).texts.contains { $0.text == "50" })
        #expect(!Self.chart([Row(code: "A", first: 10, now: 12)]).svg.contains("chart-expected"))
    }

    @Test("forty rows in parts that share an axis; text keeps its size")
    func parts() {
        var dice = Dice()
        let rows = (0..<41).map { _ in
            Row(code: dice.code(), first: Double(dice.next(100)), now: Double(dice.next(100)), label: "+8")
        }
        let chart = Self.chart(rows)
        let parts = chart.parts(of: 20) {
            ChartWords(id: "part-\($0)", title: "", description: "", finding: "")
        }
        #expect(parts.map(\.rows.count) == [14, 14, 13])
        #expect(parts.flatMap { $0.rows.map(\.code) } == rows.map(\.code))
        #expect(Set(parts.map(\.range)) == [chart.range])
        #expect(parts.map(\.words.id) == ["part-0", "part-1", "part-2"])
        for chart in parts + [chart] {
            let reading = SVGReading(chart.svg)
            #expect(reading.width == 340)
            #expect(reading.faults == [])
            for row in chart.rows { #expect(reading.texts.contains { $0.text == row.code }) }
        }
        #expect(Self.chart([]).parts(of: 0) { _ in Self.words }.map(\.rows.count) == [0])
    }

    @Test("labels never overlap, whatever the numbers and names")
    func random() {
        var dice = Dice()
        for _ in 0..<300 {
            let rows = (0..<dice.next(24)).map { _ in
                Row(
                    code: dice.next(4) == 0 ? dice.name() : dice.code(), first: dice.number(), now: dice.number(),
                    expected: dice.next(2) == 0 ? dice.number() : nil, label: dice.next(4) == 0 ? dice.name() : "+18")
            }
            let chart = DumbbellChart(
                words: Self.words, unit: dice.name(), rows: rows,
                names: .init(first: dice.name(), now: dice.name(), expected: dice.name()),
                lowerIsBetter: dice.next(2) == 0)
            let svg = chart.svg
            #expect(SVGReading(svg).faults == [])
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }

    @Test("things in even blocks")
    func dealing() {
        #expect(blocks(of: 20, atMost: 16) == [0..<10, 10..<20])
        #expect(blocks(of: 33, atMost: 16) == [0..<11, 11..<22, 22..<33])
        #expect(blocks(of: 17, atMost: 16) == [0..<9, 9..<17])
        #expect(blocks(of: 16, atMost: 16) == [0..<16])
        #expect(blocks(of: 0, atMost: 16) == [0..<0])
        #expect(blocks(of: 2, atMost: 0) == [0..<1, 1..<2])
    }
}
