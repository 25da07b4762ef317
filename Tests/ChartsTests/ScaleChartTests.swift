import Testing

@testable import Charts

@Suite("Scale and prerequisite charts")
struct ScaleChartTests {
    static let words = ChartWords(
        id: "scale", title: "The mile", description: "Four bands.", finding: "Fewer is further on.")

    static func scale(_ cuts: [Double], maximum: Double?, lower: Bool = false) -> ScaleChart {
        let labels = ["Beginning", "Developing", "Secure", "Extending", "Beyond", "Further", "Furthest"]
        let bands = cuts.enumerated().map { index, cut in
            ScaleChart.Band(from: cut, label: labels[lower ? max(cuts.count - 1 - index, 0) % 7 : index % 7])
        }
        return ScaleChart(words: words, unit: "seconds", bands: bands, maximum: maximum, lowerIsBetter: lower)
    }

    @Test("two bands")
    func snapshot() {
        #expect(
            Self.scale([0, 60], maximum: 100).svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="scale-title scale-desc" viewBox="0 0 340 212" font-size="14" direction="ltr">
                <title id="scale-title">The mile</title>
                <desc id="scale-desc">Four bands.</desc>
                <text class="chart-label" x="0" y="12">seconds</text>
                <rect class="chart-band-1" x="72" y="99.2" width="40" height="100.8"/>
                <rect class="chart-band-2" x="72" y="32" width="40" height="67.2"/>
                <rect class="chart-column" x="72" y="32" width="40" height="168"/>
                <path class="chart-grid" d="M66 200L72 200"/>
                <text class="chart-label" x="62" y="205" text-anchor="end">0</text>
                <path class="chart-grid" d="M66 99.2L72 99.2"/>
                <text class="chart-label" x="62" y="104.2" text-anchor="end">60</text>
                <path class="chart-grid" d="M66 32L72 32"/>
                <text class="chart-label" x="62" y="37" text-anchor="end">100</text>
                <path class="chart-leader" d="M112 149.6L126 149.6h6"/>
                <circle class="chart-shape" cx="142" cy="149.6" r="5.5"/>
                <text class="chart-strong" x="156" y="154.6">Beginning</text>
                <path class="chart-leader" d="M112 65.6L126 65.6h6"/>
                <path class="chart-shape" d="M142 59.6L148 70.6L136 70.6Z"/>
                <text class="chart-strong" x="156" y="70.6">Developing</text>
                </svg>
                """)
    }

    @Test("the furthest band is at the top, with the deepest colour and the most corners, whichever way is better")
    func direction() throws {
        for (chart, top) in [
            (Self.scale([0, 60, 90, 120], maximum: 250), "250"),
            (Self.scale([300, 540, 660, 840], maximum: 1200, lower: true), "300"),
        ] {
            let reading = SVGReading(chart.svg)
            let labels = reading.texts.filter { $0.name == "chart-strong" }.sorted { $0.box.top < $1.box.top }
            #expect(labels.map(\.text) == ["Extending", "Secure", "Developing", "Beginning"])
            let numbers = reading.texts.filter { $0.name == "chart-label" }.sorted { $0.box.top < $1.box.top }
            #expect(numbers.dropFirst().first?.text == top)
            #expect(reading.faults == [])
        }
    }

    @Test(
        "labels and numbers never overlap, whatever the cuts",
        arguments: [
            [], [5], [0, 90, 92, 94.5], [0, 0.001], [1e20, 2e20, 3e20], [-1e300, 0, 1e300], [1, 2, 3, 4, 5, 6, 7],
            [3, 2, .nan, 4],
            [0, 1, 100, 101], [1, 1 + 1e-15], [.leastNonzeroMagnitude, 2 * .leastNonzeroMagnitude],
        ] as [[Double]])
    func labels(cuts: [Double]) {
        for lower in [false, true] {
            for maximum in [nil, 100, .nan, 1e308] as [Double?] {
                let svg = Self.scale(cuts, maximum: maximum, lower: lower).svg
                #expect(SVGReading(svg).faults == [])
                #expect(!svg.contains("nan") && !svg.contains("inf"))
            }
        }
    }

    @Test("a prerequisite graph")
    func prerequisites() {
        let chart = PrerequisiteChart(
            words: Self.words, before: ["Equal groups"], this: "Multiply", after: ["Divide"],
            headings: ("first", "this", "then"))
        #expect(
            chart.svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="scale-title scale-desc" viewBox="0 0 340 195" font-size="14" direction="ltr">
                <title id="scale-title">The mile</title>
                <desc id="scale-desc">Four bands.</desc>
                <path class="chart-link" d="M237 36H256q8 0 8 8V86M76 120V164q0 8 8 8H101"/>
                <path class="chart-arrow" d="M259 80h10l-5 8ZM95 167v10l8 -5Z"/>
                <text class="chart-label" x="3" y="13">first</text>
                <rect class="chart-node" x="1" y="20" width="236" height="32" rx="8"/>
                <text class="chart-strong" x="11" y="40">Equal groups</text>
                <text class="chart-label" x="54" y="81">this</text>
                <rect class="chart-node chart-node-this" x="52" y="88" width="236" height="32" rx="8"/>
                <text class="chart-strong" x="62" y="108">Multiply</text>
                <text class="chart-label" x="105" y="149">then</text>
                <rect class="chart-node" x="103" y="156" width="236" height="32" rx="8"/>
                <text class="chart-strong" x="113" y="176">Divide</text>
                </svg>
                """)
    }

    @Test("any number of standards, with names of any length")
    func manyPrerequisites() {
        let long =
            "Multiply a two-digit number by a one-digit number using place value and the properties of operations"
        for before in [[], ["A & <B>"], Array(repeating: long, count: 7)] {
            for after in [[], [long], ["One", "Two", ""]] {
                for headings in [("first", "this", "then"), ("", "", "")] {
                    let svg = PrerequisiteChart(
                        words: Self.words, before: before, this: long, after: after, headings: headings
                    ).svg
                    #expect(SVGReading(svg).faults == [])
                    #expect(svg.contains("chart-link") == (!before.isEmpty || !after.isEmpty))
                }
            }
        }
    }

    @Test("every step has its colour and its shape, and the last serves all beyond")
    func shapes() {
        #expect(
            (-1...7).map { BandShape(step: $0) } == [
                .circle, .circle, .triangle, .square, .star, .diamond, .hexagon, .hexagon, .hexagon,
            ])
        #expect((-1...6).map(BandShape.colour(ofStep:)) == [1, 1, 2, 3, 4, 5, 6, 6].map { "chart-band-\($0)" })
        let drawings = BandShape.allCases.map { shape in
            var bytes: [UInt8] = []
            shape.append(to: &bytes, at: Place(x: 10, y: 10))
            return bytes
        }
        #expect(Set(drawings).count == BandShape.allCases.count)
    }
}
