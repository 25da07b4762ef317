/// A word of a text: letters, or digits.
struct Word {
    /// Of its letters without case and marks; the same wherever they stand.
    let hash: UInt64
    /// Where it is written, in bytes.
    let start: UInt32
    let end: UInt32

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// Reads the words of a text in one pass, whatever way they are written.
///
/// Most bytes are letters of ASCII, and each costs a look into a table and two steps of arithmetic. Only a word with a
/// character that isn't ASCII, or is written as `&eacute;`, `%C3%A9` or `\u00e9`, is read character by character.
struct WordReader {
    /// The running text.
    private(set) var text: [Word] = []
    /// What stands in tags and comments: addresses, descriptions of pictures.
    private(set) var tags: [Word] = []
    /// Where in the running text, and in the tags, something may begin that is looked for.
    private(set) var textSpots = Spots()
    private(set) var tagSpots = Spots()
    /// Stretches that may be base64: at least 24 bytes of its alphabet.
    private(set) var codedRuns: [Range<Int>] = []

    static let shortestCodedRun = 24

    /// Numbers of words, found by filters while they are read: few, and some of them by chance.
    struct Spots {
        /// Words that may begin a name.
        var names: [Int] = []
        /// Words that may begin a sentence.
        var sentences: [Int] = []
        /// Of the last words, one less than a sentence has at least.
        fileprivate var rolling: UInt64 = 0

        fileprivate mutating func clear() {
            names.removeAll(keepingCapacity: true)
            sentences.removeAll(keepingCapacity: true)
            rolling = 0
        }
    }

