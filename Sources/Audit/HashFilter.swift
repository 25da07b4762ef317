/// Says quickly that a hash is surely not among some. B. H. Bloom, "Space/time trade-offs in hash coding with allowable
/// errors", Communications of the ACM 13 (1970), 422–426, with two bits a hash: of 256 others it lets through about one, and
/// the bits lie in the processor's nearest memory.
struct HashFilter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt64

    /// - Parameter count: how many hashes there will be.
    init(count: Int) {
        var width: UInt64 = 13
        while width < 23, 1 << width < count * 16 { width += 1 }
        shift = 64 - width
        bits = [UInt64](repeating: 0, count: 1 << Int(width - 6))
    }

    mutating func insert(_ hash: UInt64) {
        for bit in [hash &>> shift, Self.second(hash) &>> shift] { bits[Int(bit &>> 6)] |= 1 << (bit & 63) }
    }

    /// Nothing is in it.
    static let empty = HashFilter(count: 0)

    /// The bits while they are borrowed.
    struct Bits {
        fileprivate let bits: UnsafeBufferPointer<UInt64>
        fileprivate let shift: UInt64

        /// Whether a hash may be among those that were inserted.
        @inline(__always)
        func has(_ hash: UInt64) -> Bool { isSet(hash &>> shift) && isSet(HashFilter.second(hash) &>> shift) }

        @inline(__always)
        private func isSet(_ bit: UInt64) -> Bool { bits[Int(bit &>> 6)] &>> (bit & 63) & 1 != 0 }
    }

    func withBits(_ body: (Bits) -> Void) {
        bits.withUnsafeBufferPointer { body(Bits(bits: $0, shift: shift)) }
    }

    /// Another hash of the same.
    @inline(__always)
    private static func second(_ hash: UInt64) -> UInt64 { hash &* 0xD6E8_FEB8_6659_FD93 }
}
