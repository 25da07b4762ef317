import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Blocks of pages that were looked through before and held nothing. Most of a page is the same as on the others, and
/// what is known needn't be read again.
///
/// A block is all from a tag at the beginning of a line to the next such, where the line before ended with a tag and
/// the tag doesn't stand within a line of text. Whether a block holds something depends on nothing else than its bytes:
/// no sentence goes on from block to block, and the block after one in which a name may have begun is always read.
struct KnownBlocks {
    /// By some bits of it, one hash each: the last that was remembered. Zero is none.
    private var hashes = [UInt64](repeating: 0, count: 1 << width)

    private static let width: UInt64 = 14

    func contains(_ hash: UInt64) -> Bool { hashes[Self.place(of: hash)] == hash }

    mutating func insert(_ hash: UInt64) { hashes[Self.place(of: hash)] = hash }

    private static func place(of hash: UInt64) -> Int { Int(hash &>> (64 - width)) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the block that begins at a place ends.
    func endOfBlock(from start: Int) -> Int {
        var place = start
        while place < count, let next = self.place(after: UInt8(ascii: "\n"), in: place..<count) {
            place = next
            if place > start + 1, place < count, self[place] == UInt8(ascii: "<"), self[place - 2] == UInt8(ascii: ">"),
                !isInlineTag(at: place)
            {
                return place
            }
        }
        return count
    }

    func contentHash(of range: Range<Int>) -> UInt64 {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(self)[range]).contentHash
    }

    /// Where the first such byte in a range ends. O(n), many bytes at a time.
    func place(after byte: UInt8, in range: Range<Int>) -> Int? {
        guard let base = baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
            return nil
        }
        return UnsafeRawPointer(base).distance(to: found) + 1
    }

    /// Whether the tag that begins here stands within a line of text, as `<em>`.
    func isInlineTag(at place: Int) -> Bool {
        var place = place + 1
        if place < count, self[place] == UInt8(ascii: "/") { place += 1 }
        guard place < count, self[place].beginsInlineTags else { return false }
        // Names of up to seven letters as a number.
        var name: UInt64 = 0
        let limit = Swift.min(count, place + 8)
        while place < limit, self[place].isLetterOrDigit {
            name = name << 8 | UInt64(self[place])
            place += 1
        }
        return InlineTags.names.contains(name)
    }
}

extension UInt8 {
    /// Most tags at the beginning of a line begin with other letters.
    fileprivate var beginsInlineTags: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "k"), UInt8(ascii: "m"),
            UInt8(ascii: "q"), UInt8(ascii: "s"), UInt8(ascii: "u"):
            true
        default: false
        }
    }

    fileprivate var isLetterOrDigit: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
    }
}

/// Tags that stand within a line of text.
private enum InlineTags {
    static let names: [UInt64] = [
        "a", "span", "b", "small", "strong", "em", "code", "i", "abbr", "del", "ins", "kbd", "mark", "q", "s", "sub",
        "sup", "u",
        "dfn",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
