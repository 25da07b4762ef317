/// The names and ids to look for, by the hash of their first word.
struct NamePatterns: Sendable {
    /// One way to write a name.
    struct Pattern: Sendable {
        let words: [UInt64]
        /// What stands between the words of an id, as it is written; nil for a name's, where any short gap will do.
        let gaps: [[UInt8]]?
        /// The name's place among those that were given.
        let name: Int
        /// Letters and digits in all.
        let length: Int
        /// Whether it counts only where each word has a capital and only one space stands between them.
        var needsCapitals = false
        /// Whether more of a word may not follow or go before after a hyphen: `will-i` in `what-will-i-try`.
        var needsEdges = false
        /// Whether a title before it makes it another person's.
        var isFamilyName = false
        /// What of it stands in the templates' own words: 1 in small letters, 2 with a capital. Such is no leak.
        var ownForms: UInt8 = 0

        /// So short a name may be a piece of a number or a code.
        var isShort: Bool { words.count == 1 && length <= 3 }
        /// So short a name counts only as it is written: Bo, neither bo nor BO.
        var isTiny: Bool { words.count == 1 && length <= 2 }
    }

    /// A pattern, and some bits of its second word's hash, 0 without one: of all who are called Maja few are Novak.
    private struct Candidate {
        let pattern: Int32
        let second: UInt32
    }

    private(set) var patterns: [Pattern] = []
    private(set) var filter: HashFilter
    private var byFirstWord: [UInt64: [Candidate]] = [:]
    /// Phrases that may stand, by the first word of a name in them, and where in the phrase that is.
    private var allowed: [UInt64: [(words: [UInt64], place: Int)]] = [:]
    /// Names that are looked for only as a part of longer ones.
    private(set) var onlyInWhole: [Int] = []

    /// Words that make the family name after them a grown-up's.
    private var titles: Set<UInt64> = []

    init(_ names: [LeakIndex.Name], allowed phrases: [String], titles: [String]) {
        var reader = WordReader()
        self.titles = Set(titles.flatMap { $0.words(by: &reader).hashes })
        filter = HashFilter(count: names.count * 3)
        let read = names.map { name in name.text.words(by: &reader) }
        let common = Set(zip(names, read).lazy.filter { $0.isAlsoAWord && $1.hashes.count == 1 }.map { $1.hashes[0] })
        for (index, name) in names.enumerated() where !read[index].hashes.isEmpty {
            add(name, index, read[index], isCommon: name.isAlsoAWord || read[index].hashes.allSatisfy(common.contains))
        }
        for phrase in phrases {
            let words = phrase.words(by: &reader).hashes
            for (place, word) in words.enumerated() where byFirstWord[word] != nil {
                allowed[word, default: []].append((words, place))
                words[..<place].forEach { filter.insert($0) }
            }
        }
        // After a block with a word that changes what the next one is, that one is always read.
        self.titles.forEach { filter.insert($0) }
    }

    private mutating func add(_ name: LeakIndex.Name, _ index: Int, _ read: ReadName, isCommon: Bool) {
        let words = read.hashes
        if words.count == 1 {
            // A word of the language, or a number of few digits, stands everywhere.
            guard !isCommon, read.length > 1, read.hasLetters || read.length > 4 else {
                onlyInWhole.append(index)
                return
            }
            var pattern = Pattern(words: words, gaps: nil, name: index, length: read.length)
            pattern.isFamilyName = name.isFamilyName
            insert(pattern)
            return
        }
        switch name.kind {
        case .id:
            guard read.length > 2 else { onlyInWhole.append(index); return }
            var pattern = Pattern(words: words, gaps: read.gaps, name: index, length: read.length)
            pattern.needsEdges = isCommon || read.length < 5 || !isLookedFor(words[0])
            insert(pattern)
        case .name:
            var pattern = Pattern(words: words, gaps: nil, name: index, length: read.length)
            pattern.isFamilyName = name.isFamilyName
            pattern.needsCapitals = isCommon
            insert(pattern)
            // As in majanovak.png. "maybell" of May Bell is a word.
            if !isCommon, read.length > 7 {
                insert(Pattern(words: [read.joined], gaps: nil, name: index, length: read.length))
            }
        }
    }

    private func isLookedFor(_ word: UInt64) -> Bool {
        byFirstWord[word]?.contains { patterns[Int($0.pattern)].words.count == 1 } ?? false
    }

    private mutating func insert(_ pattern: Pattern) {
        guard let first = pattern.words.first else { return }
        filter.insert(first)
        let second = pattern.words.count > 1 ? UInt32(truncatingIfNeeded: pattern.words[1]) : 0
        byFirstWord[first, default: []].append(Candidate(pattern: Int32(patterns.count), second: second))
        patterns.append(pattern)
    }

    // MARK: - Looking

    /// Calls `found` with each pattern in a text and the places of its first and last word.
    /// - Parameter spots: where the filter has seen that one may begin.
    /// - Parameter shortest: how many letters a name must have to count here.
    func look(
        in words: [Word], at spots: [Int], of text: UnsafeBufferPointer<UInt8>, shortest: Int,
        found: (_ pattern: Int, _ words: ClosedRange<Int>) -> Void
    ) {
        for place in spots {
            guard let candidates = byFirstWord[words[place].hash] else { continue }
            let second = place + 1 < words.count ? UInt32(truncatingIfNeeded: words[place + 1].hash) : 0
            for candidate in candidates where candidate.second == 0 || candidate.second == second {
                let (number, pattern) = (Int(candidate.pattern), patterns[Int(candidate.pattern)])
                guard stands(pattern, in: words, at: place, text, shortest) else { continue }
                found(number, place...place + pattern.words.count - 1)
            }
        }
    }

