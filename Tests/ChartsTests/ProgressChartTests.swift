import Testing

@testable import Charts

@Suite("Progress charts")
struct ProgressChartTests {
    typealias Point = ProgressChart.Point

    static let words = ChartWords(
        id: "reading", title: "Reading rate", description: "From 84 to 102.", finding: "It grew.")
    static let aim = ProgressChart.Aim(
        baseline: Point(day: 0, value: 84), target: Point(day: 93, value: 112), label: "aim line",
        targetLabel: "112 by 18 Dec")
    static let bands = [
        ProgressChart.Band(from: 0, label: "Beginning", step: 0),
        ProgressChart.Band(from: 60, label: "Developing", step: 1),
        ProgressChart.Band(from: 90, label: "Secure", step: 2),
        ProgressChart.Band(from: 120, label: "Extending", step: 3),
    ]
    static let months = zip(
        [-15, 15, 46, 76, 107, 138, 166, 197, 227, 258],
        ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    )
    .map { ProgressChart.DateTick(day: $0, label: $1) }

    static func chart(
        _ values: [Double], every days: Int = 6, aim: ProgressChart.Aim? = nil, bands: [ProgressChart.Band] = [],
        dates: [ProgressChart.DateTick] = months
    ) -> ProgressChart {
        let points = values.enumerated().map { Point(day: $0.offset * days, value: $0.element) }
        return ProgressChart(
            words: words, unit: "words a minute", points: points,
            firstLabel: values.first.map { String(chartNumber: $0) } ?? "",
            lastLabel: values.last.map { String(chartNumber: $0) + " now" } ?? "", aim: aim, bands: bands, dates: dates)
    }

