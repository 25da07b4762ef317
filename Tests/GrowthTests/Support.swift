import Growth
import Seeded

extension SeededGenerator {
    /// Scores with one decimal, as schools have them.
    mutating func scores(_ count: Int, in range: ClosedRange<Int> = 0...1000) -> [Double] {
        (0..<count).map { _ in Double(Int.random(in: range, using: &self)) / 10 }
    }

    /// Scores on days of which some can be the same.
    mutating func series(_ count: Int, days: Int) -> Series {
        Series(
            scores(count).compactMap { value in
                Day(daysSince1970: 20_000 + Int.random(in: 0..<days, using: &self)).map { Score(day: $0, value: value) }
            })
    }
}

func near(_ a: Measured<Double>, _ b: Double) -> Bool { near(a.value, b) }

/// Students by their first and latest score.
func pairs(_ pre: [Double], _ post: [Double]) -> [PrePost] { zip(pre, post).compactMap { PrePost(pre: $0, post: $1) } }

/// Pieces of evidence a week apart, the oldest first.
func evidence(_ values: [Double], _ forms: [EvidenceForm] = []) -> [MasteryScore] {
    weekly(values).scores.enumerated().compactMap { index, score in
        MasteryScore(day: score.day, value: score.value, form: forms.indices.contains(index) ? forms[index] : .product)
    }
}
