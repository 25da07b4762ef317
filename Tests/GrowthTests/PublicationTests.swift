import Growth
import Testing

@Suite("What may be said about a group")
struct PublicationTests {
    @Test("a figure of fewer students than the minimum group says only that they are fewer")
    func minimumGroup() {
        let median = Measured.figure(15.0, n: 9)
        #expect(median.published(as: .median, minimumGroup: 10) == .fewer(than: 10))
        #expect(median.published(as: .median, minimumGroup: 9) == .figure(15, n: 9))
        #expect(Measured.figure(4, n: 4).published(as: .count, minimumGroup: 5) == .fewer(than: 5))
        // Nothing about why, as that would tell how many there are.
        let missing = Measured<Double>.notYet(.students(have: 1, needed: 2))
        #expect(missing.published(as: .effectSize, minimumGroup: 5) == .fewer(than: 10))
    }

    @Test("an effect size and a percentage never of fewer than ten")
    func ten() {
        #expect(Measured.figure(1.0, n: 9).published(as: .effectSize, minimumGroup: 3) == .fewer(than: 10))
        #expect(Measured.figure(1.0, n: 10).published(as: .effectSize, minimumGroup: 3) == .figure(1, n: 10))
        #expect(Measured.figure(1.0, n: 19).published(as: .effectSize, minimumGroup: 20) == .fewer(than: 20))
        #expect(GroupStatistic.percentage.smallestGroup(minimumGroup: 5) == 10)
    }

    @Test("the least and the greatest are never published")
    func extremes() {
        for n in [1, 10, 1_000_000] {
            #expect(Measured.figure(1.0, n: n).published(as: .minimum, minimumGroup: 10) == .never)
            #expect(Measured.figure(1.0, n: n).published(as: .maximum, minimumGroup: 10) == .never)
        }
    }

    @Test("measured figures map and say what is missing")
    func measured() {
        let figure = Measured.figure(2, n: 3)
        let missing = Measured<Int>.notYet(.noSpread)
        #expect(figure.map { $0 * 2 } == .figure(4, n: 3) && missing.map { $0 * 2 } == .notYet(.noSpread))
        #expect(figure.value == 2 && figure.n == 3 && figure.missing == nil)
        #expect(missing.value == nil && missing.n == nil && missing.missing == .noSpread)
        #expect(figure.flatMap { Measured.figure($0, n: 1) } == .figure(2, n: 1))
    }
}

@Suite("The ladder of percentages")
struct PercentageTests {
    @Test(
        "coarser for smaller groups, with ends that hide all and nobody",
        arguments: [
            (0, 10, .orLess(20)), (2, 10, .orLess(20)), (3, 10, .between(21, 39)), (4, 10, .between(40, 59)),
            (6, 10, .between(60, 79)), (8, 10, .orMore(80)), (10, 10, .orMore(80)), (7, 19, .between(21, 39)),
            (2, 20, .orLess(10)), (3, 20, .between(11, 19)), (4, 20, .between(20, 29)), (18, 20, .orMore(90)),
            (34, 39, .between(80, 89)), (2, 40, .orLess(5)), (3, 40, .between(6, 9)), (4, 40, .between(10, 14)),
            (94, 99, .orMore(95)), (50, 99, .between(50, 54)), (2, 100, .orLess(2)), (3, 100, .whole(3)),
            (98, 100, .orMore(98)), (97, 100, .whole(97)), (3, 299, .orLess(2)), (293, 299, .orMore(98)),
            (3, 300, .orLess(1)), (6, 300, .whole(2)), (297, 300, .orMore(99)), (150, 300, .whole(50)),
        ] as [(Int, Int, PublishedPercentage)])
    func ladder(count: Int, n: Int, expected: PublishedPercentage) {
        #expect(PublishedPercentage(count: count, of: n) == expected)
    }

    @Test("no percentage of a small group, of too many, of less than nobody")
    func refused() {
        #expect(PublishedPercentage(count: 1, of: 9) == nil)
        #expect(PublishedPercentage(count: 1, of: 9, minimumGroup: 5) == nil)
        #expect(PublishedPercentage(count: 5, of: 19, minimumGroup: 20) == nil)
        #expect(PublishedPercentage(count: 11, of: 10) == nil)
        #expect(PublishedPercentage(count: -1, of: 10) == nil)
        #expect(PublishedPercentage(count: .max, of: .max) == nil)
    }

    @Test("the counts that a percentage stands for are those that are told in that way")
    func counts() {
        for n in 10...420 {
            var told: [PublishedPercentage: [Int]] = [:]
            for count in 0...n {
                if let percentage = PublishedPercentage(count: count, of: n) {
                    told[percentage, default: []].append(count)
                }
            }
            for (percentage, counts) in told {
                #expect(percentage.counts(of: n).map(Array.init) == counts, "\(percentage) of \(n)")
                // Up to 39 students at least two counts are told alike, but for 3 of 10 and 3 of 20.
                if n < 40, n != 10, n != 20 { #expect(counts.count > 1, "\(percentage) of \(n)") }
                if case .orLess = percentage { #expect(counts.count > 2, "\(percentage) of \(n)") }
                if case .orMore = percentage { #expect(counts.count > 2, "\(percentage) of \(n)") }
            }
        }
        #expect(PublishedPercentage.whole(50).counts(of: 0) == nil)
        #expect(PublishedPercentage.whole(51).counts(of: 10) == nil)
    }
}
