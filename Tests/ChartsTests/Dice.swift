/// Numbers that look random and are the same each time.
struct Dice {
    private var state: UInt64 = 42

    /// 0 to below `bound`.
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// Four letters without vowels, as codes are.
    mutating func code() -> String {
        let letters = Array("BCDFGHJKLMNPQRSTVWXZ")
        return String((0..<4).map { _ in letters[next(letters.count)] })
    }

    /// Mostly ordinary numbers, now and then one that isn't.
    mutating func number() -> Double {
        let odd: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e300, 1.7e308, .leastNonzeroMagnitude, 0, -1, 1e20]
        return next(12) == 0 ? odd[next(odd.count)] : Double(next(2000)) / 10 - 20
    }

    /// A name of up to six words, some of them very long.
    mutating func name() -> String {
        let words = ["growing", "fast", "&", "<b>", "Multiplikationsaufgaben", "the", "línea", "成長", "needs", "12%"]
        return (0..<next(7)).map { _ in words[next(words.count)] }.joined(separator: " ")
    }
}
