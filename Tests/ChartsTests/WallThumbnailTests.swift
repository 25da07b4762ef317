import Testing

@testable import Charts

@Suite("Thumbnails of walls")
struct WallThumbnailTests {
    private static func svg(_ content: WallThumbnail.Content) -> String {
        var bytes: [UInt8] = []
        WallThumbnail(content).append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let strange: [Double] = [.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e300, 0]

    private static let contents: [WallThumbnail.Content] = [
        .columns([], areGoals: false), .columns([0, nil, 3, 40, .max, -2, 1, 1, 1], areGoals: true),
        .spans([]), .spans(strange.map { (from: $0, to: 5) }), .spans([(from: 5, to: 5)]),
        .cells([]), .cells([[], [1]]), .cells([[0, 1, 2, 3, 4, 9, -3]]), .days([[0, 4], [1]]),
        .ranges([]), .ranges([nil, 0...1, 0.4...0.6]), .points([]),
        .points(strange.map { (x: $0, y: -$0) }), .level(.nan), .level(-3), .level(7),
    ]

    @Test(
        "any content is drawn inside of the frame, without a word, hidden from those who hear",
        arguments: contents.indices)
    func sound(_ index: Int) throws {
        let svg = Self.svg(Self.contents[index])
        #expect(svg.hasPrefix("<svg class=\"thumbnail\" viewBox=\"0 0 96 60\" aria-hidden=\"true\">"))
        #expect(svg.hasSuffix("</svg>"))
        #expect(!svg.contains("nan") && !svg.contains("inf") && !svg.contains("<text") && !svg.contains("style="))
        for attribute in ["x", "y", "width", "height", "cx", "cy"] {
            for part in svg.split(separator: " \(attribute)=\"").dropFirst() {
                let number = try #require(Double(part.prefix { $0 != "\"" }), "\(part.prefix(20))")
                #expect((0...96).contains(number), "\(attribute) \(number)")
            }
        }
    }

    @Test("a hidden column is drawn the same beside whatever stands in the others")
    func hidden() {
        #expect(Self.svg(.columns([nil, 10], areGoals: false)).contains("chart-hidden"))
        let hidden = { (svg: String) in svg.split(separator: "<").first { $0.contains("chart-hidden") } }
        #expect(
            hidden(Self.svg(.columns([nil, 10], areGoals: false)))
                == hidden(Self.svg(.columns([nil, 90], areGoals: false))))
    }

    @Test("a note for each of few, a bar for many")
    func notes() {
        #expect(Self.svg(.columns([3, 2], areGoals: false)).ranges(of: "<rect").count == 5)
        #expect(Self.svg(.columns([30, 2], areGoals: true)).ranges(of: "<rect").count == 2)
    }
}
