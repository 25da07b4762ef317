/// Finds the median of the slopes between all pairs of scores without laying the slopes out.
///
/// A pair rises by at most s a day when, seen along a line of slope s, the later score is not above the earlier: when
/// y − s·x does not grow from one to the other. How many pairs do so is how many pairs are out of order, which merging
/// counts in O(n log n). The median slope is the least s that half of the pairs do not exceed; it is found by halving
/// the interval of floating-point numbers, 64 times at most.
///
/// Cole, Salowe, Steiger & Szemerédi 1989, "An optimal-time algorithm for slope selection", SIAM Journal on
/// Computing 18, in its plain form.
struct SlopeCounter {
    /// Days from the middle of the series, so that s·x stays small and exact.
    private let days: [Double]
    private let values: [Double]
    /// Where each day's scores begin, and the end: there is no slope between scores of one day.
    private let dayStarts: [Int]

    init(_ series: Series) {
        let middle = series.scores.isEmpty ? 0 : Int(series.scores[series.count / 2].day.daysSince1970)
        let days = series.scores.map { Double(Int($0.day.daysSince1970) - middle) }
        self.days = days
        values = series.scores.map(\.value)
        dayStarts = days.indices.filter { $0 == 0 || days[$0] != days[$0 - 1] } + [days.count]
    }

    /// The median slope a week; nil without two days and when the scores are too far apart for a number. O(n log n).
    func median() -> Double? {
        let pairs = pairCount
        guard pairs > 0, let lowest = values.min(), let highest = values.max(), (highest - lowest).isFinite else {
            return nil
        }
        // A day is the shortest way between two scores, so no slope is steeper than this.
        let steepest = highest - lowest
        let lower = slope(ofRank: (pairs - 1) / 2, steepest: steepest)
        let upper = pairs.isMultiple(of: 2) ? slope(ofRank: pairs / 2, steepest: steepest) : lower
        return [lower * 7, upper * 7].median()
    }

    /// Pairs of scores of different days.
    private var pairCount: Int {
        var pairs = 0
        for (start, end) in zip(dayStarts, dayStarts.dropFirst()) { pairs += (end - start) * start }
        return pairs
    }

    /// The slope a day that `rank` slopes come before.
    private func slope(ofRank rank: Int, steepest: Double) -> Double {
        var (low, high) = (Self.place(of: -steepest), Self.place(of: steepest))
        while low < high {
            // Rounded down, without the sum or the difference that may be too large for an integer.
            let middle = (low >> 1) + (high >> 1) + (low & high & 1)
            if count(upTo: Self.number(at: middle)) > rank {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return Self.number(at: low)
    }

    /// How many slopes a day are at most `slope`.
    private func count(upTo slope: Double) -> Int {
        var keys = days.indices.map { values[$0] - slope * days[$0] }
        var starts = dayStarts
        for (start, end) in zip(starts, starts.dropFirst()) where end - start > 1 { keys[start..<end].sort() }
        var merged = keys
        var count = 0
        // Runs of one day, then of two, four and so on: each pair of days meets in exactly one merge.
        while starts.count > 2 {
            var next: [Int] = []
            for run in stride(from: 0, to: starts.count - 1, by: 2) {
                next.append(starts[run])
                let middle = starts[run + 1]
                let end = run + 2 < starts.count ? starts[run + 2] : middle
                count += Self.merge(keys, starts[run], middle, end, into: &merged)
            }
            next.append(days.count)
            swap(&keys, &merged)
            starts = next
        }
        return count
    }

    /// Merges two sorted runs, and counts the pairs in which the second run's key is not above the first's.
    private static func merge(
        _ keys: [Double], _ start: Int, _ middle: Int, _ end: Int, into merged: inout [Double]
    ) -> Int {
        var (left, right, count) = (start, middle, 0)
        for place in start..<end {
            if right < end, left == middle || keys[right] <= keys[left] {
                merged[place] = keys[right]
                count += middle - left
                right += 1
            } else {
                merged[place] = keys[left]
                left += 1
            }
        }
        return count
    }

    /// The floating-point numbers in their order, counted from zero both ways.
    private static func place(of number: Double) -> Int64 {
        let magnitude = Int64(bitPattern: number.magnitude.bitPattern)
        return number < 0 ? -magnitude : magnitude
    }

    private static func number(at place: Int64) -> Double {
        let magnitude = Double(bitPattern: place.magnitude)
        return place < 0 ? -magnitude : magnitude
    }
}
