import Growth
import Testing

@Suite("Bands")
struct BandsTests {
    @Test(
        "more is better: a score equal to a cut is in the upper band",
        arguments: [
            (0, 0), (59.999, 0), (60, 1), (89, 1), (90, 2), (120, 3), (1e9, 3), (-0.001, nil), (.nan, nil),
        ] as [(Double, Int?)])
    func higher(value: Double, index: Int?) throws {
        let bands = try #require(Bands(cuts: [0, 60, 90, 120], better: .higher))
        #expect(bands.index(of: value) == index)
        #expect(bands.step(of: value) == index)
    }

    @Test(
        "less is better: a score equal to a cut has made it, too",
        arguments: [
            (300, 0), (539, 0), (540, 0), (540.001, 1), (660, 1), (661, 2), (840, 2), (841, 3), (1200, 3), (299, nil),
            (.nan, nil),
        ] as [(Double, Int?)])
    func lower(value: Double, index: Int?) throws {
        let bands = try #require(Bands(cuts: [300, 540, 660, 840], better: .lower))
        #expect(bands.index(of: value) == index)
        #expect(bands.step(of: value) == index.map { 3 - $0 })
    }

    @Test("lower is the mirror image of higher at every cut but the ends of the scale")
    func mirror() throws {
        let higher = try #require(Bands(cuts: [0, 60, 90, 120], better: .higher))
        let lower = try #require(Bands(cuts: [-250, -120, -90, -60], better: .lower))
        for value in stride(from: 0.0, to: 250, by: 0.5) where value > 0 {
            #expect(higher.step(of: value) == lower.step(of: -value), "\(value)")
        }
    }

    @Test("cuts ascend", arguments: [[], [1, 1], [2, 1], [.nan], [0, .infinity]] as [[Double]])
    func refused(cuts: [Double]) {
        #expect(Bands(cuts: cuts, better: .higher) == nil)
    }
}

@Suite("Directions")
struct DirectionTests {
    @Test("rising is towards better, a change within the standard error is steady")
    func direction() {
        #expect(weekly([84, 102]).direction(better: .higher) == .rising)
        #expect(weekly([84, 102]).direction(better: .lower) == .dipping)
        #expect(weekly([690, 660]).direction(better: .lower, standardError: 15) == .rising)
        #expect(weekly([690, 675]).direction(better: .lower, standardError: 15) == .steady)
        #expect(weekly([90, 84]).direction(better: .higher, standardError: 5) == .steady)
        #expect(weekly([90, 82]).direction(better: .higher, standardError: 5) == .dipping)
        #expect(weekly([90, 70, 90]).direction(better: .higher) == .steady)
        #expect(weekly([90]).direction(better: .higher) == nil)
    }

    @Test("a change as large as the guard is a change")
    func edge() {
        let error = 3.0
        let guardBand = (error * error * 2).squareRoot()
        #expect(Direction(from: 0, to: guardBand, better: .higher, standardError: error) == .rising)
        #expect(Direction(from: 0, to: guardBand.nextDown, better: .higher, standardError: error) == .steady)
        #expect(Direction(from: 0, to: .nan, better: .higher) == nil)
    }
}
