import Testing

@testable import Charts

@Suite("Maps of terms")
struct TermMapTests {
    static let words = ChartWords(id: "map", title: "Around gain", description: "Near and far.", finding: "Gain.")

    static func map(_ joined: [String], _ apart: [String], term: String = "gain") -> TermMap {
        TermMap(words: words, term: term, joined: joined, apart: apart, headings: ("See also", "Not the same as"))
    }

    /// Where the node with this text is: its rectangle, written before the texts.
    static func boxes(_ svg: String) -> [(x: Double, y: Double, width: Double, height: Double)] {
        svg.split(separator: "<rect ").dropFirst().map { piece in
            func value(_ name: String) -> Double {
                let start = piece.firstRange(of: " \(name)=\"")?.upperBound ?? piece.startIndex
                return Double(piece[start...].prefix { $0 != "\"" }) ?? .nan
            }
            return (value("x"), value("y"), value("width"), value("height"))
        }
    }

    @Test("two that it goes with, and one that it is not")
    func snapshot() {
        #expect(
            Self.map(["baseline", "median"], ["effect size"]).svg.replacing("><", with: ">\n<") == """
                <svg class="chart" role="img" aria-labelledby="map-title map-desc" viewBox="0 0 340 161" font-size="14" direction="ltr">
                <title id="map-title">Around gain</title>
                <desc id="map-desc">Near and far.</desc>
                <path class="chart-link" d="M170 43V68M143 35H162q8 0 8 8M197 35H178q-8 0 -8 8"/>
                <path class="chart-link" d="M170 98V110"/>
                <path class="chart-base" d="M164.5 116.5h11m-11 5h11m-9 4.5l7 -14"/>
                <rect class="chart-node" x="1" y="20" width="142" height="30" rx="8"/>
                <rect class="chart-node" x="197" y="20" width="142" height="30" rx="8"/>
                <rect class="chart-node" x="99" y="130" width="142" height="30" rx="8"/>
                <rect class="chart-node chart-node-this" x="58" y="68" width="224" height="30" rx="8"/>
                <text class="chart-ink" x="72" y="40" text-anchor="middle">baseline</text>
                <text class="chart-ink" x="268" y="40" text-anchor="middle">median</text>
                <text class="chart-ink" x="170" y="150" text-anchor="middle">effect size</text>
                <text class="chart-strong" x="170" y="88" text-anchor="middle">gain</text>
                <text class="chart-label" x="1" y="13">See also</text>
                <text class="chart-label" x="1" y="122">Not the same as</text>
                </svg>
                """)
    }

    @Test("each that it is not has a sign of its own, none that it goes with", arguments: 0..<8)
    func signs(count: Int) {
        let names = (0..<count).map { "term \($0)" }
        func signs(_ svg: String) -> Int { svg.ranges(of: "l7 -14").count }
        #expect(signs(Self.map([], names).svg) == count)
        #expect(signs(Self.map(names, []).svg) == 0)
        #expect(signs(Self.map(names, names).svg) == count)
    }

    @Test("a heading only where it has something to head")
    func headings() {
        #expect(!Self.map(["a"], []).svg.contains("Not the same as"))
        #expect(!Self.map([], ["a"]).svg.contains("See also"))
        #expect(!Self.map([], []).svg.contains("<path"))
    }

    static let long = [
        "professional learning community", "zone of proximal development", "Donaudampfschifffahrtsgesellschaft",
        "personalized", "منطقة النمو القريبة", "最近接発達領域", "👩🏽‍🏫", "a", "", "e\u{301}tude e\u{301}tude e\u{301}tude",
    ]

    @Test("long names wrap, no name is on another, and nodes keep apart", arguments: 0...10, 0...10)
    func room(joined: Int, apart: Int) {
        for term in ["gain", Self.long[0], String(repeating: "long and longer ", count: 40)] {
            let map = Self.map(Array(Self.long.prefix(joined)), Array(Self.long.suffix(apart)), term: term)
            #expect(SVGReading(map.svg).faults == [])
            let boxes = Self.boxes(map.svg)
            #expect(boxes.count == joined + apart + 1)
            for (index, a) in boxes.enumerated() {
                for b in boxes[(index + 1)...] {
                    #expect(
                        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height < b.y || b.y + b.height < a.y)
                }
            }
        }
    }

    @Test("names stand inside their nodes")
    func inside() {
        let reading = SVGReading(Self.map(Self.long, Self.long).svg)
        let boxes = Self.boxes(Self.map(Self.long, Self.long).svg)
        for text in reading.texts where text.name != "chart-label" {
            #expect(
                boxes.contains {
                    $0.x <= text.box.left && text.box.right <= $0.x + $0.width && $0.y <= text.box.top
                        && text.box.bottom <= $0.y + $0.height
                }, "\(text)")
        }
    }
}