    /// Reads a whole text, after forgetting the last one. O(bytes).
    /// - Parameter isMarkup: whether `<…>` are tags.
    /// - Parameter names: the first words of names to note, and `sentences` the beginnings of sentences.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, isMarkup: Bool, names: HashFilter = .empty, sentences: HashFilter = .empty
    ) {
        text.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        codedRuns.removeAll(keepingCapacity: true)
        textSpots.clear()
        tagSpots.clear()
        guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return }
        ByteClass.table.withUnsafeBufferPointer { classes in
            guard let classes = classes.baseAddress else { return }
            names.withBits { names in
                sentences.withBits { sentences in
                    read(bytes, base, classes, isMarkup, Watch(names: names, sentences: sentences))
                }
            }
        }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ classes: UnsafePointer<UInt8>,
        _ isMarkup: Bool, _ watch: Watch
    ) {
        let count = bytes.count
        var place = 0
        // Where the alphabet of base64 was last left.
        var runStart = 0
        var tag = Tag.none
        while place < count {
            let kind = classes[Int(base[place])]
            if kind <= ByteClass.digit {
                let start = place
                var hash = kind == ByteClass.letter ? 0 : WordHash.digits
                repeat {
                    hash = WordHash.add(UInt64(base[place] & 0x1F), to: hash)
                    place &+= 1
                } while place < count && classes[Int(base[place])] == kind
                if place < count, classes[Int(base[place])] == ByteClass.written, !bytes.isPunctuation(at: place) {
                    noteRun(runStart..<place)
                    place = readSlowly(bytes, from: start, inTag: tag != .none, watch)
                    runStart = place
                } else {
                    add(hash, start..<place, inTag: tag != .none, watch)
                }
                continue
            }
            if kind == ByteClass.joiner {
                place &+= 1
                continue
            }
            noteRun(runStart..<place)
            switch kind {
            case ByteClass.written:
                place =
                    bytes.isPunctuation(at: place)
                    ? place &+ 3 : readSlowly(bytes, from: place, inTag: tag != .none, watch)
            case ByteClass.tagStart:
                if isMarkup, tag == .none { tag = Tag(bytes, at: place) }
                place &+= 1
            case ByteClass.tagEnd:
                if tag == .tag || (tag == .comment && bytes.endsComment(at: place)) { tag = .none }
                place &+= 1
            case ByteClass.quote:
                tag = tag.after(quote: base[place])
                place &+= 1
            default:
                place &+= 1
            }
            runStart = place
        }
        noteRun(runStart..<count)
    }

    private mutating func noteRun(_ range: Range<Int>) {
        if range.count >= Self.shortestCodedRun { codedRuns.append(range) }
    }

    @inline(__always)
    private mutating func add(_ hash: UInt64, _ range: Range<Int>, inTag: Bool, _ watch: Watch) {
        let word = Word(hash: WordHash.mixed(hash), start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
        if inTag {
            tagSpots.note(word, after: tags, watch)
            tags.append(word)
        } else {
            textSpots.note(word, after: text, watch)
            text.append(word)
        }
    }

    /// Reads one word character by character, or what is none. Returns where to go on, after `start`.
    private mutating func readSlowly(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, inTag: Bool, _ watch: Watch)
        -> Int
    {
        var place = start
        var hash: UInt64 = 0
        var sort: LetterFolding.Sort?
        var first = start
        reading: while place < bytes.count {
            let byte = bytes[place]
            let character = WrittenCharacter(in: bytes, at: place)
            let next = LetterFolding.sort(of: character.scalar)
            switch next {
            case .ignorable:
                break
            case .letter, .digit:
                if let sort, sort != next { break reading }
                if sort == nil {
                    first = place
                    hash = next == .digit ? WordHash.digits : 0
                }
                sort = next
                hash = WordHash.add(character.scalar, to: hash)
            case .syllable:
                if sort != nil { break reading }
                add(WordHash.add(character.scalar, to: 0), place..<character.end, inTag: inTag, watch)
                return character.end
            case .separator:
                if sort == nil { return character.end }
                add(hash, first..<place, inTag: inTag, watch)
                // A plain byte may begin a tag.
                return byte < 0x80 && character.end == place + 1 ? place : character.end
            }
            place = character.end
        }
        if sort != nil { add(hash, first..<place, inTag: inTag, watch) }
        return place
    }

    /// Where in markup the reader is.
    private enum Tag {
        case none, tag, doubleQuoted, singleQuoted, comment

        /// After a `<`: a letter, `/`, `!` or `?` makes it a tag.
        init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
            guard place + 1 < bytes.count else { self = .none; return }
            let next = bytes[place + 1]
            if next == UInt8(ascii: "!"), place + 3 < bytes.count, bytes[place + 2] == UInt8(ascii: "-"),
                bytes[place + 3] == UInt8(ascii: "-")
            {
                self = .comment
            } else {
                let isTag = ByteClass.table[Int(next)] == ByteClass.letter || "/!?".utf8.contains(next)
                self = isTag ? .tag : .none
            }
        }

        func after(quote: UInt8) -> Tag {
            switch (self, quote) {
            case (.tag, UInt8(ascii: "\"")): .doubleQuoted
            case (.tag, UInt8(ascii: "'")): .singleQuoted
            case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): .tag
            default: self
            }
        }
    }
}

/// What is looked for while words are read; good only as long as the filters are borrowed.
private struct Watch {
    let names: HashFilter.Bits
    let sentences: HashFilter.Bits
    let rolling = RollingHash()
}

extension WordReader.Spots {
    @inline(__always)
    fileprivate mutating func note(_ word: Word, after words: [Word], _ watch: Watch) {
        if watch.names.has(word.hash) { names.append(words.count) }
        rolling = watch.rolling.adding(word.hash, to: rolling)
        let first = words.count + 1 - SentenceList.shortest
        guard first >= 0 else { return }
        if watch.sentences.has(rolling) { sentences.append(first) }
        rolling = watch.rolling.removing(words[first].hash, from: rolling)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Dashes, curly quotation marks and the ellipsis, U+2010 to U+2026, by far the most that isn't ASCII in English.
    @inline(__always)
    fileprivate func isPunctuation(at place: Int) -> Bool {
        place + 2 < count && self[place] == 0xE2 && self[place + 1] == 0x80 && (0x90...0xA6).contains(self[place + 2])
    }

    /// Whether the `>` here ends a comment.
    fileprivate func endsComment(at place: Int) -> Bool {
        place >= 2 && self[place - 1] == UInt8(ascii: "-") && self[place - 2] == UInt8(ascii: "-")
    }
}
