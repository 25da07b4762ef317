/// Numbers and words out of bytes that anybody may have made: nothing is read beyond the end.
extension [UInt8] {
    /// An unsigned number of `count` bytes, the great end first; nil when it isn't all there.
    func bigEndian(_ count: Int, at index: Int) -> Int? {
        guard index >= 0, count <= self.count - index else { return nil }
        let value = self[index..<index + count].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: value)
    }

    /// An unsigned number of `count` bytes, the small end first; nil when it isn't all there.
    func littleEndian(_ count: Int, at index: Int) -> Int? {
        guard index >= 0, count <= self.count - index else { return nil }
        let value = self[index..<index + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: value)
    }

    /// Whether these characters stand there.
    func has(_ text: String, at index: Int) -> Bool {
        index >= 0 && index <= count && self[index...].starts(with: text.utf8)
    }

    /// The four letters that name a part of a file; nil when they aren't all there.
    func fourLetters(at index: Int) -> String? {
        guard index >= 0, 4 <= count - index else { return nil }
        return String(decoding: self[index..<index + 4], as: UTF8.self)
    }

    mutating func append(bigEndian number: Int, bytes: Int) {
        for place in (0..<bytes).reversed() { append(UInt8(truncatingIfNeeded: number >> (place * 8))) }
    }

    mutating func append(littleEndian number: Int, bytes: Int) {
        for place in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (place * 8))) }
    }
}

extension [String] {
    /// Adds a word that isn't there yet.
    mutating func note(_ word: String) {
        if !contains(word) { append(word) }
    }
}
