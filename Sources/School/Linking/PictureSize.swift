import Metadata

/// A picture's width and height in pixels as it is shown, read from the first bytes of the file, so that nothing
/// shifts while the page loads. One that is stored on its side has them swapped.
package struct PictureSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    /// PNG (ISO/IEC 15948, IHDR), GIF89a, JPEG (ITU-T T.81, SOFn) and WebP (RFC 9649); nil for
    /// anything else or damaged.
    package init?(ofFile bytes: [UInt8]) {
        let found =
            if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                Self.png(bytes)
            } else if bytes.starts(with: "GIF8".utf8) {
                Self.gif(bytes)
            } else if bytes.starts(with: [0xFF, 0xD8]) {
                Self.jpeg(bytes)
            } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
                Self.webp(bytes)
            } else {
                nil as (Int, Int)?
            }
        guard let (width, height) = found, width > 0, height > 0 else { return nil }
        let swapsSides = Orientation(ofPicture: bytes)?.swapsSides ?? false
        self.width = swapsSides ? height : width
        self.height = swapsSides ? width : height
    }

    /// As HTML: ` width="900" height="650"`.
    var attributes: String { " width=\"\(width)\" height=\"\(height)\"" }

    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24 else { return nil }
        return (bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
    }

    private static func gif(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 10 else { return nil }
        return (littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2))
    }

    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        var index = 2
        while index + 9 < bytes.count {
            guard bytes[index] == 0xFF else { return nil }
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF: index += 1
            case 0x01, 0xD0...0xD7: index += 2
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                return (bigEndian(bytes, index + 7, 2), bigEndian(bytes, index + 5, 2))
            default: index += 2 + bigEndian(bytes, index + 2, 2)
            }
        }
        return nil
    }

    private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 30 else { return nil }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8X": return (littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1)
        case "VP8 ": return (littleEndian(bytes, 26, 2) & 0x3FFF, littleEndian(bytes, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = littleEndian(bytes, 21, 4)
            return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        default: return nil
        }
    }

    private static func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
