import Testing

@testable import Charts

/// What holds for each of them.
@Suite("Every chart")
struct EveryChartTests {
    static func charts(_ text: String = "Reading") -> [any Chart] {
        var dice = Dice()
        let words = ChartWords(id: "a-1", title: text, description: text, finding: text)
        let codes = [text] + (0..<20).map { _ in dice.code() }
        let points = (0..<8).map { ProgressChart.Point(day: $0 * 7, value: Double(80 + dice.next(30))) }
        let bands = (0..<4).map { DistributionChart.Band(label: text, step: $0) }
        let stacks = (0..<4).map { stack in
            DistributionChart.Stack(
                label: text, note: text,
                cells: (0..<4).map { $0 == stack ? .hidden : .value(Double(12 + dice.next(30)), label: text) })
        }
        let layouts: [DistributionChart.Layout] = [.columns, .rows]
        return [
            ProgressChart(
                words: words, unit: text, points: points, lastLabel: text, phases: [.init(day: 20, label: text)]),
            ScaleChart(
                words: words, unit: text, bands: [.init(from: 0, label: text)], maximum: 9, lowerIsBetter: false),
            PrerequisiteChart(words: words, before: [text], this: text, after: [text], headings: (text, text, text)),
            TermMap(words: words, term: text, joined: [text, text, text], apart: [text], headings: (text, text)),
            DumbbellChart(
                words: words, unit: text,
                rows: codes.map {
                    .init(code: $0, first: 80, now: Double(70 + dice.next(50)), expected: 12, label: text)
                },
                names: .init(first: text, now: text, expected: text)),
            Sparkline(words: words, points: points, target: 112),
            Thermometer(
                words: words, unit: text, value: 30, valueLabel: text, goal: 50, goalLabel: text,
                milestones: [.init(value: 20, label: text)]),
            QuadrantChart(
                words: words, achievement: .init(label: text, cut: 90), growth: .init(label: text, cut: 12),
                names: .init(topLeft: text, topRight: text, bottomLeft: text, bottomRight: text),
                points: codes.map {
                    .init(code: $0, achievement: Double(60 + dice.next(50)), growth: Double(dice.next(30)))
                },
                note: text),
            CalendarStrip(
                words: words, dayNames: [text, text], firstDay: 0, weeks: 30,
                days: (0..<200).map { .init(day: $0, count: dice.next(12)) },
                steps: (1...4).map { .init(from: $0 * 3, label: text) }, noneLabel: text,
                months: [.init(day: 20, label: text)], terms: [.init(first: 0, last: 90, label: text)]),
            StandardsMatrix(
                words: words, codes: codes, rows: [.init(label: text, states: StandardsMatrix.State.allCases)],
                names: [.secure: text]),
        ]
            + layouts.map {
                DistributionChart(
                    words: words, bands: bands, stacks: stacks, isShares: true, hiddenLabel: text, layout: $0)
            }
    }

    @Test("no style attribute, no colour, no reference, no script: a strict policy lets it through")
    func policy() {
        for chart in Self.charts() {
            for word in ["style", "fill=", "stroke", "#", "url(", "script", "href", "opacity=", " on"] {
                #expect(!chart.svg.contains(word), "\(type(of: chart)) has \(word)")
            }
        }
    }

    @Test("it is an image with a title and a description, whose ids begin with its own")
    func named() {
        for chart in Self.charts() {
            let svg = chart.svg
            #expect(svg.contains(" role=\"img\" aria-labelledby=\"a-1-title a-1-desc\" "))
            #expect(svg.contains("<title id=\"a-1-title\">Reading</title><desc id=\"a-1-desc\">Reading</desc>"))
            #expect(svg.split(separator: " id=\"").dropFirst().allSatisfy { $0.hasPrefix("a-1-") })
        }
    }

    @Test("words can't break out of it")
    func escaping() {
        for chart in Self.charts("<i>\"&'") {
            let svg = chart.svg
            #expect(!svg.contains("<i"))
            #expect(!svg.contains("\"&'"))
        }
    }

    @Test("elements are closed in order")
    func wellFormed() {
        for chart in Self.charts() + Self.charts("") {
            var open: [Substring] = []
            for tag in chart.svg.split(separator: "<").map({ $0.prefix { $0 != ">" } }) {
                if tag.hasPrefix("/") {
                    #expect(open.popLast() == tag.dropFirst(), "\(type(of: chart))")
                } else if !tag.hasSuffix("/") {
                    open.append(tag.prefix { $0 != " " })
                }
            }
            #expect(open.isEmpty)
        }
    }

    @Test("the same values give the same bytes")
    func deterministic() {
        for (first, second) in zip(Self.charts(), Self.charts()) { #expect(first.svg == second.svg) }
    }

    @Test("text is 14 units high in a box of 340, which is 13 pixels on a phone")
    func size() {
        for chart in Self.charts() where !(chart is Sparkline) {
            #expect(chart.svg.contains(" viewBox=\"0 0 340 ") && chart.svg.contains(" font-size=\"14\" "))
            #expect(chart.svg.split(separator: "font-size").count == 2)
            #expect(SVGReading(chart.svg).faults == [], "\(type(of: chart))")
        }
        #expect(Self.charts().contains { $0 is Sparkline && !$0.svg.contains("<text") })
    }
}
