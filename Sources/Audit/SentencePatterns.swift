/// The private sentences to look for, by a hash of their first eight words.
///
/// The hash of eight words in a row rolls from word to word. R. M. Karp and M. O. Rabin, "Efficient randomized
/// pattern-matching algorithms", IBM Journal of Research and Development 31 (1987), 249–260. Where it is that of a
/// sentence's beginning, word by word is compared.
struct SentencePatterns: Sendable {
    let list: SentenceList
    private(set) var filter: HashFilter
    /// The last sentence with a beginning, and before each the one before it.
    private var lastByBeginning: [UInt64: Int32] = [:]
    private var before: [Int32]
    /// How many words of each sentence must stand somewhere. Who cuts a long one off shows enough of it.
    private var needed: [UInt32]

    private static let longest: UInt32 = 16
    private static let never = UInt32.max

    init(_ list: SentenceList) {
        self.list = list
        filter = HashFilter(count: list.sentences.count)
        before = [Int32](repeating: -1, count: list.sentences.count)
        needed = list.sentences.map { min($0.count, Self.longest) }
        lastByBeginning.reserveCapacity(list.sentences.count)
        for (number, sentence) in list.sentences.enumerated() {
            let hash = list.hashes[sentence.hashes].prefix(SentenceList.shortest).reduce(0, RollingHash.add)
            if let last = lastByBeginning[hash] {
                var other = last
                while other >= 0, list.hashes[sentence.hashes] != list.hashes[list.sentences[Int(other)].hashes] {
                    other = before[Int(other)]
                }
                // The same sentence was written twice.
                guard other < 0 else { needed[number] = Self.never; continue }
                before[number] = last
            } else {
                filter.insert(hash)
            }
            lastByBeginning[hash] = Int32(number)
        }
    }

    /// How many different ones are looked for.
    var count: Int { needed.lazy.filter { $0 != Self.never }.count }

    /// Calls `found` with each sentence that stands in a text, and the places of its first word and of its last.
    func look(in words: [Word], found: (_ sentence: Int, _ words: ClosedRange<Int>) -> Void) {
        beginnings(in: words) { number, place, length in
            if length >= needed[number] { found(number, place...place + Int(length) - 1) }
        }
    }

    /// A sentence that stands in a text which these readers may read is no secret. One of which only the beginning
    /// stands there is a secret as a whole.
    func shown(in words: [Word]) -> [Shown] {
        var shown: [Shown] = []
        beginnings(in: words) { number, _, length in
            if length >= needed[number] {
                shown.append(Shown(sentence: number, isWhole: length == list.sentences[number].count))
            }
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

    /// Each place where at least eight words of a sentence begin it, and how many words it goes on.
    private func beginnings(in words: [Word], found: (_ sentence: Int, _ place: Int, _ length: UInt32) -> Void) {
        let width = SentenceList.shortest
        guard words.count >= width, !needed.isEmpty else { return }
        words.withUnsafeBufferPointer { words in
            filter.bits.withUnsafeBufferPointer { bits in
                let shift = filter.shift
                var hash = words[..<(width - 1)].reduce(0) { RollingHash.add($0, $1.hash) }
                for last in width - 1..<words.count {
                    hash = RollingHash.add(hash, words[last].hash)
                    let first = last + 1 - width
                    if HashFilter.has(hash, bits, shift) {
                        var number = lastByBeginning[hash] ?? -1
                        while number >= 0 {
                            let length = length(of: Int(number), in: words, from: first)
                            if length >= width { found(Int(number), first, length) }
                            number = before[Int(number)]
                        }
                    }
                    hash = RollingHash.remove(hash, words[first].hash)
                }
            }
        }
    }

    private func length(of number: Int, in words: UnsafeBufferPointer<Word>, from first: Int) -> UInt32 {
        let range = list.sentences[number].hashes
        var length = 0
        while length < range.count, first + length < words.count,
            words[first + length].hash == list.hashes[range.lowerBound + length]
        {
            length += 1
        }
        return UInt32(length)
    }
}

/// A polynomial of the hashes of up to eight words, the last of them its constant.
private enum RollingHash {
    private static let base: UInt64 = 0xD6E8_FEB8_6659_FD93
    /// `base` to the seventh.
    private static let top: UInt64 = (1..<SentenceList.shortest).reduce(1) { power, _ in power &* base }

    @inline(__always)
    static func add(_ hash: UInt64, _ word: UInt64) -> UInt64 { hash &* base &+ word }

    /// Without the first of eight.
    @inline(__always)
    static func remove(_ hash: UInt64, _ first: UInt64) -> UInt64 { hash &- first &* top }
}
