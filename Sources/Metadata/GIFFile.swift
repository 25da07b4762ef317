/// GIF (GIF89a): a head, then pictures and extensions, each a chain of blocks, up to a trailer.
///
/// Pictures, their timing and how often they repeat stay; comments, captions and what applications add go.
enum GIFFile {
    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        guard bytes.count >= 13 else { throw damaged(cutOff) }
        var index = 13 + colours(bytes[10])
        guard index <= bytes.count else { throw damaged(cutOff) }
        var output = Array(bytes[..<index])
        output.reserveCapacity(bytes.count)
        var removed: [String] = []
        var hasPicture = false
        // The timing of what follows: it goes with a caption that goes.
        var control: ArraySlice<UInt8> = []
        while index < bytes.count {
            let start = index
            switch bytes[start] {
            case 0x3B:
                guard hasPicture else { throw damaged("has no picture in it") }
                if start + 1 < bytes.count { removed.note("data behind the end") }
                output.append(0x3B)
                return CleanFile(bytes: output, removed: removed)
            case 0x2C:
                guard bytes.count - start > 10 else { throw damaged(cutOff) }
                // Behind the picture's own colours stands one byte, the size of codes.
                index = try endOfBlocks(bytes, from: start + 10 + colours(bytes[start + 9]) + 1)
                output += control + bytes[start..<index]
                control = []
                hasPicture = true
            case 0x21:
                guard start + 1 < bytes.count else { throw damaged(cutOff) }
                index = try endOfBlocks(bytes, from: start + 2)
                switch bytes[start + 1] {
                case 0xF9 where index - start == 8: control = bytes[start..<index]
                case 0xFF:
                    if let kept = repetition(bytes, start..<index) {
                        output += kept
                        if kept.count < index - start { removed.note("data of an application") }
                    } else {
                        removed.note(bytes.has("XMP DataXMP", at: start + 3) ? "XMP" : "data of an application")
                    }
                case 0x01:
                    control = []
                    removed.note("caption")
                case 0xFE: removed.note("comment")
                default: removed.note("unknown extension")
                }
            default: throw damaged("has something in it that is no part of a GIF")
            }
        }
        throw damaged(cutOff)
    }

    /// The length in bytes of the colour table that a head's flags announce.
    private static func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    /// Behind the empty block that ends a chain of blocks.
    private static func endOfBlocks(_ bytes: [UInt8], from start: Int) throws(CleaningRefusal) -> Int {
        var index = start
        while index < bytes.count {
            guard bytes[index] > 0 else { return index + 1 }
            index += 1 + Int(bytes[index])
        }
        throw damaged(cutOff)
    }

    /// How often an animation repeats, as Netscape and its followers say it, without what else they say.
    private static func repetition(_ bytes: [UInt8], _ extent: Range<Int>) -> [UInt8]? {
        let start = extent.lowerBound
        guard extent.count >= 19, bytes[start + 2] == 11,
            bytes.has("NETSCAPE2.0", at: start + 3) || bytes.has("ANIMEXTS1.0", at: start + 3),
            bytes[start + 14] == 3, bytes[start + 15] == 1
        else { return nil }
        return bytes[start..<start + 18] + [0]
    }

    private static let cutOff = "breaks off before its end"
    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "GIF", what: what) }
}
