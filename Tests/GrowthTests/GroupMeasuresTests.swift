import Growth
import Seeded
import Testing

@Suite("Measures of a group, with the fixtures of the design")
struct GroupMeasuresTests {
    static let pre: [Double] = [40, 55, 60, 70, 80]
    static let post: [Double] = [60, 70, 72, 85, 86]
    static let group = pairs(pre, post)

    @Test("the gain of a group is the median of its students' gains")
    func medianGain() {
        #expect(Self.group.map(\.gain) == [20, 15, 12, 15, 6])
        #expect(Self.group.medianGain == .figure(15, n: 5))
        #expect([PrePost]().medianGain == .notYet(.students(have: 0, needed: 1)))
    }

    @Test("the class's normalized gain and the mean of the students' own differ, and each has its name")
    func normalizedGain() {
        #expect(near(Self.group.normalizedGain(.ofClass, max: 100), 0.348_717_948_717_948_7))
        #expect(near(Self.group.normalizedGain(.meanOfGains, max: 100), 0.353_333_333_333_333_3))
        #expect(near(Self.group.normalizedGain(.meanOfChanges, max: 100), 0.353_333_333_333_333_3))
        #expect(Self.group.normalizedGain(.ofClass, max: 100).n == 5)
    }

    @Test("a loss is a share of what was there")
    func losses() throws {
        let loss = try #require(PrePost(pre: 80, post: 70))
        #expect(near(loss.normalizedChange(max: 100), -0.125))
        #expect(near(loss.normalizedGain(max: 100), -0.5))
        let group = [loss] + Self.group
        #expect(near(group.normalizedGain(.meanOfChanges, max: 100), (5 * 0.353_333_333_333_333_3 - 0.125) / 6))
        #expect(near(group.normalizedGain(.meanOfGains, max: 100), (5 * 0.353_333_333_333_333_3 - 0.5) / 6))
        #expect(PrePost(pre: 60, post: 60)?.normalizedChange(max: 100) == 0)
    }

    @Test("who began at the top had no room, and is not counted")
    func noRoom() throws {
        let top = try #require(PrePost(pre: 100, post: 100))
        #expect(top.normalizedGain(max: 100) == nil)
        #expect(top.normalizedChange(max: 100) == nil)
        #expect(PrePost(pre: 100, post: 90)?.normalizedChange(max: 100) == -0.1)
        #expect([top].normalizedGain(.meanOfGains, max: 100) == .notYet(.noRoom))
        #expect([top].normalizedGain(.ofClass, max: 100) == .notYet(.noRoom))
        #expect(([top] + Self.group).normalizedGain(.meanOfGains, max: 100).n == 5)
        #expect([PrePost]().normalizedGain(.ofClass, max: 100) == .notYet(.students(have: 0, needed: 1)))
    }

    @Test("the effect size, towards better")
    func effectSize() {
        #expect(near(Self.group.effectSize(), 1.041_703_786_9))
        #expect(near(Self.group.effectSize(better: .lower), -1.041_703_786_9))
        #expect(Self.group.effectSize().n == 5)
        #expect([Self.group[0]].effectSize() == .notYet(.students(have: 1, needed: 2)))
        #expect(pairs([50, 50], [60, 60]).effectSize() == .notYet(.noSpread))
    }

    @Test("a student's pair is the first and the latest score; one score makes no pair")
    func pairing() {
        #expect(PrePost(weekly([40, 90, 60])) == PrePost(pre: 40, post: 60))
        #expect(PrePost(weekly([40])) == nil)
        #expect(PrePost(pre: .nan, post: 1) == nil && PrePost(pre: 1, post: .infinity) == nil)
    }

    @Test("goal attainment scaling")
    func goalAttainment() {
        let goals = zip([0, 1, -1], [1.0, 2, 1]).compactMap { AttainedGoal(level: $0, weight: $1) }
        #expect(near(goals.goalAttainment(), 53.333_333_333_333_3))
        #expect(goals.goalAttainment().n == 3)
        #expect(near([0, 0].compactMap { AttainedGoal(level: $0) }.goalAttainment(), 50))
        #expect(near([2].compactMap { AttainedGoal(level: $0) }.goalAttainment(), 70))
        #expect(near([1, 1].compactMap { AttainedGoal(level: $0) }.goalAttainment(correlation: 1), 60))
        #expect([AttainedGoal]().goalAttainment() == .notYet(.goals(have: 0, needed: 1)))
        #expect(goals.goalAttainment(correlation: -0.1) == .notYet(.outOfRange))
        #expect(AttainedGoal(level: 3) == nil && AttainedGoal(level: 0, weight: 0) == nil)
        #expect(AttainedGoal(level: 0, weight: .nan) == nil && AttainedGoal(level: 0, weight: .infinity) == nil)
    }

    @Test("mean, sample deviation and quartiles carry their n")
    func spread() {
        #expect(Self.pre.mean() == .figure(61, n: 5))
        #expect(near(Self.pre.sampleDeviation(), 230.0.squareRoot()))
        #expect([Double]().mean() == .notYet(.scores(have: 0, needed: 1)))
        #expect([1.0].sampleDeviation() == .notYet(.scores(have: 1, needed: 2)))
        let quartiles = [7, 1, 3, 5].quartiles()
        #expect(quartiles.map(\.lower) == .figure(2.5, n: 4))
        #expect(quartiles.map(\.upper) == .figure(5.5, n: 4))
        #expect(quartiles.value?.median == 4)
        #expect([Double]().quartiles() == .notYet(.scores(have: 0, needed: 1)))
    }

    @Test("adding a constant to every score leaves gains and effect sizes as they were")
    func translation() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let count = Int.random(in: 2...30, using: &random)
            let (pre, post) = (random.scores(count), random.scores(count))
            let added = Double(Int.random(in: -500...500, using: &random))
            let moved = pairs(pre.map { $0 + added }, post.map { $0 + added })
            #expect(near(moved.medianGain, pairs(pre, post).medianGain.value ?? .nan))
            #expect(near(moved.effectSize(), pairs(pre, post).effectSize().value ?? .nan))
            #expect(
                near(weekly(post.map { $0 + added }).measuredGain, weekly(post).measuredGain.value ?? .nan))
        }
    }

    @Test("the order of the students doesn't matter")
    func order() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<200 {
            let count = Int.random(in: 2...30, using: &random)
            let group = pairs(random.scores(count, in: 10...900), random.scores(count, in: 10...900))
            let shuffled = group.shuffled(using: &random)
            #expect(near(shuffled.medianGain, group.medianGain.value ?? .nan))
            #expect(near(shuffled.effectSize(), group.effectSize().value ?? .nan))
            for kind in NormalizedGain.allCases {
                #expect(
                    near(shuffled.normalizedGain(kind, max: 100), group.normalizedGain(kind, max: 100).value ?? .nan))
            }
        }
    }
}
