import Testing

@testable import Charts

@Suite("Places of labels")
struct LabelPlacerTests {
    private let frame = Box(left: 0, top: 0, right: 100, bottom: 100)

    @Test("the first place that is free")
    func first() {
        var placer = LabelPlacer(frame: frame)
        #expect(placer.place(width: 30, at: [Spot(10, 50), Spot(50, 50)]) == Spot(10, 50))
        #expect(placer.place(width: 30, at: [Spot(20, 50), Spot(50, 50)]) == Spot(50, 50))
        #expect(placer.place(width: 30, at: [Spot(20, 50), Spot(55, 52)]) == nil)
    }

    @Test("inside the frame: moved sideways, never up or down")
    func inFrame() {
        var placer = LabelPlacer(frame: frame)
        #expect(placer.place(width: 30, at: [Spot(95, 50)]) == Spot(70, 50))
        #expect(placer.place(width: 30, at: [Spot(-20, 80, .middle)]) == Spot(15, 80, .middle))
        #expect(placer.place(width: 30, at: [Spot(50, 5), Spot(50, 99), Spot(50, 20)]) == Spot(50, 20))
        #expect(placer.place(width: 101, at: [Spot(0, 50)]) == nil)
    }

    @Test("lines are written over only where nothing else is left, the fewest first")
    func lines() {
        var placer = LabelPlacer(frame: frame)
        placer.lines = [[Place(x: 0, y: 0), Place(x: 100, y: 100)], [Place(x: 0, y: 20), Place(x: 100, y: 20)]]
        #expect(placer.place(width: 20, at: [Spot(40, 52), Spot(70, 52)]) == Spot(70, 52))
        #expect(placer.place(width: 20, at: [Spot(15, 22), Spot(40, 52)]) == Spot(40, 52))
        #expect(placer.place(width: 20, at: [Spot(15, 22)], crossing: 1) == nil)
        #expect(placer.place(width: 20, at: [Spot(15, 22)], crossing: 2) == Spot(15, 22))
    }

    @Test("a line meets a box")
    func meets() {
        let box = Box(left: 10, top: 10, right: 20, bottom: 20)
        func meets(_ a: (Double, Double), _ b: (Double, Double)) -> Bool {
            box.meets(Place(x: a.0, y: a.1), Place(x: b.0, y: b.1))
        }
        #expect(meets((0, 0), (30, 30)))
        #expect(meets((15, 0), (15, 100)))
        #expect(meets((12, 12), (13, 13)))
        #expect(meets((0, 15), (12, 15)))
        #expect(!meets((0, 0), (9, 9)))
        #expect(!meets((0, 25), (30, 25)))
        #expect(!meets((0, 15), (25, 100)))
        #expect(!meets((5, 0), (5, 100)))
        #expect(!meets((30, 30), (25, 25)))
    }

    @Test("heights are spread apart, in order, inside the column")
    func spreading() {
        #expect(spread([10, 50, 90], gap: 20, from: 0, to: 100) == [10, 50, 90])
        #expect(spread([50, 51, 52], gap: 20, from: 0, to: 100) == [50, 70, 90])
        #expect(spread([98, 99, 100], gap: 20, from: 0, to: 100) == [60, 80, 100])
        #expect(spread([100, 99, 5], gap: 20, from: 0, to: 100) == [100, 80, 5])
        #expect(spread([1, 2, 3], gap: 80, from: 0, to: 100) == [0, 50, 100])
        #expect(spread([], gap: 20, from: 0, to: 100) == [])
        #expect(spread([300], gap: 20, from: 0, to: 100) == [100])
    }

    @Test("texts in lines")
    func wrapping() {
        #expect(wrapped("Divide within 100", width: 500, limit: 3) == ["Divide within 100"])
        #expect(wrapped("Divide within 100", width: 80, limit: 3) == ["Divide", "within 100"])
        #expect(wrapped("  Divide\n within  ", width: 500, limit: 3) == ["Divide within"])
        #expect(wrapped("", width: 80, limit: 3) == [])
        #expect(wrapped("one two three four five", width: 45, limit: 2) == ["one", "two…"])
        #expect(wrapped("Multiplication", width: 60, limit: 3).joined() == "Multiplication")
        #expect(wrapped("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", width: 10, limit: 9) == ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"])
        for line in wrapped(String(repeating: "abc defghijklm ", count: 300), width: 90, limit: 4) {
            #expect(textWidth(line) <= 90)
        }
    }
}
