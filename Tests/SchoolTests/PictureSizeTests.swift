import Seeded
import Testing

@testable import School

@Suite("Sizes of pictures")
struct PictureSizeTests {
    static func big(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) }
    }
    static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

    /// The signature and the IHDR chunk of ISO/IEC 15948 §5.2, §11.2.2.
    static func png(_ width: Int, _ height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(width, 4)
            + big(height, 4)
            + [8, 6, 0, 0, 0] + big(0, 4)
    }

    /// The logical screen descriptor of GIF89a §18.
    static func gif(_ width: Int, _ height: Int, version: String = "GIF89a") -> [UInt8] {
        Array(version.utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
    }

    /// Start of image, segments, a frame header (ITU-T T.81 B.2.2), and some more.
    static func jpeg(
        _ width: Int, _ height: Int, segments: [(marker: UInt8, length: Int)] = [(0xE0, 14), (0xDB, 65), (0xC4, 30)],
        frame: UInt8 = 0xC0
    ) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        for (marker, length) in segments {
            // Contents that look like a frame header must not be taken for one.
            bytes += [0xFF, marker] + big(length + 2, 2) + (0..<length).map { $0 % 2 == 0 ? 0xFF : 0xC0 }
        }
        return bytes + [0xFF, frame] + big(17, 2) + [8] + big(height, 2) + big(width, 2) + [
            3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
        ] + [0xFF, 0xDA]
    }

    /// A RIFF container with one chunk (RFC 9649 §2.4 to 2.7).
    static func webp(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + little(data.count + 12, 4) + Array("WEBP".utf8) + Array(chunk.utf8) + little(data.count, 4)
            + data
    }

    static func lossy(_ width: Int, _ height: Int) -> [UInt8] {
        webp("VP8 ", [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A] + little(width, 2) + little(height, 2) + [0, 0])
    }

    static func lossless(_ width: Int, _ height: Int) -> [UInt8] {
        webp("VP8L", [0x2F] + little((width - 1) | (height - 1) << 14, 4) + [0, 0, 0, 0, 0, 0])
    }

    static func extended(_ width: Int, _ height: Int) -> [UInt8] {
        webp("VP8X", [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
    }

    static func told(_ bytes: [UInt8]) -> String {
        PictureSize(ofFile: bytes).map { "\($0.width)×\($0.height)" } ?? "-"
    }

    @Test("PNG, GIF, JPEG and WebP say their size", arguments: [(1, 1), (640, 480), (3, 9999), (16383, 2)])
    func sizes(width: Int, height: Int) {
        let size = "\(width)×\(height)"
        #expect(Self.told(Self.png(width, height)) == size)
        #expect(Self.told(Self.gif(width, height)) == size)
        #expect(Self.told(Self.gif(width, height, version: "GIF87a")) == size)
        #expect(Self.told(Self.jpeg(width, height)) == size)
        #expect(Self.told(Self.lossy(width, height)) == size)
        #expect(Self.told(Self.lossless(width, height)) == size)
        #expect(Self.told(Self.extended(width, height)) == size)
    }

    @Test(
        "every kind of JPEG frame is one, and tables and restarts are none",
        arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC9, 0xCF] as [UInt8])
    func frames(frame: UInt8) {
        #expect(Self.told(Self.jpeg(30, 20, frame: frame)) == "30×20")
        for other in [0xC4, 0xC8, 0xCC] as [UInt8] {
            #expect(Self.told(Self.jpeg(30, 20, segments: [(other, 40)], frame: frame)) == "30×20")
        }
    }

    @Test("a JPEG with fill bytes and restart markers before its frame")
    func filled() {
        let bytes = Self.jpeg(30, 20, segments: [])
        #expect(Self.told(Array(bytes[..<2]) + [0xFF, 0xFF, 0xFF, 0xD0, 0xFF, 0x01] + bytes[2...]) == "30×20")
    }

    @Test("a picture that is stored on its side has its sides swapped", arguments: 1...8)
    func turned(orientation: Int) {
        // A TIFF folder with one entry, the orientation.
        let exif: [UInt8] =
            [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation)]
            + Self.big(0, 6)
        let segment: [UInt8] = [0xFF, 0xE1] + Self.big(exif.count + 8, 2) + Array("Exif\0\0".utf8) + exif
        let jpeg = Self.jpeg(640, 480)
        let shown = orientation < 5 ? "640×480" : "480×640"
        #expect(Self.told(Array(jpeg[..<2]) + segment + jpeg[2...]) == shown)
        let chunk = Self.big(exif.count, 4) + Array("eXIf".utf8) + exif + Self.big(0, 4)
        #expect(Self.told(Self.png(640, 480) + chunk) == shown)
        let webp = Self.extended(640, 480) + Array("EXIF".utf8) + Self.little(exif.count, 4) + exif
        #expect(Self.told(webp) == "640×480", "browsers don't turn these")
    }

    @Test("what is no picture, or one of no size, has none")
    func none() {
        for bytes in [
            [], [0x89], Array("<svg/>".utf8), Array("GIF".utf8), Self.png(0, 5), Self.png(5, 0), Self.gif(0, 0),
            Self.lossy(0, 7), Array("RIFFxxxxWAVEfmt ".utf8) + [UInt8](repeating: 0, count: 40),
        ] {
            #expect(PictureSize(ofFile: bytes) == nil)
        }
        #expect(Self.told(Self.webp("ALPH", [UInt8](repeating: 7, count: 40))) == "-")
        #expect(Self.told([0xFF, 0xD8, 0x00, 0xC0] + [UInt8](repeating: 9, count: 40)) == "-")
        #expect(Self.told([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 1000)) == "-")
        // A segment of length 0, over and over.
        #expect(
            Self.told([0xFF, 0xD8] + [[0xFF, 0xE1, 0, 0]].flatMap { segment in (0..<500).flatMap { _ in segment } })
                == "-")
    }

    static let all: [[UInt8]] = [
        png(640, 480), gif(640, 480), jpeg(640, 480), jpeg(640, 480, segments: [(0xE1, 6000)]), lossy(640, 480),
        lossless(640, 480),
        extended(640, 480),
    ]

    @Test("a file that breaks off anywhere is read to its end and no further")
    func truncated() {
        for picture in Self.all {
            for length in 0..<picture.count {
                let size = PictureSize(ofFile: Array(picture[..<length]))
                #expect(size == nil || size == PictureSize(ofFile: picture))
            }
        }
    }

    @Test("no byte that changed, and no noise, stops the reading", arguments: 1...5)
    func damaged(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for picture in Self.all {
            for _ in 0..<400 {
                var bytes = Array(picture[..<Int.random(in: 0...picture.count, using: &generator)])
                for _ in 0..<3 where !bytes.isEmpty {
                    bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
                let size = PictureSize(ofFile: bytes)
                #expect(size.map { $0.width > 0 && $0.height > 0 } ?? true)
            }
        }
    }
}