    @Test("an aim, bands and three scores")
    func snapshot() {
        #expect(
            Self.chart([84, 91, 102], every: 30, aim: Self.aim, bands: Self.bands).svg.replacing("><", with: ">\n<")
                == """
                <svg class="chart" role="img" aria-labelledby="reading-title reading-desc" viewBox="0 0 340 212" font-size="14" direction="ltr">
                <title id="reading-title">Reading rate</title>
                <desc id="reading-desc">From 84 to 102.</desc>
                <g class="chart-stripes">
                <rect class="chart-band-2" x="33.2" y="148.5" width="304.8" height="39.5"/>
                <rect class="chart-band-3" x="33.2" y="30" width="304.8" height="118.5"/>
                </g>
                <path class="chart-grid" d="M33.2 188H338M33.2 148.5H338M33.2 109H338M33.2 69.5H338M33.2 30H338M89.1 188v4M184.1 188v4M275.9 188v4"/>
                <text class="chart-label" x="27.2" y="193" text-anchor="end">80</text>
                <text class="chart-label" x="27.2" y="153.5" text-anchor="end">90</text>
                <text class="chart-label" x="27.2" y="114" text-anchor="end">100</text>
                <text class="chart-label" x="27.2" y="74.5" text-anchor="end">110</text>
                <text class="chart-label" x="27.2" y="35" text-anchor="end">120</text>
                <text class="chart-label" x="33.2" y="206">Sep</text>
                <text class="chart-label" x="77.7" y="206">Oct</text>
                <text class="chart-label" x="171" y="206">Nov</text>
                <text class="chart-label" x="262.9" y="206">Dec</text>
                <text class="chart-label" x="0" y="12">words a minute</text>
                <path class="chart-aim" d="M43.2 172.2L328 61.6"/>
                <path class="chart-target" d="M328 53.6v16M320 61.6h16"/>
                <path class="chart-line" d="M43.2 172.2L135.1 144.6L226.9 101.1"/>
                <g class="chart-point">
                <circle cx="43.2" cy="172.2" r="3.5"/>
                <circle cx="135.1" cy="144.6" r="3.5"/>
                </g>
                <g class="chart-now">
                <circle cx="226.9" cy="101.1" r="5"/>
                </g>
                <text class="chart-strong" x="230.9" y="121.1">102 now</text>
                <text class="chart-strong" x="336" y="48.6" text-anchor="end">112 by 18 Dec</text>
                <text class="chart-label chart-aim-label" x="239.6" y="88.8" text-anchor="end">aim line</text>
                <text class="chart-strong" x="44.6" y="150.2" text-anchor="middle">84</text>
                <text class="chart-label chart-band-label" x="333" y="162.5" text-anchor="end">Developing</text>
                <text class="chart-label chart-band-label" x="38.2" y="44">Secure</text>
                </svg>
                """)
    }

    @Test("a single score")
    func single() {
        let chart = ProgressChart(
            words: Self.words, unit: "books", points: [Point(day: 3, value: 4)], lastLabel: "4 now",
            dates: [ProgressChart.DateTick(day: 3, label: "14 Sep")])
        #expect(
            chart.svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="reading-title reading-desc" viewBox="0 0 340 212" font-size="14" direction="ltr">
                <title id="reading-title">Reading rate</title>
                <desc id="reading-desc">From 84 to 102.</desc>
                <path class="chart-grid" d="M16.4 188H338M16.4 109H338M16.4 30H338M177.2 188v4"/>
                <text class="chart-label" x="10.4" y="193" text-anchor="end">3</text>
                <text class="chart-label" x="10.4" y="114" text-anchor="end">4</text>
                <text class="chart-label" x="10.4" y="35" text-anchor="end">5</text>
                <text class="chart-label" x="153.3" y="206">14 Sep</text>
                <text class="chart-label" x="0" y="12">books</text>
                <g class="chart-now">
                <circle cx="177.2" cy="109" r="5"/>
                </g>
                <text class="chart-strong" x="187.2" y="114">4 now</text>
                </svg>
                """)
    }

    @Test("a figure has its finding above and its table below, and words can't break out of it")
    func figure() {
        let words = ChartWords(id: "a", title: "<b>&", description: "\"'", finding: "1 < 2")
        var page: [UInt8] = []
        ProgressChart(words: words, unit: "<i>", points: [], dates: []).appendFigure(
            to: &page, details: "<details></details>")
        let html = String(decoding: page, as: UTF8.self)
        #expect(
            html.hasPrefix(
                "<figure class=\"chart-figure\"><figcaption>1 &lt; 2</figcaption><svg class=\"chart\" role=\"img\" aria-labelledby=\"a-title a-desc\""
            ))
        #expect(html.contains("<title id=\"a-title\">&lt;b&gt;&amp;</title><desc id=\"a-desc\">&quot;&#39;</desc>"))
        #expect(html.contains(">&lt;i&gt;</text>"))
        #expect(html.hasSuffix("</svg><details></details></figure>"))
    }

    @Test("no style attribute, no colour, no script: a strict policy lets it through")
    func policy() {
        let svg = Self.chart([84, 91, 102], aim: Self.aim, bands: Self.bands).svg
        for word in ["style", "fill=", "stroke", "#", "url(", "script", "href"] { #expect(!svg.contains(word)) }
    }

    @Test("what is no number is no point")
    func notFinite() {
        let chart = Self.chart([84, .nan, 91, .infinity, -.infinity, 102], aim: Self.aim)
        #expect(chart.points.map(\.value) == [84, 91, 102])
        let odd = ProgressChart.Aim(
            baseline: Point(day: 0, value: .nan), target: Point(day: 9, value: 1), label: "a", targetLabel: "b")
        #expect(Self.chart([1], aim: odd).aim == nil)
        #expect(Self.chart([.nan]).points.isEmpty)
        #expect(
            ProgressChart(
                words: Self.words, unit: "", points: [Point(day: .max, value: 1), Point(day: .min, value: 1)]
            ).points.isEmpty)
    }

    @Test(
        "labels overlap neither each other nor the edge, whatever the values",
        arguments: [
            [], [84], [84, 79], [84, 84], [3, 3, 3, 3], [0, 0], [0, 0.001], [1e20, 3e20], [-1e300, 1e300],
            [.leastNormalMagnitude / 64, .leastNormalMagnitude / 32],
            [.leastNonzeroMagnitude], [1.7e308], [-5, 5, -5, 5], [84, 82, 88, 86, 92, 90, 95, 93, 97, 99, 98, 102],
            [112, 112, 112],
            [200, 10, 200, 10, 200], [123_456, 123_457], [0.000_01, 0.000_02], [999_999.5, 1_000_000.5],
        ] as [[Double]])
    func labels(values: [Double]) {
        for aim in [nil, Self.aim] {
            for bands in [[], Self.bands] {
                for days in [0, 1, 6, 30] {
                    let chart = Self.chart(values, every: days, aim: aim, bands: bands)
                    let svg = chart.svg
                    let reading = SVGReading(svg)
                    #expect(reading.faults == [])
                    #expect(chart.points.isEmpty || reading.texts.contains { $0.text == chart.lastLabel })
                    #expect(!svg.contains("nan") && !svg.contains("inf"))
                }
            }
        }
    }

    @Test("random charts, the same each time")
    func random() {
        var state: UInt64 = 42
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        for _ in 0..<400 {
            let size = Double(1 + next(300))
            let values = (0..<next(40)).map { _ in Double(next(1000)) / 1000 * size }
            let from = Double(next(100)) / 100 * size
            let to = Double(next(100)) / 100 * size
            let aim = ProgressChart.Aim(
                baseline: Point(day: 0, value: from), target: Point(day: 1 + next(200), value: to),
                label: "línea de meta", targetLabel: "\(Int(to)) para el 18 de diciembre")
            let cuts = (0..<4).map { Double($0) * size / 4 }
            let bands = zip(cuts, ["Beginning", "Developing", "Secure", "Extending"]).enumerated().map {
                ProgressChart.Band(from: $0.element.0, label: $0.element.1, step: $0.offset)
            }
            let chart = Self.chart(
                values, every: next(9), aim: next(2) == 0 ? aim : nil, bands: next(2) == 0 ? bands : [])
            let reading = SVGReading(chart.svg)
            #expect(reading.faults == [])
            // Other labels may give way; where the student is now is always said.
            #expect(values.isEmpty || reading.texts.contains { $0.text == chart.lastLabel }, "\(chart.lastLabel)")
        }
    }

    @Test("the last label stands to the right of the last point when it has room there")
    func lastLabel() throws {
        let texts = SVGReading(Self.chart([84, 91, 102]).svg).texts
        let label = try #require(texts.first { $0.text == "102 now" })
        #expect(label.box.right <= ChartSize.width)
        #expect(label.box.left > 200)
        #expect(texts.contains { $0.text == "84" && $0.name == "chart-strong" })
    }

    @Test("dates: the month that it begins in, none on top of another, none outside")
    func dates() {
        func shown(_ chart: ProgressChart) -> [String] {
            SVGReading(chart.svg).texts.filter { $0.box.bottom > 205 }.map(\.text)
        }
        #expect(shown(Self.chart([1, 2, 3], every: 30)) == ["Sep", "Oct", "Nov"])
        #expect(shown(Self.chart([1, 2, 3], every: 130)) == ["Oct", "Dec", "Feb", "Apr", "Jun"])
        #expect(shown(Self.chart([1, 2, 3], every: 30, dates: [])) == [])
        #expect(
            shown(Self.chart([1], dates: [.init(day: 0, label: "14 Sep"), .init(day: 400, label: "later")])) == [
                "14 Sep"
            ])
        let long = (0..<60).map { ProgressChart.DateTick(day: $0, label: "the \($0)th of September") }
        #expect(shown(Self.chart([1, 2, 3], every: 30, dates: long)).count <= 2)
        #expect(shown(Self.chart([1, 2], dates: [.init(day: .max, label: "x"), .init(day: .min, label: "y")])) == [])
    }

    @Test("three hundred scores are a line with one dot; a dozen have a dot each")
    func dots() {
        func dots(_ count: Int) -> Int {
            Self.chart((0..<count).map { Double($0 % 17) }, every: 1).svg.split(separator: "<circle").count - 1
        }
        #expect(dots(300) == 1)
        #expect(dots(12) == 12)
        #expect(dots(1) == 1)
    }

    @Test("points out of order are put in order")
    func order() {
        let chart = ProgressChart(
            words: Self.words, unit: "", points: [Point(day: 9, value: 1), Point(day: 3, value: 2)])
        #expect(chart.points.map(\.day) == [3, 9])
    }
}
