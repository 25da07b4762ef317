#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a C string, up to its NUL; empty for nil.
    init(cString text: UnsafePointer<CChar>?) {
        guard let text else {
            self.init(start: nil, count: 0)
            return
        }
        self.init(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }

    /// Where `byte` first occurs in `range`. O(n), many bytes at a time.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard let base = baseAddress, !range.isEmpty, range.upperBound <= count else { return nil }
        guard let hit = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    /// Whether both hold the same bytes.
    func matches(_ other: some Collection<UInt8>) -> Bool {
        count == other.count && elementsEqual(other)
    }
}

extension [UInt8] {
    /// Where `byte` first occurs in `range`. O(n), many bytes at a time.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { $0.firstIndex(of: byte, in: range) }
    }
}
