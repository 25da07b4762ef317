/// WebP (RFC 9649): a RIFF file. Pictures, their transparency, their timing and the colour profile stay.
enum WebPFile {
    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        var removed: [String] = []
        guard let end = RIFFChunk.end(ofFile: bytes, noting: &removed) else {
            throw damaged("breaks off before its end")
        }
        guard let first = RIFFChunk(in: bytes, at: 12, to: end) else { throw damaged("has no picture in it") }
        guard first.name == "VP8X" else {
            guard isPicture(first.name) else { throw damaged("has no picture in it") }
            if first.end < end { removed.note("unknown chunk") }
            let chunk = RIFFChunk.written(first.name, bytes[first.contents])
            return CleanFile(bytes: RIFFChunk.file("WEBP", chunk), removed: removed)
        }
        guard first.contents.count == 10 else { throw damaged("has a head of the wrong size") }

        var chunks: [UInt8] = []
        var (hasPicture, isOriented) = (false, false)
        var index = first.end
        while index < end {
            guard let chunk = RIFFChunk(in: bytes, at: index, to: end) else {
                throw damaged("breaks off in one of its parts")
            }
            index = chunk.end
            let contents = bytes[chunk.contents]
            switch chunk.name {
            case "ICCP", "ALPH": chunks += RIFFChunk.written(chunk.name, contents)
            case "ANIM" where contents.count == 6: chunks += RIFFChunk.written("ANIM", contents)
            case "ANMF":
                hasPicture = true
                chunks += RIFFChunk.written("ANMF", try frame(bytes, chunk.contents, &removed)[...])
            case "EXIF":
                let turned = Orientation(exif: bytes, at: contents.startIndex, to: contents.endIndex)
                if let turned, !isOriented { chunks += RIFFChunk.written("EXIF", turned.exif[...]) }
                if turned?.exif != Array(contents) || isOriented { removed.note("EXIF") }
                isOriented = isOriented || turned != nil
            case let name where isPicture(name):
                hasPicture = true
                chunks += RIFFChunk.written(name, contents)
            case "XMP ": removed.note("XMP")
            default: removed.note("unknown chunk")
            }
        }
        guard hasPicture else { throw damaged("has no picture in it") }
        // The flags of EXIF (8) and XMP (4) as they are now; reserved bits are zero.
        var head = Array(bytes[first.contents])
        head[0] = head[0] & 0b0011_0010 | (isOriented ? 0b1000 : 0)
        head.replaceSubrange(1..<4, with: [0, 0, 0])
        return CleanFile(
            bytes: RIFFChunk.file("WEBP", RIFFChunk.written("VP8X", head[...]) + chunks), removed: removed)
    }

    private static func isPicture(_ name: String) -> Bool { name == "VP8 " || name == "VP8L" }

    /// A picture of an animation: its place and time in 16 bytes, then chunks of its own.
    private static func frame(
        _ bytes: [UInt8], _ contents: Range<Int>, _ removed: inout [String]
    ) throws(CleaningRefusal) -> [UInt8] {
        guard contents.count >= 16 else { throw damaged("has a picture of the wrong size") }
        var index = contents.lowerBound + 16
        var frame = Array(bytes[contents.lowerBound..<index])
        while index < contents.upperBound {
            guard let chunk = RIFFChunk(in: bytes, at: index, to: contents.upperBound) else {
                throw damaged("breaks off in one of its parts")
            }
            index = chunk.end
            if chunk.name == "ALPH" || isPicture(chunk.name) {
                frame += RIFFChunk.written(chunk.name, bytes[chunk.contents])
            } else {
                removed.note("unknown chunk")
            }
        }
        return frame
    }

    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "WebP", what: what) }
}
