/// Pictures and recordings: what they say of themselves. Nobody can read here what is to be seen in one.
extension LeakScanner {
    /// PNG (ISO/IEC 15948): every chunk but the picture's own, those that are packed unpacked.
    mutating func lookAtPNG(_ bytes: [UInt8], in nest: Nest) {
        lookAtRawBytes(bytes, in: nest)
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes.bigEndian(at: place, 4)
            let name = bytes.mark(at: place + 4)
            let start = place + 8
            let end = min(start + length, bytes.count)
            let chunk = Array(bytes[start..<end])
            switch name {
            case "IHDR", "PLTE", "IDAT", "IEND", "fdAT": break
            case "zTXt", "iCCP":
                lookAtMetadata(chunk, "PNG \(name)", in: nest)
                if let zero = chunk.firstIndex(of: 0) { lookAtPackedText(chunk.dropFirst(zero + 2), name, in: nest) }
            case "iTXt":
                lookAtMetadata(chunk, "PNG \(name)", in: nest)
                if let zero = chunk.firstIndex(of: 0), zero + 1 < chunk.count, chunk[zero + 1] == 1 {
                    let rest = chunk.dropFirst(zero + 3)
                    let language = rest.firstIndex(of: 0) ?? rest.endIndex
                    let keyword = rest.dropFirst(language + 1 - rest.startIndex).firstIndex(of: 0) ?? rest.endIndex
                    lookAtPackedText(chunk[min(keyword + 1, chunk.endIndex)...], name, in: nest)
                }
            default: lookAtMetadata(chunk, "PNG \(name)", in: nest)
            }
            place = end + 4
            if name == "IEND" { break }
        }
        lookAtRest(bytes, from: place, in: nest)
    }

    private mutating func lookAtPackedText(_ packed: ArraySlice<UInt8>, _ name: String, in nest: Nest) {
        guard nest.depth < Self.mostNested else { return }
        let inner = nest.entering("PNG \(name)")
        let text = unpack(packed, .zlib, in: inner).bytes
        if name == "iCCP" { lookAtMetadata(text, "profile", in: inner) } else { look(at: text, in: inner) }
    }

    /// JPEG (ITU-T T.81): comments and the segments of applications: EXIF, XMP, IPTC.
    mutating func lookAtJPEG(_ bytes: [UInt8], in nest: Nest) {
        lookAtRawBytes(bytes, in: nest)
        var place = 2
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { place += 1; continue }
            let marker = bytes[place + 1]
            if marker == 0xD9 { return lookAtRest(bytes, from: place + 2, in: nest) }
            if marker == 0 || marker == 0xFF || (0xD0...0xD8).contains(marker) || marker == 1 {
                place += marker == 0xFF ? 1 : 2
                continue
            }
            let end = min(place + 2 + max(bytes.bigEndian(at: place + 2, 2), 2), bytes.count)
            if (0xE0...0xEF).contains(marker) || marker == 0xFE {
                let segment = Array(bytes[place + 4..<max(end, place + 4)])
                let name = marker == 0xFE ? "JPEG comment" : "JPEG segment APP\(marker - 0xE0)"
                lookAtMetadata(segment, name, in: nest)
            }
            place = end
        }
    }

    /// GIF89a: comments and the blocks of applications, put together from their parts of 255 bytes.
    mutating func lookAtGIF(_ bytes: [UInt8], in nest: Nest) {
        lookAtRawBytes(bytes, in: nest)
        guard bytes.count > 13 else { return }
        var place = 13 + Self.tableSize(bytes[10])
        while place + 1 < bytes.count {
            switch bytes[place] {
            case 0x21:
                let label = bytes[place + 1]
                place += 2
                let block = bytes.subBlocks(from: &place)
                if label != 0xF9 { lookAtMetadata(block, label == 0xFE ? "GIF comment" : "GIF extension", in: nest) }
            case 0x2C:
                guard place + 10 < bytes.count else { return }
                place += 10 + Self.tableSize(bytes[place + 9]) + 1
                _ = bytes.subBlocks(from: &place)
            default:
                return lookAtRest(bytes, from: place + 1, in: nest)
            }
        }
    }

    /// The size of the colours after a GIF's header or an image's.
    private static func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    /// RIFF: WebP, WAV, AVI.
    mutating func lookAtRIFF(_ bytes: [UInt8], in nest: Nest) {
        lookAtRawBytes(bytes, in: nest)
        var place = 12
        while place + 8 <= bytes.count {
            let name = bytes.mark(at: place)
            let size = bytes[place + 4..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
            let end = min(place + 8 + size, bytes.count)
            if !["VP8", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "data", "fmt"].contains(name) {
                lookAtMetadata(Array(bytes[place + 8..<end]), name, in: nest)
            }
            place = end + size % 2
        }
    }

    private mutating func lookAtRest(_ bytes: [UInt8], from place: Int, in nest: Nest) {
        guard place < bytes.count, nest.depth < Self.mostNested else { return }
        look(at: Array(bytes[place...]), in: nest.entering("what follows the picture"))
    }
}

extension [UInt8] {
    func bigEndian(at place: Int, _ width: Int) -> Int {
        self[place..<Swift.min(place + width, count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The four letters by which a chunk says what it is.
    fileprivate func mark(at place: Int) -> String {
        let letters = self[place..<place + 4].filter { ByteClass.table[Int($0)] <= ByteClass.digit }
        return letters.isEmpty ? "chunk" : String(decoding: letters, as: UTF8.self)
    }

    /// The parts of a GIF's block as one; goes to what follows it.
    fileprivate func subBlocks(from place: inout Int) -> [UInt8] {
        var block: [UInt8] = []
        while place < count, self[place] != 0 {
            let end = Swift.min(place + 1 + Int(self[place]), count)
            block += self[place + 1..<end]
            place = end
        }
        place += 1
        return block
    }
}
