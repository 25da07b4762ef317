/// PNG and animated PNG (W3C PNG, third edition): a signature, then chunks of a length, a name, contents and a checksum.
///
/// What draws stays; text, times, EXIF and chunks that datawall doesn't know go, and all behind `IEND`.
enum PNGFile {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        var output = signature
        output.reserveCapacity(bytes.count)
        var removed: [String] = []
        var (hasData, isOriented) = (false, false)
        var index = signature.count
        while let length = bytes.bigEndian(4, at: index), let name = bytes.fourLetters(at: index + 4),
            length <= bytes.count - index - 12
        {
            let whole = index..<index + 12 + length
            let contents = bytes[index + 8..<index + 8 + length]
            guard name == "IHDR" ? index == signature.count && length == 13 : index > signature.count else {
                throw damaged("does not begin with its size")
            }
            index = whole.upperBound
            switch name {
            case "IEND":
                guard hasData else { throw damaged("has no picture in it") }
                if index < bytes.count { removed.note("data behind the end") }
                output += chunk("IEND", [])
                return CleanFile(bytes: output, removed: removed)
            case "eXIf":
                let turned = Orientation(exif: bytes, at: contents.startIndex, to: contents.endIndex)
                if let turned, !isOriented { output += chunk("eXIf", turned.exif[...]) }
                if turned?.exif != Array(contents) || isOriented { removed.note("EXIF") }
                isOriented = isOriented || turned != nil
            case "iCCP":
                // The profile's name is free text: it gets another. The profile behind it stays as it is packed.
                guard let end = contents.prefix(80).firstIndex(of: 0), end > contents.startIndex else {
                    removed.note("colour profile")
                    continue
                }
                if Array(contents[..<end]) != Array("ICC".utf8) { removed.note("name of the colour profile") }
                output += chunk("iCCP", "ICC".utf8 + contents[end...])
            case _ where isKept(name, length):
                hasData = hasData || name == "IDAT"
                let sum = CRC32.of(bytes[whole.lowerBound + 4..<whole.upperBound - 4])
                guard bytes.bigEndian(4, at: whole.upperBound - 4) == Int(sum) else {
                    throw damaged("has a wrong checksum in its part `\(name)`")
                }
                output += bytes[whole]
            default:
                // A capital first letter: without it the picture can't be shown.
                guard bytes[whole.lowerBound + 4] & 0x20 != 0 else {
                    throw damaged("has a part that datawall doesn't know, and that it can't be shown without")
                }
                removed.note(Self.names[name] ?? "unknown chunk")
            }
        }
        throw damaged("breaks off before its end")
    }

    /// Whether a chunk draws. Those of numbers have a length of their own: another is no such chunk.
    private static func isKept(_ name: String, _ length: Int) -> Bool {
        switch name {
        case "IHDR", "IDAT", "fdAT": true
        case "PLTE": length <= 768
        case "tRNS": length <= 256
        case "gAMA", "cICP": length == 4
        case "cHRM": length == 32
        case "sRGB": length == 1
        case "sBIT": length <= 4
        case "bKGD": length <= 6
        case "pHYs": length == 9
        case "mDCV": length == 24
        case "acTL", "cLLI": length == 8
        case "fcTL": length == 26
        default: false
        }
    }

    private static let names = ["tEXt": "text", "zTXt": "text", "iTXt": "text", "tIME": "time"]

    private static func chunk(_ name: String, _ contents: ArraySlice<UInt8>) -> [UInt8] {
        var chunk: [UInt8] = []
        chunk.append(bigEndian: contents.count, bytes: 4)
        chunk += name.utf8
        chunk += contents
        chunk.append(bigEndian: Int(CRC32.of(chunk[4...])), bytes: 4)
        return chunk
    }

    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "PNG", what: what) }
}

/// The checksum of PNG's chunks (ISO 3309).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            bytes.withUnsafeBufferPointer { bytes in
                var sum = UInt32.max
                for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
                return ~sum
            }
        }
    }
}
