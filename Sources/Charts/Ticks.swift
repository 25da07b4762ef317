import Bytes

/// The round numbers of an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// They are kept as integers, so that a tick at 0.3 is written `0.3` and not as what floating point makes of it.
struct Ticks: Equatable {
    /// The step is `mantissa · 10^exponent`, the mantissa 1, 2 or 5.
    let mantissa: Int
    let exponent: Int
    /// The ticks are these multiples of the step.
    let multiples: ClosedRange<Int>

    /// Ticks from at or below `low` to at or above `high`, about `count` steps.
    ///
    /// Values that are equal (or as good as equal) get room above and below; none of it below zero when the values
    /// are not. What is not finite counts as zero. O(exponent).
    /// - Parameter whole: the step is at least 1, as there are no half books.
    static func nice(from low: Double, to high: Double, count: Int = 4, whole: Bool = false) -> Ticks {
        let (low, high) = room(low, high)
        // Halves, as the difference of the largest numbers is none.
        let span = (high / 2 - low / 2) / Double(max(count, 1)) * 2
        // log₁₀ 2 is 0.301: a first guess, put right below.
        var exponent = Int(span.exponent) * 301 / 1000
        while span / power(exponent) >= 10 { exponent += 1 }
        while span / power(exponent) < 1 { exponent -= 1 }
        let leading = span / power(exponent)
        let mantissa: Int
        switch leading {
        case _ where whole && exponent < 0: (mantissa, exponent) = (1, 0)
        case ...1.000_000_1: mantissa = 1
        case ...2.000_000_1: mantissa = 2
        case ...5.000_000_1: mantissa = 5
        default: (mantissa, exponent) = (1, exponent + 1)
        }
        let step = Double(mantissa) * power(exponent)
        let first = floor(low / step + 1e-9)
        return Ticks(
            mantissa: mantissa, exponent: exponent, multiples: first...max(first + 1, -floor(-high / step + 1e-9)))
    }

    /// The integer at or below a number, which is small enough for one: `rounded` would need the C library.
    private static func floor(_ value: Double) -> Int {
        let whole = Int(value)
        return Double(whole) > value ? whole - 1 : whole
    }

    private static func room(_ low: Double, _ high: Double) -> (Double, Double) {
        let limit = 1e300
        let a = low.isFinite ? min(max(low, -limit), limit) : 0
        let b = high.isFinite ? min(max(high, -limit), limit) : 0
        let (low, high) = (min(a, b), max(a, b))
        let size = max(abs(low), abs(high))
        if size < 1e-100 { return (0, 1) }
        guard high - low < size * 1e-9 else { return (low, high) }
        let pad = size * 0.25
        return (low >= 0 ? max(low - pad, 0) : low - pad, high <= 0 ? min(high + pad, 0) : high + pad)
    }

    var low: Double { value(of: multiples.lowerBound) }
    var high: Double { value(of: multiples.upperBound) }

    func value(of multiple: Int) -> Double {
        let number = Double(multiple * mantissa)
        return exponent < 0 ? number / Self.power(-exponent) : number * Self.power(exponent)
    }

    /// The tick's number: `0`, `120`, `0.05`, `−3`, and `2e9`, `5e−7` where zeros would be counted.
    func label(of multiple: Int) -> String {
        let number = multiple * mantissa
        var text: [UInt8] = []
        if number < 0 { text.append("−") }
        var digits: [UInt8] = []
        digits.append(integer: number.magnitude)
        if number == 0 || (exponent >= 0 && digits.count + exponent <= 7) {
            text += digits
            if number != 0 { text += Array(repeating: UInt8(ascii: "0"), count: exponent) }
        } else if exponent < 0, exponent >= -6 {
            let zeros = max(0, 1 - exponent - digits.count)
            digits = Array(repeating: UInt8(ascii: "0"), count: zeros) + digits
            let point = digits.count + exponent
            text += digits[..<point]
            let fraction = digits[point...]
            if let last = fraction.lastIndex(where: { $0 != UInt8(ascii: "0") }) {
                text.append(UInt8(ascii: "."))
                text += fraction[...last]
            }
        } else {
            let power = exponent + digits.count - 1
            text.append(digits[0])
            if let last = digits.dropFirst().lastIndex(where: { $0 != UInt8(ascii: "0") }) {
                text.append(UInt8(ascii: "."))
                text += digits[1...last]
            }
            text.append(UInt8(ascii: "e"))
            if power < 0 { text.append("−") }
            text.append(integer: power.magnitude)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// 10 to the power of `exponent`, exact up to 10²².
    private static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent.magnitude { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }
}

/// The texts of round ticks that cover a range, the lowest first.
package func niceTicks(from low: Double, to high: Double, count: Int = 4) -> [String] {
    let ticks = Ticks.nice(from: low, to: high, count: count)
    return ticks.multiples.map(ticks.label(of:))
}
