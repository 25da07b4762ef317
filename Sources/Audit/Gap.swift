/// What stands between two words. It is a view of the text, good only as long as the text is borrowed.
struct Gap {
    let bytes: UnsafeBufferPointer<UInt8>

    init(after first: Word, before second: Word, in text: UnsafeBufferPointer<UInt8>) {
        // What is longer than this joins nothing.
        let start = Int(first.end)
        bytes = UnsafeBufferPointer(rebasing: text[start..<max(start, min(Int(second.start), start + 200))])
    }

    /// Whether the words can be two parts of a name: no more than four marks between them, and tags.
    /// - Parameter closely: only one space or nothing but a tag.
    func joins(closely: Bool) -> Bool {
        guard bytes.count < 200 else { return false }
        let seen = withoutTags()
        return closely ? seen.count <= 1 && seen.allSatisfy(\.properties.isWhitespace) : seen.count <= 4
    }

    /// Whether a sentence ends here: at a stop, a block of its own, or an empty line.
    var endsSentence: Bool {
        // Most are one space.
        guard bytes.count > 1 || bytes.first == UInt8(ascii: "<") else { return false }
        var lineFeeds = 0
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                if bytes.count > 1 { return true }
            case UInt8(ascii: "\n"): lineFeeds += 1
            case UInt8(ascii: "<"):
                if !bytes.isInlineTag(at: place) { return true }
            // The ellipsis.
            case 0xE2: if bytes[place...].starts(with: [0xE2, 0x80, 0xA6]) { return true }
            default: break
            }
        }
        return lineFeeds > 1
    }

    /// Whether nothing but tags within a line stands here, so that people read the words as one: `Ma<b>ja</b>`.
    var isOnlyInlineTags: Bool {
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<"), bytes.isInlineTag(at: place),
                let end = bytes[place...].firstIndex(of: UInt8(ascii: ">"))
            else { return false }
            place = end + 1
        }
        return place > 0
    }

    /// The characters that people see, at most a few.
    private func withoutTags() -> [Unicode.Scalar] {
        var seen: [Unicode.Scalar] = []
        var place = 0
        while place < bytes.count, seen.count < 8 {
            if bytes[place] == UInt8(ascii: "<"), let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) {
                place = end + 1
                continue
            }
            let character = WrittenCharacter(in: bytes, at: place)
            if LetterFolding.sort(of: character.scalar) != .ignorable { seen.append(character.scalar) }
            place = character.end
        }
        return seen
    }
}