    private func stands(
        _ pattern: Pattern, in words: [Word], at place: Int, _ text: UnsafeBufferPointer<UInt8>, _ shortest: Int
    ) -> Bool {
        let count = pattern.words.count
        guard pattern.length >= shortest, place + count <= words.count,
            (1..<count).allSatisfy({ words[place + $0].hash == pattern.words[$0] })
        else { return false }
        let (first, last) = (words[place], words[place + count - 1])
        for step in 1..<max(count, 1) {
            let gap = Gap(after: words[place + step - 1], before: words[place + step], in: text)
            let isRight =
                if let gaps = pattern.gaps { gap.bytes.elementsEqual(gaps[step - 1]) } else {
                    gap.joins(closely: pattern.needsCapitals)
                }
            guard isRight else { return false }
        }
        if pattern.needsCapitals {
            guard (0..<count).allSatisfy({ hasCapital(words[place + $0], text) }) else { return false }
        }
        if pattern.isFamilyName, place > 0, titles.contains(words[place - 1].hash) { return false }
        if pattern.needsEdges, joinsMore(text, before: first, after: last) { return false }
        if count == 1 {
            let form: UInt8 = hasCapital(first, text) ? 2 : 1
            if pattern.ownForms & form != 0 { return false }
            if pattern.isTiny, form == 1 || isAllCapitals(first, text) { return false }
            if pattern.isShort, touchesAnother(words, place) { return false }
        }
        return !isAllowed(words, place...place + count - 1)
    }

    private func isAllowed(_ words: [Word], _ range: ClosedRange<Int>) -> Bool {
        allowed[words[range.lowerBound].hash]?.contains { phrase in
            let start = range.lowerBound - phrase.place
            return start >= 0 && start + phrase.words.count <= words.count
                && start + phrase.words.count > range.upperBound
                && phrase.words.indices.allSatisfy { words[start + $0].hash == phrase.words[$0] }
        } ?? false
    }

    private func hasCapital(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let scalar = WrittenCharacter(in: text, at: Int(word.start)).scalar
        return !scalar.properties.isLowercase
    }

    private func isAllCapitals(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = Int(word.start)
        while place < Int(word.end) {
            let character = WrittenCharacter(in: text, at: place)
            if character.scalar.properties.isLowercase { return false }
            place = character.end
        }
        return true
    }

    /// Whether digits stand right beside a word.
    private func touchesAnother(_ words: [Word], _ place: Int) -> Bool {
        place > 0 && words[place - 1].end == words[place].start
            || place + 1 < words.count && words[place].end == words[place + 1].start
    }

    /// Whether letters or digits go on at either side, or do so after a hyphen.
    private func joinsMore(_ text: UnsafeBufferPointer<UInt8>, before first: Word, after last: Word) -> Bool {
        func isWord(_ place: Int) -> Bool {
            text.indices.contains(place) && ByteClass.table[Int(text[place])] <= ByteClass.digit
        }
        func isHyphen(_ place: Int) -> Bool {
            text.indices.contains(place) && (text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "_"))
        }
        let (before, after) = (Int(first.start) - 1, Int(last.end))
        return isWord(before) || isWord(after) || isHyphen(before) && isWord(before - 1)
            || isHyphen(after) && isWord(after + 1)
    }

    /// Learns which names of one word are also the templates' own words, and in which form, as `max` in a stylesheet.
    mutating func learn(_ words: [Word], at spots: [Int], of text: UnsafeBufferPointer<UInt8>) {
        var learned: [(Int, UInt8)] = []
        look(in: words, at: spots, of: text, shortest: 0) { number, range in
            guard range.count == 1 else { return }
            learned.append((number, hasCapital(words[range.lowerBound], text) ? 2 : 1))
        }
        for (number, form) in learned { patterns[number].ownForms |= form }
    }

    /// The names that are also the templates' words with a capital, so that only longer names tell.
    var learnedNames: [Int] { patterns.lazy.filter { $0.ownForms & 2 != 0 }.map(\.name) }
}

/// A name, read.
struct ReadName {
    let hashes: [UInt64]
    let gaps: [[UInt8]]
    /// All words as one.
    let joined: UInt64
    /// Letters and digits.
    let length: Int
    let hasLetters: Bool
}

extension String {
    func words(by reader: inout WordReader) -> ReadName {
        let bytes = Array(utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            reader.read(buffer, isMarkup: false)
            let words = reader.text
            let gaps = zip(words, words.dropFirst()).map { Array(Gap(after: $0, before: $1, in: buffer).bytes) }
            let letters = unicodeScalars.filter { [.letter, .syllable, .digit].contains(LetterFolding.sort(of: $0)) }
            return ReadName(
                hashes: words.map(\.hash), gaps: gaps,
                joined: letters.reduce(into: WordHash()) { $0.add($1) }.value, length: letters.count,
                hasLetters: letters.contains { LetterFolding.sort(of: $0) != .digit })
        }
    }
}
