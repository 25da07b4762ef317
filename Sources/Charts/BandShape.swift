import Bytes

/// The shape that tells a band where its colour does not: the further on, the more corners.
enum BandShape: Int, CaseIterable {
    case circle, triangle, square, star, diamond, hexagon

    /// The shape of a step, 0 for where learning begins; beyond the last shape it stays the last.
    init(step: Int) { self = Self(rawValue: min(max(step, 0), Self.allCases.count - 1)) ?? .circle }

    /// The class of a step's colour, from light to deep: `chart-band-1` to `chart-band-6`.
    static func colour(ofStep step: Int) -> String {
        switch min(max(step, 0), 5) {
        case 0: "chart-band-1"
        case 1: "chart-band-2"
        case 2: "chart-band-3"
        case 3: "chart-band-4"
        case 4: "chart-band-5"
        default: "chart-band-6"
        }
    }

    /// Draws the shape around a place, about 12 units wide.
    func append(to page: inout [UInt8], at place: Place) {
        if self == .circle {
            page.append("<circle class=\"chart-shape\"")
            page.append(attribute: "cx", place.x)
            page.append(attribute: "cy", place.y)
            page.append(" r=\"5.5\"/>")
            return
        }
        page.openPath(class: "chart-shape")
        var command: Unicode.Scalar = "M"
        for corner in corners {
            page.append(command, place.x + corner.x, place.y + corner.y)
            command = "L"
        }
        page.append("Z")
        page.closePath()
    }

    private var corners: [Place] {
        switch self {
        case .circle: []
        case .triangle: Self.ofTriangle
        case .square: Self.ofSquare
        case .star: Self.ofStar
        case .diamond: Self.ofDiamond
        case .hexagon: Self.ofHexagon
        }
    }

    private static let ofTriangle = places(0, -6, 6, 5, -6, 5)
    private static let ofSquare = places(-5, -5, 5, -5, 5, 5, -5, 5)
    /// Ten corners, by turns 7 and 3 units from the middle.
    private static let ofStar = places(
        0, -7, 1.8, -2.4, 6.7, -2.2, 2.9, 0.9, 4.1, 5.7, 0, 3, -4.1, 5.7, -2.9, 0.9, -6.7, -2.2, -1.8, -2.4)
    private static let ofDiamond = places(0, -6.5, 6.5, 0, 0, 6.5, -6.5, 0)
    private static let ofHexagon = places(-3.2, -5.5, 3.2, -5.5, 6.3, 0, 3.2, 5.5, -3.2, 5.5, -6.3, 0)

    private static func places(_ numbers: Double...) -> [Place] {
        stride(from: 0, to: numbers.count, by: 2).map { Place(x: numbers[$0], y: numbers[$0 + 1]) }
    }
}
