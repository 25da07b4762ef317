import Bytes

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
    /// Words of the running text right after which a tag begins, so that the next may be a part of the same.
    private(set) var beforeTags: [Int] = []
    /// Whether there was a byte that is no UTF-8.
    private(set) var isBroken = false
    /// Stretches that may be base64: at least 24 bytes of its alphabet.
    private(set) var codedRuns: [Range<Int>] = []

    static let shortestCodedRun = 24
    /// A name can go on over a block with fewer words.
    private static let fewWords = 4

    /// Blocks that hold nothing, and those that were read since `keepUnproven` and may prove to hold nothing.
    private var known = KnownBlocks()
    private var unproven: [UInt64] = []
    /// The tag that is being read, if all of it is needed to know it: its hash, and where it ends.
    private var openTag: (hash: UInt64, end: Int) = (0, 0)
    /// How many words in tags before the block may begin a name; -1 when one of the block before may go on in this.
    private var namesBeforeBlock = 0

    /// Numbers of words, found by filters while they are read: few, and some of them by chance.
    struct Spots {
        /// Words that may begin a name.
        var names: [Int] = []
        /// Words that may begin a sentence, each with the end of its block.
        var sentences: [Range<Int>] = []
        /// Of the last words of the block, one less than a sentence has at least.
        fileprivate var rolling: UInt64 = 0
        /// Where the block begins, in words and in `sentences`.
        private var blockStart = 0
        private var firstSentence = 0

        fileprivate mutating func clear() {
            names.removeAll(keepingCapacity: true)
            sentences.removeAll(keepingCapacity: true)
            (rolling, blockStart, firstSentence) = (0, 0, 0)
        }

        /// No sentence goes on over a place.
        fileprivate mutating func part(at place: Int) {
            for number in firstSentence..<sentences.count {
                sentences[number] = sentences[number].lowerBound..<place
            }
            (rolling, blockStart, firstSentence) = (0, place, sentences.count)
        }

        @inline(__always)
        fileprivate mutating func note(_ word: Word, after words: [Word], _ watch: Watch) {
            if watch.names.has(word.hash) { names.append(words.count) }
            rolling = watch.rolling.adding(word.hash, to: rolling)
            let first = words.count + 1 - SentenceList.shortest
            guard first >= blockStart else { return }
            if watch.sentences.has(rolling) { sentences.append(first..<words.count + 1) }
            rolling = watch.rolling.removing(words[first].hash, from: rolling)
        }
    }

    /// What was read since this was called last held nothing: if it comes again it is passed over.
    mutating func trustUnproven() {
        for hash in unproven { known.insert(hash) }
        forgetUnproven()
    }

    mutating func forgetUnproven() { unproven.removeAll(keepingCapacity: true) }

    /// Reads a whole text, after forgetting the last one. O(bytes).
    /// - Parameter isMarkup: whether `<…>` are tags.
    /// - Parameter passesKnown: whether blocks of markup that are known to hold nothing are left out. Only for one and
    ///   the same search.
    /// - Parameter names: the first words of names to note, and `sentences` the beginnings of sentences.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, isMarkup: Bool, passesKnown: Bool = false, names: HashFilter = .empty,
        sentences: HashFilter = .empty
    ) {
        text.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        codedRuns.removeAll(keepingCapacity: true)
        beforeTags.removeAll(keepingCapacity: true)
        isBroken = false
        textSpots.clear()
        tagSpots.clear()
        guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return }
        ByteClass.table.withUnsafeBufferPointer { classes in
            guard let classes = classes.baseAddress else { return }
            names.withBits { names in
                sentences.withBits { sentences in
                    read(bytes, base, classes, isMarkup, passesKnown, Watch(names: names, sentences: sentences))
                }
            }
        }
    }

    /// Reads block by block; what is no markup is one block.
    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ classes: UnsafePointer<UInt8>,
        _ isMarkup: Bool, _ passesKnown: Bool, _ watch: Watch
    ) {
        var tag = Tag.none
        var start = 0
        var mayGoOn = false
        while start < bytes.count {
            let end = isMarkup ? bytes.endOfBlock(from: start) : bytes.count
            let mayBeKnown = passesKnown && isMarkup && tag == .none
            let hash = mayBeKnown ? bytes.contentHash(of: start..<end) : 0
            if mayBeKnown, !mayGoOn, known.contains(hash) {
                start = end
                continue
            }
            let (namesBefore, wordsBefore) = (textSpots.names.count + tagSpots.names.count, text.count)
            namesBeforeBlock = mayGoOn ? -1 : tagSpots.names.count
            tag = read(bytes, start..<end, base, classes, isMarkup, passesKnown, tag, watch)
            textSpots.part(at: text.count)
            tagSpots.part(at: tags.count)
            mayGoOn =
                textSpots.names.count + tagSpots.names.count > namesBefore
                || mayGoOn && text.count - wordsBefore < Self.fewWords
            if mayBeKnown, !mayGoOn, tag == .none { unproven.append(hash) }
            start = end
        }
    }

    /// Reads a part that begins in a tag or outside of any. Returns in which it ends.
    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ base: UnsafePointer<UInt8>,
        _ classes: UnsafePointer<UInt8>, _ isMarkup: Bool, _ passesKnown: Bool, _ tag: Tag, _ watch: Watch
    ) -> Tag {
        var tag = tag
        var place = range.lowerBound
        let end = range.upperBound
        // Where the alphabet of base64 was last left.
        var runStart = place
        while place < end {
            let kind = classes[Int(base[place])]
            if kind <= ByteClass.digit {
                let start = place
                let hash: UInt64
                (hash, place) = WordHash.plainWord(bytes, at: place, isNumber: kind == ByteClass.digit)
                if place < end, classes[Int(base[place])] == ByteClass.written, !bytes.isPunctuation(at: place) {
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
                if isMarkup, tag == .none {
                    if let last = text.last, last.end == place { beforeTags.append(text.count &- 1) }
                    (tag, place) = enterTag(bytes, place..<end, classes, passesKnown)
                } else {
                    place &+= 1
                }
            case ByteClass.tagEnd:
                place &+= 1
                if tag == .tag {
                    tag = .none
                    leaveTag(at: place)
                } else if tag == .comment, bytes.endsComment(at: place &- 1) {
                    tag = .none
                }
            case ByteClass.quote:
                tag = tag.after(quote: base[place])
                place &+= 1
            default:
                place &+= 1
            }
            runStart = place
        }
        noteRun(runStart..<end)
        return tag
    }

    /// At a `<`. Returns after it, or after the whole tag when it is known to hold nothing.
    private mutating func enterTag(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ classes: UnsafePointer<UInt8>, _ passesKnown: Bool
    ) -> (Tag, Int) {
        let start = range.lowerBound
        let tag = Tag(bytes, at: start, classes)
        if tag != .none { tagSpots.part(at: tags.count) }
        guard tag == .tag else { return (tag, start + 1) }
        openTag = (0, 0)
        // After a word that may begin a name, the next one is read.
        guard passesKnown, tagSpots.names.count == namesBeforeBlock,
            let end = bytes.place(after: UInt8(ascii: ">"), in: range)
        else { return (tag, start + 1) }
        // With a `>` in quotation marks the tag ends later, and none ends here.
        let hash = bytes.contentHash(of: start..<end)
        if known.contains(hash) { return (.none, end) }
        openTag = (hash, end)
        return (tag, start + 1)
    }

    private mutating func leaveTag(at end: Int) {
        if openTag.end == end, tagSpots.names.count == namesBeforeBlock { unproven.append(openTag.hash) }
    }

    private mutating func noteRun(_ range: Range<Int>) {
        if range.count >= Self.shortestCodedRun { codedRuns.append(range) }
    }

    @inline(__always)
    private mutating func add(_ hash: UInt64, _ range: Range<Int>, inTag: Bool, _ watch: Watch) {
        let word = Word(hash: hash, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
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
        var hash = WordHash()
        var sort: LetterFolding.Sort?
        var first = start
        reading: while place < bytes.count {
            let byte = bytes[place]
            let character = WrittenCharacter(in: bytes, at: place)
            if byte >= 0x80, character.scalar == "\u{FFFD}", character.end == place + 1 { isBroken = true }
            let next = LetterFolding.sort(of: character.scalar)
            switch next {
            case .ignorable:
                break
            case .letter, .digit:
                if let sort, sort != next { break reading }
                if sort == nil {
                    first = place
                    hash = WordHash(isNumber: next == .digit)
                }
                sort = next
                hash.add(character.scalar)
            case .syllable:
                if sort != nil { break reading }
                hash = WordHash()
                hash.add(character.scalar)
                add(hash.value, place..<character.end, inTag: inTag, watch)
                return character.end
            case .separator:
                if sort == nil { return character.end }
                add(hash.value, first..<place, inTag: inTag, watch)
                // A plain byte may begin a tag.
                return byte < 0x80 && character.end == place + 1 ? place : character.end
            }
            place = character.end
        }
        if sort != nil { add(hash.value, first..<place, inTag: inTag, watch) }
        return place
    }

    /// Where in markup the reader is.
    private enum Tag {
        case none, tag, doubleQuoted, singleQuoted, comment

        /// After a `<`: a letter, `/`, `!` or `?` makes it a tag.
        init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ classes: UnsafePointer<UInt8>) {
            guard place + 1 < bytes.count else { self = .none; return }
            let next = bytes[place + 1]
            if next == UInt8(ascii: "!"), place + 3 < bytes.count, bytes[place + 2] == UInt8(ascii: "-"),
                bytes[place + 3] == UInt8(ascii: "-")
            {
                self = .comment
            } else {
                let isTag = classes[Int(next)] == ByteClass.letter || "/!?".utf8.contains(next)
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
struct Watch {
    let names: HashFilter.Bits
    let sentences: HashFilter.Bits
    let rolling = RollingHash()
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
