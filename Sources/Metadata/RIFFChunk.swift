/// A part of a RIFF file, as WebP and WAV are: four letters, a length, contents, and a byte more when the length is odd.
struct RIFFChunk {
    let name: String
    let contents: Range<Int>
    /// Where the next one begins.
    let end: Int

    /// Nil when it isn't all there before `limit`; the byte that makes the length even may be missing.
    init?(in bytes: [UInt8], at index: Int, to limit: Int) {
        guard limit <= bytes.count, limit - index >= 8, let name = bytes.fourLetters(at: index),
            let length = bytes.littleEndian(4, at: index + 4), length <= limit - index - 8
        else { return nil }
        self.name = name
        contents = index + 8..<index + 8 + length
        end = min(limit, contents.upperBound + length % 2)
    }

    /// Where the last chunk of a file ends, by what its head says; nil when the file breaks off before. Notes what stands
    /// behind it.
    static func end(ofFile bytes: [UInt8], noting removed: inout [String]) -> Int? {
        guard let length = bytes.littleEndian(4, at: 4), length >= 4, length <= bytes.count - 8 else { return nil }
        if 8 + length < bytes.count { removed.note("data behind the end") }
        return 8 + length
    }

    static func written(_ name: String, _ contents: ArraySlice<UInt8>) -> [UInt8] {
        var chunk = Array(name.utf8)
        chunk.append(littleEndian: contents.count, bytes: 4)
        chunk += contents
        if contents.count % 2 == 1 { chunk.append(0) }
        return chunk
    }

    /// A file of these chunks.
    static func file(_ form: String, _ chunks: [UInt8]) -> [UInt8] {
        written("RIFF", (form.utf8 + chunks)[...])
    }
}
