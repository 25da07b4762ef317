/// The sentences of passages, as the hashes of their words: all that have eight words or more.
package struct SentenceList: Sendable {
    struct Sentence: Sendable {
        let passage: UInt32
        /// In the passage's text.
        let start: UInt32
        let end: UInt32
        /// In `hashes`.
        let firstHash: UInt32
        let count: UInt32

        var hashes: Range<Int> { Int(firstHash)..<Int(firstHash + count) }
    }

    /// So few words are no sentence that could be told from others.
    static let shortest = 8

    private(set) var passages: [Passage] = []
    private(set) var sentences: [Sentence] = []
    private(set) var hashes: [UInt64] = []
    private var reader = WordReader()

    package init() {}

    /// Adds the sentences of a passage: those of its running text, and of descriptions in its tags. O(text).
    package mutating func add(_ passage: Passage) {
        let before = sentences.count
        passage.text.withUnsafeBufferPointer { text in
            reader.read(text, isMarkup: passage.isMarkup)
            add(reader.text, of: text) { $0.endsSentence }
            if !reader.tags.isEmpty {
                add(reader.tags, of: text) { $0.endsSentence || $0.bytes.contains(UInt8(ascii: "\"")) }
            }
        }
        if sentences.count > before { passages.append(passage) }
    }

    private mutating func add(_ words: [Word], of text: UnsafeBufferPointer<UInt8>, ends: (Gap) -> Bool) {
        var first = 0
        for place in words.indices {
            guard
                place + 1 == words.count || ends(Gap(after: words[place], before: words[place + 1], in: text))
            else { continue }
            if place + 1 - first >= Self.shortest {
                sentences.append(
                    Sentence(
                        passage: UInt32(passages.count), start: words[first].start, end: words[place].end,
                        firstHash: UInt32(hashes.count), count: UInt32(place + 1 - first)))
                for word in words[first...place] { hashes.append(word.hash) }
            }
            first = place + 1
        }
    }

    package static func += (a: inout Self, b: Self) {
        let (passages, hashes) = (UInt32(a.passages.count), UInt32(a.hashes.count))
        a.passages += b.passages
        a.hashes += b.hashes
        a.sentences += b.sentences.lazy.map {
            Sentence(
                passage: $0.passage + passages, start: $0.start, end: $0.end, firstHash: $0.firstHash + hashes,
                count: $0.count)
        }
    }
}
