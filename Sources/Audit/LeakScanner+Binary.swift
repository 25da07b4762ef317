/// Bytes that are no text may hold some: names of layers, a title, what a camera or an office program notes.
extension LeakScanner {
    /// So many letters a name must have among bytes that are no text.
    private static let shortestInBinary = 6

    /// A file of no format that is known: the texts in it, and what is packed somewhere in the middle.
    mutating func lookAtBinary(_ bytes: [UInt8], in nest: Nest) {
        // An archive without compression, a database: nearly all of it is text.
        let texts = bytes.texts(ofAtLeast: 6)
        let isMostlyText =
            bytes.lazy.filter { (0x20..<0x7F).contains($0) || $0 == 0x0A }.count * 5
            > bytes.lazy.filter { $0 != 0 }.count * 4
        lookAtText(
            isMostlyText ? bytes.texts(ofAtLeast: 2) : texts, in: nest.entering("bytes that are no text"),
            shortest: isMostlyText ? 0 : Self.shortestInBinary)
        lookAtWideTexts(bytes, in: nest)
        lookForPacked(bytes, in: nest)
    }

    /// What a picture, a recording or a document says of itself: all texts count.
    mutating func lookAtMetadata(_ bytes: [UInt8], _ name: String, in nest: Nest) {
        guard !bytes.isEmpty, nest.depth < Self.mostNested else { return }
        let texts = bytes.texts(ofAtLeast: 2)
        lookAtText(
            texts, in: nest.entering(name), shortest: Swift.max(texts.shortestName, bytes.looksLikeNoise ? 4 : 0))
        lookAtWideTexts(bytes, in: nest.entering(name))
    }

    /// The bytes of a picture or a recording as a whole: what stands there by accident or on purpose.
    mutating func lookAtRawBytes(_ bytes: [UInt8], in nest: Nest) {
        lookAtText(
            bytes.texts(ofAtLeast: 6), in: nest.entering("bytes that are no text"), shortest: Self.shortestInBinary)
    }

    private mutating func lookAtWideTexts(_ bytes: [UInt8], in nest: Nest) {
        let wide = bytes.wideTexts
        if !wide.isEmpty { lookAtText(wide, in: nest.entering("UTF-16"), shortest: 0) }
    }

    /// gzip and zip where they do not begin the bytes.
    private mutating func lookForPacked(_ bytes: [UInt8], in nest: Nest) {
        var tries = 0
        var place = 1
        while place + 4 < bytes.count, tries < 64 {
            if bytes[place] == 0x1F, bytes[place + 1] == 0x8B, bytes[place + 2] == 8 {
                tries += 1
                look(at: Array(bytes[place...]), as: .gzip, in: nest)
            } else if bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 3, bytes[place + 3] == 4 {
                return look(at: Array(bytes[place...]), as: .zip, in: nest)
            }
            place += 1
        }
    }

    private mutating func look(at bytes: [UInt8], as format: FileFormat, in nest: Nest) {
        if format == .zip {
            lookAtZip(bytes, in: nest)
        } else {
            lookAtCompressed(bytes, as: .gzip, in: nest, isWhole: false)
        }
    }
}

extension [UInt8] {
    /// Whether few of the bytes are ASCII, as in a profile of colours.
    fileprivate var looksLikeNoise: Bool {
        count > 32 && lazy.filter { (0x20..<0x7F).contains($0) || $0 == 0 || $0 == 0x0A }.count * 2 < count && !isUTF8
    }

    /// The stretches that could be text, a line each: UTF-8 or ISO 8859-1, without control characters. O(bytes).
    func texts(ofAtLeast shortest: Int) -> [UInt8] {
        var texts: [UInt8] = []
        var start = 0
        for place in 0...count {
            let isText = place < count && (self[place] >= 0x20 && self[place] != 0x7F || (9...13).contains(self[place]))
            if isText { continue }
            if place - start >= shortest {
                texts += self[start..<place]
                texts.append(0x0A)
            }
            start = place + 1
        }
        return texts
    }

    /// The stretches of four or more characters in UTF-16 of either order, of the scripts up to Arabic, a line each.
    fileprivate var wideTexts: [UInt8] {
        var texts: [UInt8] = []
        var run: [UInt16] = []
        func end() {
            if run.count >= 4 { texts += String(decoding: run, as: UTF16.self).utf8 + [0x0A] }
            run.removeAll(keepingCapacity: true)
        }
        guard contains(0), count > 7 else { return [] }
        for (high, low) in [(1, 0), (0, 1)] {
            for parity in 0...1 {
                var place = parity
                while place + 1 < count {
                    let unit = UInt16(self[place + high]) << 8 | UInt16(self[place + low])
                    if (0x20..<0x700).contains(unit), unit != 0x7F { run.append(unit) } else { end() }
                    place += 2
                }
                end()
            }
        }
        return texts
    }
}
