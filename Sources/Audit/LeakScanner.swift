/// Looks through files for what must not stand in them. It keeps its memory from file to file, so one is made a task.
package struct LeakScanner {
    let index: LeakIndex
    var reader = WordReader()
    var findings = Findings()
    var path = ""
    /// How many bytes may still be unpacked from this file.
    var budget = 0
    /// What was found in this file, so that nothing is told twice.
    private var seen: Set<Seen> = []

    /// From one file no more than this is unpacked: what is larger is made to harm.
    private static let mostUnpacked = 64 << 20
    /// So often something may be packed in something packed.
    static let mostNested = 8
    /// So many leaks of one file are told one by one.
    private static let mostLeaks = 50

    package init(_ index: LeakIndex) { self.index = index }

    /// What of the index stands in a file of a site: in its path, in its bytes, and in what is packed or encoded in
    /// them. O(bytes).
    package mutating func findings(in bytes: [UInt8], at path: String) -> Findings {
        guard !index.isEmpty else { return Findings() }
        self.path = path
        budget = Self.mostUnpacked
        findings = Findings()
        if !seen.isEmpty { seen = [] }
        reader.forgetUnproven()
        lookAtText(Array(path.utf8), in: Nest(inside: "its path", depth: 1), shortest: 0, isMarkup: false)
        look(at: bytes, in: Nest(inside: "", depth: 0))
        if findings.isEmpty { reader.trustUnproven() }
        return findings
    }

    /// Where the bytes that are looked at come from.
    struct Nest {
        /// "base64 in zip"; empty for the file itself.
        let inside: String
        let depth: Int

        func entering(_ what: String) -> Nest {
            Nest(inside: inside.isEmpty ? what : "\(what) in \(inside)", depth: depth + 1)
        }
    }

    /// Looks at bytes of any format.
    mutating func look(at bytes: [UInt8], in nest: Nest) {
        guard !bytes.isEmpty else { return }
        guard nest.depth <= Self.mostNested else {
            return note("is packed in itself more than \(Self.mostNested) times", in: nest)
        }
        switch FileFormat(of: bytes) {
        case .text: lookAtText(bytes, in: nest, shortest: 0, isMarkup: bytes.beginsWithTag)
        case .utf16(let isBigEndian):
            lookAtText(bytes.fromUTF16(isBigEndian: isBigEndian), in: nest.entering("UTF-16"), shortest: 0)
        case .binary: lookAtBinary(bytes, in: nest)
        case .gzip: lookAtCompressed(bytes, as: .gzip, in: nest)
        case .zlib: lookAtCompressed(bytes, as: .zlib, in: nest)
        case .zip: lookAtZip(bytes, in: nest)
        case .png: lookAtPNG(bytes, in: nest)
        case .jpeg: lookAtJPEG(bytes, in: nest)
        case .gif: lookAtGIF(bytes, in: nest)
        case .riff: lookAtRIFF(bytes, in: nest)
        case .pdf: lookAtPDF(bytes, in: nest)
        case .closed(let name):
            note("is compressed as \(name), which datawall can't unpack", in: nest)
            lookAtBinary(bytes, in: nest)
        }
    }

    /// - Parameter shortest: how many letters a name must have to count: among bytes that are no text, three letters
    ///   come about by chance.
    mutating func lookAtText(_ bytes: [UInt8], in nest: Nest, shortest: Int, isMarkup: Bool = false) {
        var runs: [Range<Int>] = []
        var whole: [UInt8] = []
        bytes.withUnsafeBufferPointer { text in
            reader.read(
                text, isMarkup: isMarkup, passesKnown: shortest == 0, names: index.namePatterns.filter,
                sentences: index.sentencePatterns.filter)
            if isMarkup { whole = reader.joinedAcrossTags(of: text) }
            for (words, spots) in [(reader.text, reader.textSpots), (reader.tags, reader.tagSpots)] {
                var named: [(pattern: Int, words: ClosedRange<Int>)] = []
                index.namePatterns.look(in: words, at: spots.names, of: text, shortest: shortest) { number, range in
                    if named.count < Self.mostLeaks * 4 { named.append((number, range)) }
                }
                // "Maja Novak" is one leak, not three; nor is an id with a name in it two.
                for (number, range) in named where !named.contains(where: { $0.words.isLonger(than: range) }) {
                    addName(number, at: words[range.lowerBound].range.lowerBound, text, nest)
                }
                index.sentencePatterns.look(in: words, at: spots.sentences) { number, range in
                    addSentence(number, words[range.lowerBound].range.lowerBound, text, nest)
                }
            }
            runs = reader.codedRuns
        }
        let isBroken = reader.isBroken
        if !whole.isEmpty { lookAtText(whole, in: nest.entering("a word with tags in it"), shortest: shortest) }
        var done = 0
        for run in runs where run.lowerBound >= done { done = lookAtBase64(run, of: bytes, in: nest) }
        if isBroken, nest.depth < Self.mostNested {
            lookAtText(bytes.fromLatin1, in: nest.entering("Latin-1"), shortest: shortest, isMarkup: isMarkup)
        }
    }

    // MARK: - What was found

    private struct Seen: Hashable {
        let isName: Bool
        let number: Int
        let line: Int
        let inside: String
    }

    private mutating func addName(_ number: Int, at place: Int, _ text: UnsafeBufferPointer<UInt8>, _ nest: Nest) {
        let name = index.names[index.namePatterns.patterns[number].name]
        add(name.kind == .id ? .id : .name, name.text, number, at: place, text, nest) { name.origin }
    }

    private mutating func addSentence(_ number: Int, _ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ nest: Nest) {
        let list = index.sentencePatterns.list
        let sentence = list.sentences[number]
        let passage = list.passages[Int(sentence.passage)]
        let written = passage.text.withUnsafeBufferPointer {
            $0.plain(Int(sentence.start)..<Int(sentence.end), limit: 160)
        }
        add(.sentence, written, number, at: place, text, nest) {
            Leak.Origin(path: passage.path, line: passage.line(of: list.hashes[sentence.hashes].prefix(8)))
        }
    }

    private mutating func add(
        _ kind: Leak.Kind, _ written: String, _ number: Int, at place: Int, _ text: UnsafeBufferPointer<UInt8>,
        _ nest: Nest, origin: () -> Leak.Origin
    ) {
        let line = nest.depth == 0 ? text.line(at: place) : nil
        let key = Seen(isName: kind != .sentence, number: number, line: line ?? 0, inside: nest.inside)
        guard seen.insert(key).inserted else { return }
        guard findings.leaks.count < Self.mostLeaks else {
            findings.untold[path, default: 0] += 1
            return
        }
        let around = text.start(ofCharacterAt: place - 30)..<min(text.count, place + 60)
        findings.leaks.append(
            Leak(
                kind: kind, text: written, origin: origin(), path: path, line: line, inside: nest.inside,
                excerpt: text.plain(around, limit: 90)))
    }

    mutating func note(_ reason: String, in nest: Nest) {
        let spot = BlindSpot(path: path, inside: nest.inside, reason: reason)
        if !findings.blindSpots.contains(spot) { findings.blindSpots.append(spot) }
    }
}

extension ClosedRange<Int> {
    fileprivate func isLonger(than other: Self) -> Bool {
        count > other.count && lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func start(ofCharacterAt place: Int) -> Int {
        var place = Swift.max(0, place)
        while place < count, self[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }
}

extension WordReader {
    /// The words that tags within a line part, one a line, without the tags.
    fileprivate func joinedAcrossTags(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var joined: [UInt8] = []
        var last = -1
        for place in beforeTags where place + 1 < text.count {
            let (first, second) = (text[place], text[place + 1])
            guard bytes[Int(second.start) - 1] == UInt8(ascii: ">"),
                Gap(after: first, before: second, in: bytes).isOnlyInlineTags
            else { continue }
            if last != place { joined += [0x0A, 0x0A] + bytes[first.range] }
            joined += bytes[second.range]
            last = place + 1
        }
        return joined
    }
}

extension LeakIndex {
    /// What of it stands in one file.
    package func findings(in bytes: [UInt8], at path: String) -> Findings {
        var scanner = LeakScanner(self)
        return scanner.findings(in: bytes, at: path)
    }
}
