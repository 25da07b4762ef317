/// A text that somebody wrote, and the file it was written in. Bytes are shared, not copied.
package struct Passage: Sendable {
    /// As it may come to stand on a page.
    let text: [UInt8]
    let isMarkup: Bool
    /// Its file's path for people, and the whole file, in which a sentence's line is looked for when it is needed.
    let path: String
    let file: [UInt8]
    /// Where in the file it begins.
    let line: Int

    package init(_ text: [UInt8], isMarkup: Bool, path: String, file: [UInt8], line: Int) {
        self.text = text
        self.isMarkup = isMarkup
        self.path = path
        self.file = file
        self.line = line
    }

    /// The line of the file on which these words stand, or where the passage begins. O(file).
    func line(of words: ArraySlice<UInt64>) -> Int {
        file.withUnsafeBufferPointer { file in
            var reader = WordReader()
            reader.read(file, isMarkup: false)
            let written = reader.text
            let start = file.offset(ofLine: line)
            // Markup may stand between the words in the file, so a few must be enough.
            for count in [words.count, 4, 2] where count <= words.count && count <= written.count {
                let wanted = words.prefix(count)
                for place in 0...written.count - count where Int(written[place].start) >= start {
                    if written[place..<place + count].lazy.map(\.hash).elementsEqual(wanted) {
                        return file.line(at: Int(written[place].start))
                    }
                }
            }
            return line
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number, from 1, of the line in which a byte stands.
    func line(at place: Int) -> Int {
        1 + self[..<Swift.min(place, count)].lazy.filter { $0 == UInt8(ascii: "\n") }.count
    }

    func offset(ofLine line: Int) -> Int {
        var left = line - 1
        guard left > 0 else { return 0 }
        for (place, byte) in enumerated() where byte == UInt8(ascii: "\n") {
            left -= 1
            if left == 0 { return place + 1 }
        }
        return 0
    }

    /// A stretch as people would read it, on one line: without tags, and not longer than `limit` characters.
    func plain(_ range: Range<Int>, limit: Int) -> String {
        var text = String.UnicodeScalarView()
        var place = range.lowerBound
        var wasSpace = true
        while place < range.upperBound, text.count < limit {
            if self[place] == UInt8(ascii: "<"),
                let end = self[place..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
            {
                place = end + 1
                continue
            }
            let character = WrittenCharacter(in: self, at: place)
            place = character.end
            let isSpace =
                character.scalar.properties.isWhitespace || character.scalar.value < 0x20
                || character.scalar == "\u{7F}"
            if !isSpace { text.append(character.scalar) } else if !wasSpace { text.append(" ") }
            wasSpace = isSpace
        }
        return String(text) + (place < range.upperBound ? "…" : "")
    }
}
