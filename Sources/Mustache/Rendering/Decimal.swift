extension [UInt8] {
    /// A number in decimal digits, with `-` before it when it is negative.
    mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var power: UInt = 1
        while number.magnitude / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / power % 10))
            power /= 10
        }
    }
}
