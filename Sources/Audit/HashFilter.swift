/// Says quickly that a hash is surely not among some. B. H. Bloom, "Space/time trade-offs in hash coding with allowable
/// errors", Communications of the ACM 13 (1970), 422–426, with one bit a hash: so few hashes are in it that a second
/// look is rare, and the bits lie in the processor's nearest memory.
struct HashFilter: Sendable {
    private(set) var bits: [UInt64]
    let shift: UInt64

    /// - Parameter count: how many hashes there will be.
    init(count: Int) {
        var width: UInt64 = 13
        while width < 23, 1 << width < count * 16 { width += 1 }
        shift = 64 - width
        bits = [UInt64](repeating: 0, count: 1 << Int(width - 6))
    }

    mutating func insert(_ hash: UInt64) {
        let bit = hash &>> shift
        bits[Int(bit &>> 6)] |= 1 << (bit & 63)
    }

    @inline(__always)
    static func has(_ hash: UInt64, _ bits: UnsafeBufferPointer<UInt64>, _ shift: UInt64) -> Bool {
        let bit = hash &>> shift
        return bits[Int(bit &>> 6)] &>> (bit & 63) & 1 != 0
    }
}
