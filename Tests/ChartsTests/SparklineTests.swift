import Testing

@testable import Charts

@Suite("Sparklines")
struct SparklineTests {
    static let words = ChartWords(id: "spark", title: "Reading", description: "From 84 to 102.", finding: "It grew.")

    static func chart(_ values: [Double], target: Double? = nil, range: ClosedRange<Double>? = nil) -> Sparkline {
        let points = values.enumerated().map { ProgressChart.Point(day: $0.offset * 7, value: $0.element) }
        return Sparkline(words: words, points: points, target: target, covering: range)
    }

    @Test("three scores and a target")
    func snapshot() {
        #expect(
            Self.chart([84, 90, 102], target: 112).svg.replacing("><", with: ">\n<") == """
                <svg class="chart chart-spark" role="img" aria-labelledby="spark-title spark-desc" viewBox="0 0 96 24" font-size="14" direction="ltr">
                <title id="spark-title">Reading</title>
                <desc id="spark-desc">From 84 to 102.</desc>
                <path class="chart-aim" d="M1 4.5H95"/>
                <path class="chart-line" d="M6 19.5L48 16.3L90 9.9"/>
                <circle class="chart-point" cx="6" cy="19.5" r="3"/>
                <circle class="chart-now" cx="90" cy="9.9" r="4"/>
                </svg>
                """)
    }

    @Test("one score is a dot, none is nothing")
    func few() {
        let one = Self.chart([84]).svg
        #expect(one.contains("<circle class=\"chart-now\" cx=\"48\" cy=\"12\""))
        #expect(!one.contains("<path"))
        let none = Self.chart([]).svg
        #expect(none.hasSuffix("</desc></svg>"))
    }

    @Test("equal scores are a level line in the middle; a shared range tells small changes from large ones")
    func heights() {
        #expect(Self.chart([5, 5]).svg.contains("M6 12L90 12"))
        #expect(Self.chart([50, 51]).svg.contains("M6 19.5L90 4.5"))
        #expect(Self.chart([50, 51], range: 0...100).svg.contains("M6 12L90 11.9"))
        #expect(Self.chart([50, 150], range: 0...100).svg.contains("M6 14.5L90 4.5"))
    }

    @Test("what is no number is left out, and days are put in order")
    func odd() {
        #expect(Self.chart([1, .nan, 3, .infinity]).points.map(\.value) == [1, 3])
        #expect(Self.chart([1], target: .nan).target == nil)
        #expect(Self.chart([1], range: 0 ... .infinity).range == nil)
        let chart = Sparkline(words: Self.words, points: [.init(day: 9, value: 1), .init(day: 2, value: 5)])
        #expect(chart.points.map(\.day) == [2, 9])
        let least = Double.leastNonzeroMagnitude
        for values in [[-1e300, 1e300], [least, 2 * least], [0, 0], [1.7e308]] {
            let svg = Self.chart(values, target: 1e300).svg
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }
}
