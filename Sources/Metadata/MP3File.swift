/// MP3 (ISO/IEC 11172-3 and 13818-3, layer III): frames of sound, one after another. What is no frame is no sound:
/// ID3 in front, ID3, APE and Lyrics3 at the end.
enum MP3File {
    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var removed: [String] = []
        var frames = 0
        var index = 0
        while index < bytes.count {
            if let length = frameLength(bytes, at: index), length <= bytes.count - index {
                // A sign of a frame that no other follows is there by chance.
                let next = index + length
                if next == bytes.count || frameLength(bytes, at: next) != nil || isTag(bytes, at: next) {
                    output += bytes[index..<next]
                    frames += 1
                    index = next
                    continue
                }
            }
            if bytes.has("ID3", at: index), let length = lengthOfID3(bytes, at: index) {
                removed.note("ID3")
                index += min(length, bytes.count - index)
            } else {
                if bytes.has("TAG", at: index) { removed.note("ID3") }
                if bytes.has("APETAGEX", at: index) { removed.note("APE") }
                if removed.isEmpty { removed.note("data that is no sound") }
                index += 1
            }
        }
        guard frames > 1 else { throw .damaged(format: "MP3", what: "has no sound in it") }
        return CleanFile(bytes: output, removed: removed)
    }

    private static func isTag(_ bytes: [UInt8], at index: Int) -> Bool {
        ["TAG", "ID3", "APETAGEX", "LYRICSBEGIN"].contains { bytes.has($0, at: index) }
    }

    /// ID3v2's length has seven bits a byte; its head of ten bytes, and a foot, come on top.
    private static func lengthOfID3(_ bytes: [UInt8], at index: Int) -> Int? {
        guard bytes.count - index >= 10, bytes[index + 6..<index + 10].allSatisfy({ $0 < 0x80 }) else { return nil }
        let length = bytes[index + 6..<index + 10].reduce(0) { $0 << 7 | Int($1) }
        return 10 + length + (bytes[index + 5] & 0x10 == 0 ? 0 : 10)
    }

    /// The length in bytes of a frame of layer III with its head; nil when there is none.
    static func frameLength(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index >= 0, bytes.count - index >= 4, bytes[index] == 0xFF, bytes[index + 1] & 0xE6 == 0xE2 else {
            return nil
        }
        let version = Int(bytes[index + 1] >> 3 & 3)
        let rate = Int(bytes[index + 2] >> 4)
        let frequency = Int(bytes[index + 2] >> 2 & 3)
        guard version != 1, frequency < 3, (1..<15).contains(rate) else { return nil }
        let isFirst = version == 3
        let hertz = [44100, 48000, 32000][frequency] / (isFirst ? 1 : version == 2 ? 2 : 4)
        let bits = (isFirst ? ratesOfFirst : ratesOfSecond)[rate] * 1000
        return (isFirst ? 144 : 72) * bits / hertz + Int(bytes[index + 2] >> 1 & 1)
    }

    /// Kilobits a second.
    private static let ratesOfFirst = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    private static let ratesOfSecond = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
}
