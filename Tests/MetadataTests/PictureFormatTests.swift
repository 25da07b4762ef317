import Testing

@testable import Metadata

@Suite("What stays of a picture")
struct PictureFormatTests {
    static func exifSegment(_ orientation: Int) throws -> [UInt8] {
        Samples.segment(0xE1, Array("Exif\0\0".utf8) + (try #require(Orientation(orientation)).exif))
    }

    @Test("of a JPEG the tables, the frame, the scans, the colours, and the way up", arguments: 1...9)
    func jpeg(orientation: Int) throws {
        for isProgressive in [false, true] {
            let file = try CleanFile.of(Samples.jpeg(orientation: orientation, isProgressive: isProgressive), named: "")
            let head = [0xFF, 0xD8] + Samples.segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
            let turned = (2...8).contains(orientation) ? try Self.exifSegment(orientation) : []
            let picture = Samples.quantization + Samples.frame + Samples.huffman + Samples.scan
            #expect(
                file.bytes == head + turned + Samples.profile + Samples.adobe + picture
                    + (isProgressive ? Samples.huffman + Samples.scan : []) + [0xFF, 0xD9])
            #expect(
                file.removed == [
                    "preview", "APP0", "EXIF", "XMP", "list of pictures", "IPTC", "APP15", "comment",
                    "data behind the end",
                ])
        }
    }

    @Test("of a JPEG without JFIF the way up comes first")
    func bareJPEG() throws {
        let picture = Samples.quantization + Samples.frame + Samples.huffman + Samples.scan + [0xFF, 0xD9]
        let exif = Samples.segment(0xE1, Array("Exif\0\0".utf8) + Samples.exif(orientation: 3))
        #expect(
            try CleanFile.of([0xFF, 0xD8] + exif + picture, named: "").bytes
                == [0xFF, 0xD8] + Self.exifSegment(3) + picture)
        #expect(try CleanFile.of([0xFF, 0xD8] + picture, named: "").bytes == [0xFF, 0xD8] + picture)
    }

    @Test("of a PNG what draws, the profile under another name, and the way up", arguments: 1...8)
    func png(orientation: Int) throws {
        let turned = try orientation == 1 ? [] : Samples.chunk("eXIf", #require(Orientation(orientation)).exif)
        let clean = try CleanFile.of(Samples.png(orientation: orientation), named: "")
        var expected = PNGFile.signature + Samples.header + Samples.chunk("gAMA", Samples.big(45455, 4))
        expected += Samples.chunk("iCCP", Array("ICC".utf8) + [0, 0, 0x78, 0x9C, 1, 2, 3]) + turned
        expected += Samples.chunk("acTL", Samples.big(1, 4) + Samples.big(0, 4))
        expected += Samples.chunk("fcTL", [UInt8](repeating: 0, count: 26)) + Samples.data + Samples.chunk("IEND", [])
        #expect(clean.bytes == expected)
    }

    @Test("a checksum is as PNG's specification has it")
    func checksum() {
        #expect(CRC32.of(Array("IEND".utf8)[...]) == 0xAE42_6082)
    }

    @Test("a PNG with a wrong checksum, or a part that can't be done without, is refused")
    func badPNG() {
        var wrong = Samples.png()
        wrong[20] ^= 1
        let unknown = PNGFile.signature + Samples.header + Samples.chunk("CgBI", [1]) + Samples.data
        for bytes in [wrong, unknown + Samples.chunk("IEND", [])] {
            #expect(throws: CleaningRefusal.self) { try CleanFile.of(bytes, named: "a.png") }
        }
    }

    @Test("of a GIF its pictures, their timing, and how often they repeat")
    func gif() throws {
        let clean = try CleanFile.of(Samples.gif, named: "")
        var expected = Samples.gifHead + Samples.repeats + Samples.control + Samples.picture
        expected += Samples.picture + [0x3B]
        #expect(clean.bytes == expected)
        #expect(
            clean.removed == [
                "data of an application", "comment", "XMP", "caption", "unknown extension", "data behind the end",
            ])
    }

    @Test("of a WebP its pictures, the profile and the way up; the head says what is there", arguments: 1...8)
    func webp(orientation: Int) throws {
        let turned = try orientation == 1 ? [] : Samples.riff("EXIF", #require(Orientation(orientation)).exif)
        let clean = try CleanFile.of(Samples.webp(orientation: orientation), named: "")
        let frame = [UInt8](repeating: 1, count: 16) + Samples.lossy
        var chunks = Samples.riff("VP8X", [orientation == 1 ? 0x22 : 0x2A, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        chunks += Samples.riff("ICCP", [1, 2, 3]) + Samples.riff("ANIM", [0, 0, 0, 0, 0, 0])
        chunks += Samples.riff("ANMF", frame) + turned
        #expect(clean.bytes == Samples.riffFile("WEBP", chunks))
        #expect(
            try CleanFile.of(Samples.simpleWebP, named: "").bytes == Samples.riffFile("WEBP", Samples.lossless))
    }

    @Test("which way up a picture is, before and after", arguments: 1...8)
    func orientation(value: Int) throws {
        #expect(Orientation(ofPicture: Samples.webp(orientation: value)) == nil, "browsers look at none")
        for picture in [Samples.jpeg(orientation: value), Samples.png(orientation: value)] {
            #expect(Orientation(ofPicture: picture)?.value == (value == 1 ? nil : UInt8(value)))
            #expect(Orientation(ofPicture: picture)?.swapsSides ?? false == (value >= 5))
            let clean = try CleanFile.of(picture, named: "")
            #expect(Orientation(ofPicture: clean.bytes) == Orientation(ofPicture: picture))
            for length in 0..<picture.count { _ = Orientation(ofPicture: Array(picture[..<length])) }
        }
    }
}
