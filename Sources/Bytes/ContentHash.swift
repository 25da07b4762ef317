extension UnsafeRawBufferPointer {
    /// A number for these bytes: of two different texts in 2^64 pairs one has the same. O(bytes).
    ///
    /// Sixteen bytes a step are multiplied and folded, as in Wang Yi's wyhash (https://github.com/wangyi-fudan/wyhash, in
    /// the public domain). It is no proof against somebody who looks for two with the same number.
    package var contentHash: UInt64 {
        var hash: UInt64 = 0x2D35_8DCC_AA6C_78A5
        var place = 0
        while place &+ 16 <= count {
            hash = Self.mixed(word(at: place) ^ 0x8BB8_4B93_962E_ACC9, word(at: place &+ 8) ^ hash)
            place &+= 16
        }
        if place &+ 8 <= count {
            hash = Self.mixed(word(at: place) ^ 0x8BB8_4B93_962E_ACC9, hash)
            place &+= 8
        }
        var (last, shift): (UInt64, UInt64) = (0, 0)
        while place < count {
            last |= UInt64(self[place]) &<< shift
            (place, shift) = (place &+ 1, shift &+ 8)
        }
        hash = Self.mixed(last ^ 0x4B33_A62E_D433_D4A3, hash)
        return Self.mixed(UInt64(count) ^ 0x9E37_79B9_7F4A_7C15, hash)
    }

    @inline(__always)
    private func word(at place: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    @inline(__always)
    private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}

extension [UInt8] {
    /// A number for these bytes, as of `UnsafeRawBufferPointer`.
    package var contentHash: UInt64 { withUnsafeBytes { $0.contentHash } }
}
