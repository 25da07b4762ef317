import Bytes

/// Numbers as people write them, the same on every machine, without an exponent where one can be avoided.
extension [UInt8] {
    mutating func append(integer value: UInt) {
        var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)  // room for the 20 digits of the largest
        Swift.withUnsafeMutableBytes(of: &digits) { buffer in
            var index = buffer.count
            var value = value
            repeat {
                let (rest, digit) = value.quotientAndRemainder(dividingBy: 10)
                index -= 1
                buffer[index] = UInt8(ascii: "0") + UInt8(digit)
                value = rest
            } while value > 0
            append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[index...]))
        }
    }

    /// A number with at most `decimals` (0 to 6) decimals, without trailing zeros, and with a true minus sign:
    /// `102`, `2.5`, `−0.25`. A half is rounded away from zero, also where binary arithmetic lost the last bit of it
    /// (2.675 gives 2.68). From 10¹² on in powers of ten: `1.5e20`. Nothing for what is not finite.
    package mutating func append(number value: Double, decimals: Int = 2) {
        guard value.isFinite else { return }
        var magnitude = value.magnitude
        var exponent = 0
        if magnitude >= 1e12 {
            while magnitude >= 1e16 {
                magnitude /= 1e6
                exponent += 6
            }
            while magnitude >= 10 {
                magnitude /= 10
                exponent += 1
            }
        }
        var scale: UInt = 1
        for _ in 0..<Swift.min(Swift.max(decimals, 0), 6) { scale *= 10 }
        // Below 10¹² this is below 10¹⁸, which an integer of 64 bits holds.
        let scaled = magnitude * Double(scale)
        let digits = UInt(scaled + 0.5 + 1e-9 * Swift.min(scaled, 1e6))
        if value < 0, digits > 0 { append("−") }
        append(digits: digits, scale: scale)
        if exponent > 0 {
            append(UInt8(ascii: "e"))
            append(integer: UInt(exponent))
        }
    }

    /// `digits / scale`, the scale a power of ten.
    private mutating func append(digits: UInt, scale: UInt) {
        let (whole, fraction) = digits.quotientAndRemainder(dividingBy: scale)
        append(integer: whole)
        guard fraction > 0 else { return }
        append(UInt8(ascii: "."))
        var (rest, place) = (fraction, scale / 10)
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }
}

extension String {
    /// The number's text, as `[UInt8].append(number:)` writes it.
    package init(chartNumber value: Double, decimals: Int = 2) {
        var bytes: [UInt8] = []
        bytes.append(number: value, decimals: decimals)
        self.init(decoding: bytes, as: UTF8.self)
    }
}
