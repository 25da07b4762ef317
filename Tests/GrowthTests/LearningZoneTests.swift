import Growth
import Seeded
import Testing

@Suite("Ready now")
struct LearningZoneTests {
    @Test("three zones")
    func zones() {
        // 0 → 1 → 3, 2 → 3, and 4 stands alone.
        let after = [[], [0], [], [1, 2], []]
        #expect(learningZones(after: after, mastered: []) == [.readyNow, .later, .readyNow, .later, .readyNow])
        #expect(learningZones(after: after, mastered: [0]) == [.onMyOwn, .readyNow, .readyNow, .later, .readyNow])
        #expect(
            learningZones(after: after, mastered: [0, 1, 2]) == [.onMyOwn, .onMyOwn, .onMyOwn, .readyNow, .readyNow])
        // Mastered without what comes before: it is mastered all the same.
        #expect(learningZones(after: after, mastered: [1, 2])[3] == .readyNow)
        #expect(learningZones(after: [], mastered: [1]) == [])
    }

    @Test("a circle ends, and its standards are later")
    func circles() {
        #expect(learningZones(after: [[1], [2], [0]], mastered: []) == [.later, .later, .later])
        #expect(learningZones(after: [[0]], mastered: []) == [.later])
        #expect(learningZones(after: [[1], [2], [0]], mastered: [1]) == [.readyNow, .onMyOwn, .later])
    }

    @Test("an index that names no standard can't be mastered")
    func unknown() {
        #expect(learningZones(after: [[7], [-1]], mastered: [7, -1]) == [.later, .later])
    }

    @Test("on random graphs without circles the zones are what brute force finds")
    func bruteForce() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            let count = Int.random(in: 1...12, using: &random)
            let order = Array(0..<count).shuffled(using: &random)
            var isEdge = Set<[Int]>()
            for (place, standard) in order.enumerated() {
                for earlier in order[..<place] where Int.random(in: 0..<4, using: &random) == 0 {
                    isEdge.insert([earlier, standard])
                }
            }
            let after = (0..<count).map { standard in (0..<count).filter { isEdge.contains([$0, standard]) } }
            let mastered = Set((0..<count).filter { _ in Bool.random(using: &random) })
            let zones = learningZones(after: after, mastered: mastered)
            // Every pair of standards, by the definition.
            for standard in 0..<count {
                var isBlocked = false
                for other in 0..<count where isEdge.contains([other, standard]) && !mastered.contains(other) {
                    isBlocked = true
                }
                let expected: LearningZone = mastered.contains(standard) ? .onMyOwn : isBlocked ? .later : .readyNow
                #expect(zones[standard] == expected)
            }
            // Whatever is not mastered yet, something is always ready.
            if mastered.count < count { #expect(zones.contains(.readyNow)) }
        }
    }
}
