/// The private sentences to look for, by a hash of their first eight words.
///
/// The hash of eight words in a row rolls from word to word. R. M. Karp and M. O. Rabin, "Efficient randomized
/// pattern-matching algorithms", IBM Journal of Research and Development 31 (1987), 249–260. Where it is that of a
/// sentence's beginning, word by word is compared.
struct SentencePatterns: Sendable {
    let list: SentenceList
    private(set) var filter: HashFilter
    /// The last sentence with a beginning, and for each the one before it.
    private var lastByBeginning: [UInt64: Int32] = [:]
    private var links: [Link]
    /// How many words of each sentence must stand somewhere. Who cuts a long one off shows enough of it.
    private var needed: [UInt32]

    private struct Link {
        var before: Int32 = -1
        /// Some bits of the ninth word's hash, 0 without one: most that begin alike go on otherwise.
        let ninth: UInt32
    }

    private static let longest: UInt32 = 16
    private static let never = UInt32.max

    init(_ list: SentenceList) {
        self.list = list
        filter = HashFilter(count: list.sentences.count)
        links = list.sentences.map { sentence in
            Link(
                ninth: sentence.count > 8 ? UInt32(truncatingIfNeeded: list.hashes[sentence.hashes.lowerBound + 8]) : 0)
        }
        needed = list.sentences.map { min($0.count, Self.longest) }
        lastByBeginning.reserveCapacity(list.sentences.count)
        for (number, sentence) in list.sentences.enumerated() {
            let hash = Self.beginning(of: sentence, in: list)
            if let last = lastByBeginning[hash] {
                var other = last
                while other >= 0, !isSame(number, Int(other)) { other = links[Int(other)].before }
                // The same sentence was written twice.
                guard other < 0 else { needed[number] = Self.never; continue }
                links[number].before = last
            } else {
                filter.insert(hash)
            }
            lastByBeginning[hash] = Int32(number)
        }
    }

    /// Whether two that begin alike are word for word the same.
    private func isSame(_ number: Int, _ other: Int) -> Bool {
        guard links[number].ninth == links[other].ninth else { return false }
        return list.hashes[list.sentences[number].hashes] == list.hashes[list.sentences[other].hashes]
    }

    /// How many different ones are looked for.
    var count: Int { needed.lazy.filter { $0 != Self.never }.count }

    /// Calls `found` with each sentence that stands in a text, and the places of its first word and of its last.
    /// - Parameter spots: where the filter has seen that one may begin, to the end of the block.
    func look(in words: [Word], at spots: [Range<Int>], found: (_ sentence: Int, _ words: ClosedRange<Int>) -> Void) {
        beginnings(in: words, at: spots) { number, first, length in
            if length >= needed[number] { found(number, first...first + Int(length) - 1) }
        }
    }

    /// A sentence that stands in a text which these readers may read is no secret. One of which only the beginning
    /// stands there is a secret as a whole.
    func shown(in words: [Word], at spots: [Range<Int>]) -> [Shown] {
        var shown: [Shown] = []
        beginnings(in: words, at: spots) { number, _, length in
            guard length >= needed[number] else { return }
            shown.append(Shown(sentence: number, isWhole: length == list.sentences[number].count))
        }
        return shown
    }

    struct Shown: Sendable {
        let sentence: Int
        let isWhole: Bool
    }

    mutating func forget(_ shown: Shown) {
        if shown.isWhole {
            needed[shown.sentence] = Self.never
        } else if needed[shown.sentence] != Self.never {
            needed[shown.sentence] = list.sentences[shown.sentence].count
        }
    }

    /// Takes out of the way what is no secret after all: once all of that was forgotten.
    mutating func prune() {
        lastByBeginning.removeAll(keepingCapacity: true)
        filter = HashFilter(count: count)
        for (number, sentence) in list.sentences.enumerated() where needed[number] != Self.never {
            let hash = Self.beginning(of: sentence, in: list)
            filter.insert(hash)
            links[number].before = lastByBeginning.updateValue(Int32(number), forKey: hash) ?? -1
        }
    }

    /// The hash of a sentence's first eight words.
    private static func beginning(of sentence: SentenceList.Sentence, in list: SentenceList) -> UInt64 {
        let rolling = RollingHash()
        return list.hashes[sentence.hashes].prefix(SentenceList.shortest).reduce(0) { rolling.adding($1, to: $0) }
    }

    /// Each sentence of which at least eight words stand at one of the spots, and how many of them do.
    private func beginnings(
        in words: [Word], at spots: [Range<Int>], found: (_ sentence: Int, _ first: Int, _ length: UInt32) -> Void
    ) {
        guard !spots.isEmpty else { return }
        let rolling = RollingHash()
        words.withUnsafeBufferPointer { words in
            for spot in spots {
                let first = spot.lowerBound
                let hash = words[first..<first + SentenceList.shortest].reduce(0) { rolling.adding($1.hash, to: $0) }
                let ninth = spot.count > 8 ? UInt32(truncatingIfNeeded: words[first + 8].hash) : 0
                var number = lastByBeginning[hash] ?? -1
                while number >= 0 {
                    let link = links[Int(number)]
                    if link.ninth == 0 || link.ninth == ninth {
                        found(Int(number), first, length(of: Int(number), in: words[spot]))
                    }
                    number = link.before
                }
            }
        }
    }

    private func length(of number: Int, in words: Slice<UnsafeBufferPointer<Word>>) -> UInt32 {
        let range = list.sentences[number].hashes
        // The first eight words have the same hash.
        var length = SentenceList.shortest
        while length < range.count, length < words.count,
            words[words.startIndex + length].hash == list.hashes[range.lowerBound + length]
        {
            length += 1
        }
        return UInt32(length)
    }
}

/// A polynomial of the hashes of up to eight words, the last of them its constant.
struct RollingHash {
    private let base: UInt64 = 0xD6E8_FEB8_6659_FD93
    /// `base` to the seventh.
    private let top: UInt64

    init() {
        let base = base
        top = (1..<SentenceList.shortest).reduce(1) { power, _ in power &* base }
    }

    @inline(__always)
    func adding(_ word: UInt64, to hash: UInt64) -> UInt64 { hash &* base &+ word }

    /// Without the first of eight.
    @inline(__always)
    func removing(_ first: UInt64, from hash: UInt64) -> UInt64 { hash &- first &* top }
}
