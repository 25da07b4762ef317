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
            // Most words have a space between them.
            if place + 1 < words.count, words[place].end + 1 == words[place + 1].start,
                text[Int(words[place].end)] == UInt8(ascii: " ")
            {
                continue
            }
            guard
                place + 1 == words.count || ends(Gap(after: words[place], before: words[place + 1], in: text))
            else { continue }
            if place + 1 - first >= Self.shortest {
                sentences.append(
                    Sentence(
                        passage: UInt32(passages.count), start: words[first].start, end: words[place].end,
                        firstHash: UInt32(hashes.count), count: UInt32(place + 1 - first)))
                hashes.append(contentsOf: words[first...place].lazy.map(\.hash))
            }
            first = place + 1
        }
    }

    /// All sentences of lists, in their order. O(words).
    package init(joining lists: [SentenceList]) {
        passages.reserveCapacity(lists.reduce(0) { $0 + $1.passages.count })
        sentences.reserveCapacity(lists.reduce(0) { $0 + $1.sentences.count })
        hashes.reserveCapacity(lists.reduce(0) { $0 + $1.hashes.count })
        for list in lists {
            let (passagesBefore, hashesBefore) = (UInt32(passages.count), UInt32(hashes.count))
            passages += list.passages
            hashes += list.hashes
            for sentence in list.sentences {
                sentences.append(
                    Sentence(
                        passage: sentence.passage + passagesBefore, start: sentence.start, end: sentence.end,
                        firstHash: sentence.firstHash + hashesBefore, count: sentence.count))
            }
        }
    }
}
