import Testing

@testable import Charts

@Suite("Standards matrices")
struct StandardsMatrixTests {
    typealias State = StandardsMatrix.State

    static let words = ChartWords(
        id: "standards", title: "Standards", description: "One standard.", finding: "All are secure.")
    static let names: [State: String] = [
        .notYetAssessed: "not yet assessed", .beginning: "beginning", .developing: "developing", .secure: "secure",
        .extending: "extending", .needsRefresh: "needs a refresh",
    ]

    static func chart(
        _ rows: [(String, [State])], codes: [String], names: [State: String] = names
    ) -> StandardsMatrix {
        StandardsMatrix(
            words: words, codes: codes, rows: rows.map { .init(label: $0.0, states: $0.1) }, names: names)
    }

    static func codes(_ count: Int) -> [String] {
        var dice = Dice()
        return (0..<count).map { _ in dice.code() }.sorted()
    }

    @Test("one standard, three codes")
    func snapshot() {
        let chart = Self.chart(
            [("Arrays", [.secure, .extending])], codes: ["BCDF", "GHJK", "LMNP"], names: [.secure: "secure"])
        #expect(
            chart.svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="standards-title standards-desc" viewBox="0 0 340 69" font-size="14" direction="ltr">
                <title id="standards-title">Standards</title>
                <desc id="standards-desc">One standard.</desc>
                <path class="chart-cell chart-band-3" d="M-0.5 0h16v16h-16z"/>
                <path class="chart-mark" d="M8 8m-4-4h8v8h-8z"/>
                <text class="chart-label" x="22" y="13">secure</text>
                <text class="chart-label chart-ink" x="84.5" y="39" text-anchor="middle">BCDF</text>
                <text class="chart-label chart-ink" x="133.5" y="39" text-anchor="middle">GHJK</text>
                <text class="chart-label chart-ink" x="182.5" y="39" text-anchor="middle">LMNP</text>
                <text class="chart-label" x="0" y="62">Arrays</text>
                <path class="chart-mark" d="M182.5 56.5m-2.5 0h5"/>
                <path class="chart-cell chart-band-3" d="M60 46h48v21h-48z"/>
                <path class="chart-mark" d="M84.5 56.5m-4-4h8v8h-8z"/>
                <path class="chart-cell chart-band-4" d="M109 46h48v21h-48z"/>
                <path class="chart-mark chart-mark-light" d="M133.5 56.5m0-5.8l1.5 3.8 4.1.2-3.2 2.6 1.1 4-3.5-2.3-3.5 2.3 1.1-4-3.2-2.6 4.1-.2z"/>
                </svg>
                """)
    }

    @Test("every state has its own shape; all but what nobody looked at has a tint")
    func shapes() {
        #expect(Set(State.allCases.map(\.shape)).count == State.allCases.count)
        #expect(Set(State.allCases.compactMap(\.tint)).count == State.allCases.count - 1)
        let svg = Self.chart([("a", State.allCases)], codes: Self.codes(6)).svg
        // In the key and in the row.
        for state in State.allCases { #expect(svg.split(separator: state.shape).count == 3, "\(state)") }
    }

    @Test("sixteen columns beside each other, more in even blocks")
    func blocksOfColumns() {
        for (count, blocks) in [(1, 1), (16, 1), (17, 2), (28, 2), (33, 3), (60, 4)] {
            let codes = Self.codes(count)
            let rows = ["Arrays", "Fractions on a number line"].map {
                ($0, Array(repeating: State.secure, count: count))
            }
            let reading = SVGReading(Self.chart(rows, codes: codes).svg)
            #expect(reading.texts.count { $0.text == "Arrays" } == blocks)
            #expect(reading.texts.filter { $0.name == "chart-label chart-ink" }.map(\.text) == codes)
            #expect(reading.faults == [])
        }
    }

    @Test("a state stands below its code and beside its standard")
    func places() throws {
        let codes = Self.codes(14)
        var states = Array(repeating: State.notYetAssessed, count: 14)
        states[9] = .secure
        let svg = Self.chart([("Arrays", []), ("Bar graphs", states)], codes: codes, names: [:]).svg
        let piece = try #require(svg.split(separator: State.secure.shape).first?.split(separator: "M").last)
        let place = piece.split(separator: " ").compactMap { Double($0) }
        let reading = SVGReading(svg)
        let code = try #require(reading.texts.first { $0.text == codes[9] })
        #expect(code.box.left < place[0] && place[0] < code.box.right)
        let label = try #require(reading.texts.first { $0.text == "Bar graphs" })
        #expect(label.box.top < place[1] && place[1] < label.box.bottom)
        // What is missing is not yet assessed: thirteen of the row, fourteen of the other.
        #expect(svg.split(separator: State.notYetAssessed.shape).count - 1 == 27)
    }

    @Test("a school's worth is no heavier than a small photograph")
    func weight() {
        var dice = Dice()
        let rows = (0..<18).map { _ in
            ("Fractions on a number line", (0..<28).map { _ in State(rawValue: dice.next(6)) ?? .secure })
        }
        #expect(Self.chart(rows, codes: Self.codes(28)).svg.utf8.count < 42_000)
    }

    @Test("labels never overlap, whatever the names")
    func random() {
        var dice = Dice()
        for _ in 0..<150 {
            let codes = (0..<dice.next(40)).map { _ in dice.next(5) == 0 ? dice.name() : dice.code() }
            let rows = (0..<dice.next(8)).map { _ in
                (
                    dice.next(2) == 0 ? dice.name() : "Arrays",
                    (0..<dice.next(50)).map { _ in State(rawValue: dice.next(6)) ?? .secure }
                )
            }
            let names = Dictionary(uniqueKeysWithValues: State.allCases.map { ($0, dice.name()) })
            #expect(SVGReading(Self.chart(rows, codes: codes, names: names).svg).faults == [])
        }
    }
}
