import Testing

@testable import Charts

@Suite("Distribution charts")
struct DistributionChartTests {
    typealias Cell = DistributionChart.Cell
    typealias Stack = DistributionChart.Stack

    static let words = ChartWords(
        id: "bands", title: "Grade 3", description: "Two bands on two dates.", finding: "More are secure.")
    static let bands = ["Beginning", "Developing", "Secure", "Extending"].enumerated().map {
        DistributionChart.Band(label: $0.element, step: $0.offset)
    }

    static func cells(_ numbers: Double?...) -> [Cell] {
        numbers.map { number in number.map { .value($0, label: String(chartNumber: $0)) } ?? .hidden }
    }

    static func chart(
        _ stacks: [Stack], shares: Bool = false, bands: [DistributionChart.Band] = bands,
        layout: DistributionChart.Layout = .columns
    ) -> DistributionChart {
        DistributionChart(
            words: words, bands: bands, stacks: stacks, isShares: shares, hiddenLabel: "fewer than 10", layout: layout)
    }

    @Test("two dates, one cell hidden")
    func columns() {
        let stacks = [
            Stack(label: "Sep", cells: Self.cells(30, nil)), Stack(label: "Jun", note: "40", cells: Self.cells(12, 28)),
        ]
        #expect(
            Self.chart(stacks, bands: Array(Self.bands.prefix(2))).svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="bands-title bands-desc" viewBox="0 0 340 266" font-size="14" direction="ltr">
                <title id="bands-title">Grade 3</title>
                <desc id="bands-desc">Two bands on two dates.</desc>
                <rect class="chart-segment chart-band-1" x="15" y="54" width="76" height="150"/>
                <rect class="chart-slip" x="32.6" y="120" width="40.8" height="18" rx="4"/>
                <circle class="chart-shape" cx="41.6" cy="129" r="5.5"/>
                <text class="chart-label chart-ink" x="52.6" y="134">30</text>
                <rect class="chart-hidden" x="15" y="32" width="76" height="22"/>
                <path class="chart-hatch" d="M15 38L21 32M15 44L27 32M15 50L33 32M17 54L39 32M23 54L45 32M29 54L51 32M35 54L57 32M41 54L63 32M47 54L69 32M53 54L75 32M59 54L81 32M65 54L87 32M71 54L91 34M77 54L91 40M83 54L91 46M89 54L91 52"/>
                <rect class="chart-segment chart-band-1" x="121.1" y="144" width="76" height="60"/>
                <rect class="chart-slip" x="138.7" y="165" width="40.8" height="18" rx="4"/>
                <circle class="chart-shape" cx="147.7" cy="174" r="5.5"/>
                <text class="chart-label chart-ink" x="158.7" y="179">12</text>
                <rect class="chart-segment chart-band-2" x="121.1" y="4" width="76" height="140"/>
                <rect class="chart-slip" x="138.7" y="65" width="40.8" height="18" rx="4"/>
                <path class="chart-shape" d="M147.7 68L153.7 79L141.7 79Z"/>
                <text class="chart-label chart-ink" x="158.7" y="79">28</text>
                <path class="chart-base" d="M0 204H212.1"/>
                <text class="chart-label" x="53" y="221" text-anchor="middle">Sep</text>
                <text class="chart-label" x="159.1" y="221" text-anchor="middle">Jun</text>
                <text class="chart-label" x="159.1" y="237" text-anchor="middle">40</text>
                <path class="chart-leader" d="M199.1 174L211.1 174"/>
                <circle class="chart-shape" cx="221.1" cy="174" r="5.5"/>
                <text class="chart-strong" x="232.1" y="179">Beginning</text>
                <path class="chart-leader" d="M199.1 74L211.1 74"/>
                <path class="chart-shape" d="M221.1 68L227.1 79L215.1 79Z"/>
                <text class="chart-strong" x="232.1" y="79">Developing</text>
                <rect class="chart-hidden" x="0" y="247" width="22" height="14"/>
                <path class="chart-hatch" d="M0 253L6 247M0 259L12 247M4 261L18 247M10 261L22 249M16 261L22 255"/>
                <text class="chart-label" x="28" y="259">fewer than 10</text>
                </svg>
                """)
    }

    @Test("bars below their names, one band not yet assessed")
    func rows() {
        let bands = [DistributionChart.Band(label: "Not yet", step: nil)] + Self.bands.prefix(1)
        let stacks = [Stack(label: "Arrays", note: "84 children", cells: Self.cells(60, 40))]
        #expect(
            Self.chart(stacks, shares: true, bands: bands, layout: .rows).svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="bands-title bands-desc" viewBox="0 0 340 81" font-size="14" direction="ltr">
                <title id="bands-title">Grade 3</title>
                <desc id="bands-desc">Two bands on two dates.</desc>
                <rect class="chart-segment chart-state-none" x="0" y="0" width="24" height="20"/>
                <rect class="chart-slip" x="4" y="2" width="16" height="16" rx="4"/>
                <path class="chart-shape" d="M9 10h6"/>
                <text class="chart-label" x="30" y="15">Not yet</text>
                <rect class="chart-segment chart-band-1" x="93.3" y="0" width="24" height="20"/>
                <rect class="chart-slip" x="97.3" y="2" width="16" height="16" rx="4"/>
                <circle class="chart-shape" cx="105.3" cy="10" r="5.5"/>
                <text class="chart-label" x="123.3" y="15">Beginning</text>
                <text class="chart-strong" x="0" y="44">Arrays</text>
                <text class="chart-label" x="340" y="44" text-anchor="end">84 children</text>
                <rect class="chart-segment chart-state-none" x="0" y="51" width="204" height="26"/>
                <rect class="chart-slip" x="81.6" y="55" width="40.8" height="18" rx="4"/>
                <path class="chart-shape" d="M87.6 64h6"/>
                <text class="chart-label chart-ink" x="101.6" y="69">60</text>
                <rect class="chart-segment chart-band-1" x="204" y="51" width="136" height="26"/>
                <rect class="chart-slip" x="251.6" y="55" width="40.8" height="18" rx="4"/>
                <circle class="chart-shape" cx="260.6" cy="64" r="5.5"/>
                <text class="chart-label chart-ink" x="271.6" y="69">40</text>
                </svg>
                """)
    }

    @Test("a hidden cell is the same size whatever it hides, and wherever it stands")
    func hidden() {
        let chart = Self.chart([
            Stack(label: "a", cells: Self.cells(nil, 31, 22, 12)),
            Stack(label: "b", cells: Self.cells(31, nil, nil, 300)),
            Stack(label: "c", cells: Self.cells(nil, nil, nil, nil)),
            Stack(label: "d", cells: Self.cells(0, 0, nil, 0)),
        ])
        for layout in [200.0, 340] {
            let segments = chart.segments(room: layout, hidden: 22).joined().filter { $0.label == nil }
            #expect(segments.count == 8)
            for segment in segments { #expect(abs(segment.end - segment.start - 22) < 1e-9) }
        }
        let texts = SVGReading(chart.svg).texts.map(\.text)
        #expect(texts.count { $0 == "fewer than 10" } == 1)
        #expect(
            !SVGReading(Self.chart([Stack(label: "a", cells: Self.cells(1, 2))]).svg).texts.map(\.text).contains(
                "fewer than 10"))
    }

    @Test("what is known is drawn on one scale, beside hidden cells as well")
    func scale() throws {
        let chart = Self.chart([
            Stack(label: "a", cells: Self.cells(30, 30, 30, nil)), Stack(label: "b", cells: Self.cells(30, 15, 10, 5)),
        ])
        let segments = chart.segments(room: 200, hidden: 20)
        #expect(segments.map { $0.map { ($0.end - $0.start).rounded() } } == [[60, 60, 60, 20], [60, 30, 20, 10]])
    }

    @Test("shares are the same length whatever rounding made of their sum")
    func shares() throws {
        let stacks = [
            Stack(label: "a", cells: Self.cells(33, 33, 33)), Stack(label: "b", cells: Self.cells(34, 34, 33)),
        ]
        let ends = Self.chart(stacks, shares: true).segments(room: 200, hidden: 22).compactMap(\.last?.end)
        #expect(ends.allSatisfy { abs($0 - 200) < 1e-9 })
        #expect(Self.chart(stacks).segments(room: 200, hidden: 22).compactMap(\.last?.end)[0] < 199)
    }

    @Test("what is no number, or less than nothing, has no length")
    func odd() {
        let cells: [Cell] = [
            .value(.nan, label: "a"), .value(-3, label: "b"), .value(.infinity, label: "c"), .value(8, label: "8"),
        ]
        let segments = Self.chart([Stack(label: "x", cells: cells)]).segments(room: 200, hidden: 22)
        #expect(segments.map { $0.map(\.band) } == [[3]])
        let huge = Self.chart([Stack(label: "x", cells: Self.cells(1e300, 1e300, 1e300, 1e300))])
        #expect(huge.segments(room: 200, hidden: 22)[0].map { $0.end.rounded() } == [50, 100, 150, 200])
    }

    @Test("a band is told by its shape beside its tint, in every stack that has room for it")
    func shapes() {
        let svg = Self.chart([Stack(label: "a", cells: Self.cells(10, 10, 10, 10))]).svg
        // In the stack and beside it.
        #expect(svg.split(separator: "<circle class=\"chart-shape\"").count - 1 == 2)
        #expect(svg.split(separator: "<path class=\"chart-shape\"").count - 1 == 6)
        for band in Self.bands { #expect(SVGReading(svg).texts.contains { $0.text == band.label }) }
    }

    @Test("labels never overlap, whatever the numbers and names", arguments: [DistributionChart.Layout.columns, .rows])
    func random(layout: DistributionChart.Layout) {
        var dice = Dice()
        for _ in 0..<300 {
            let bands = (0..<dice.next(8)).map { step in
                DistributionChart.Band(
                    label: dice.next(3) == 0 ? dice.name() : "Developing", step: step == 2 ? nil : step)
            }
            let stacks = (0..<dice.next(12)).map { _ in
                Stack(
                    label: dice.next(3) == 0 ? dice.name() : "Fall 2026", note: dice.next(2) == 0 ? dice.name() : "",
                    cells: (0..<dice.next(9)).map { _ in
                        dice.next(4) == 0
                            ? .hidden : .value(dice.number(), label: ["12", "20% or less", ""][dice.next(3)])
                    })
            }
            let svg = DistributionChart(
                words: Self.words, bands: bands, stacks: stacks, isShares: dice.next(2) == 0, hiddenLabel: dice.name(),
                layout: layout
            ).svg
            #expect(SVGReading(svg).faults == [])
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }

    @Test("dates below columns: wrapped where that helps, thinned where it doesn't, the last always there")
    func dates() {
        func shown(_ count: Int, _ label: String) -> [String] {
            let stacks = (0..<count).map { Stack(label: "\(label)\($0)", cells: Self.cells(1, 2, 3, 4)) }
            return SVGReading(Self.chart(stacks).svg).texts.filter { $0.box.top > 204 }.map(\.text)
        }
        #expect(shown(3, "Fall 202") == ["Fall 2020", "Fall 2021", "Fall 2022"])
        #expect(shown(4, "Fall 202") == ["Fall", "2020", "Fall", "2021", "Fall", "2022", "Fall", "2023"])
        #expect(shown(12, "November") == ["November5", "November11"])
    }
}
