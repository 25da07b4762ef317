@testable import Metadata

/// Small files of each format, put together byte by byte, with metadata planted in them.
enum Samples {
    /// Planted wherever a format has room for words: none of it may be left.
    static let secret = "SECRET-Adalind-59.9139N"

    static let all: [(name: String, bytes: [UInt8])] = [
        ("a.jpg", jpeg()), ("turned.jpg", jpeg(orientation: 6)), ("a.png", png()), ("turned.png", png(orientation: 8)),
        ("a.gif", gif), ("a.webp", simpleWebP), ("b.webp", webp()), ("turned.webp", webp(orientation: 5)),
        ("a.svg", svg), ("a.pdf", pdf()), ("a.wav", wav), ("a.mp3", mp3), ("a.mp4", mp4),
    ]

    static func big(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

    // MARK: EXIF

    /// A folder with a description, which is the secret, and the orientation; in Intel's order of bytes.
    static func exif(orientation: Int) -> [UInt8] {
        let text = Array(secret.utf8) + [0]
        return [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] + little(2, 2)
            + little(0x010E, 2) + little(2, 2) + little(text.count, 4) + little(38, 4)
            + little(0x0112, 2) + little(3, 2) + little(1, 4) + little(orientation, 4) + little(0, 4) + text
    }

    // MARK: JPEG

    static func segment(_ marker: UInt8, _ contents: [UInt8]) -> [UInt8] {
        [0xFF, marker] + big(contents.count + 2, 2) + contents
    }

    static let quantization = segment(0xDB, [0] + (1...64))
    static let frame = segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
    static let huffman = segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
    /// With a stuffed zero and a restart in it.
    static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78]
    static let profile = segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}colours".utf8))
    static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])

    static func jpeg(orientation: Int = 1, isProgressive: Bool = false) -> [UInt8] {
        let words = Array(secret.utf8)
        var bytes: [UInt8] = [0xFF, 0xD8]
        // A preview of one pixel, and one more that isn't there.
        bytes += segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])
        bytes += segment(0xE0, Array("JFXX\0".utf8) + words)
        bytes += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation))
        bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + words)
        bytes += segment(0xE1, Array("http://ns.adobe.com/xmp/extension/\0".utf8) + words)
        bytes += profile + segment(0xE2, Array("MPF\0".utf8) + words)
        bytes += segment(0xED, Array("Photoshop 3.0\0".utf8) + words) + segment(0xEF, words) + adobe
        bytes += segment(0xFE, words) + quantization + frame + huffman + [0xFF] + scan
        if isProgressive { bytes += segment(0xFE, words) + huffman + scan }
        return bytes + [0xFF, 0xD9] + words + [0xFF, 0xD8, 0xFF, 0xD9]
    }

    // MARK: PNG

    static func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + contents
        return big(contents.count, 4) + body + big(Int(CRC32.of(body[...])), 4)
    }

    static let header = chunk("IHDR", big(1, 4) + big(1, 4) + [8, 0, 0, 0, 0])
    /// A grey pixel: zlib's head, one stored block of the filter and the value, Adler-32.
    static let data = chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0x80, 0x00, 0x82, 0x00, 0x81])

    static func png(orientation: Int = 1) -> [UInt8] {
        let words = Array(secret.utf8)
        return PNGFile.signature + header + chunk("gAMA", big(45455, 4))
            + chunk("iCCP", words + [0, 0, 0x78, 0x9C, 1, 2, 3]) + chunk("tEXt", Array("Author\0".utf8) + words)
            + chunk("zTXt", Array("Title\0\0".utf8) + words) + chunk("iTXt", words)
            + chunk("tIME", [1, 2, 3, 4, 5, 6, 7])
            + chunk("eXIf", exif(orientation: orientation)) + chunk("pHYs", words)
            + chunk("acTL", big(1, 4) + big(0, 4)) + chunk("fcTL", [UInt8](repeating: 0, count: 26)) + data
            + chunk("prVt", words) + chunk("IEND", []) + words
    }

    // MARK: GIF

    static func blocks(_ contents: [UInt8]) -> [UInt8] { [UInt8(contents.count)] + contents + [0] }
    static let control: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
    static let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0]
    static let gifHead: [UInt8] = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    static let repeats: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 5, 0, 0]

    static let gif: [UInt8] = {
        let words = Array(secret.utf8)
        let xmp = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + blocks(words)
        let caption = [0x21, 0x01, 12] + [UInt8](repeating: 0, count: 12) + blocks(words)
        var bytes = gifHead + repeats.dropLast() + blocks(words) + [0x21, 0xFE] + blocks(words) + xmp
        bytes += control + caption + control + picture + [0x21, 0xFE] + blocks(words) + picture + [0x21, 0x77]
        return bytes + blocks(words) + [0x3B] + words
    }()

    // MARK: WebP

    static func riff(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(contents.count, 4) + contents + (contents.count % 2 == 1 ? [0] : [])
    }
    static func riffFile(_ form: String, _ chunks: [UInt8]) -> [UInt8] { riff("RIFF", Array(form.utf8) + chunks) }

    static let lossless = riff("VP8L", [0x2F, 0, 0, 0, 0, 7, 7])
    static let lossy = riff("VP8 ", [0x30, 1, 0, 0x9D, 1, 0x2A, 1, 0, 1, 0])

    static let simpleWebP = riffFile("WEBP", lossless + riff("XMP ", Array(secret.utf8)))

    static func webp(orientation: Int = 1) -> [UInt8] {
        let words = Array(secret.utf8)
        let inner = [UInt8](repeating: 1, count: 16) + lossy + riff("note", words)
        return riffFile(
            "WEBP",
            riff("VP8X", [0x2E, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + riff("ICCP", [1, 2, 3])
                + riff("ANIM", [0, 0, 0, 0, 0, 0]) + riff("ANMF", inner) + riff("abcd", words)
                + riff("EXIF", exif(orientation: orientation)) + riff("XMP ", words)) + words
    }

    // MARK: Sound and film

    static let sound: [UInt8] = (0..<64).map { UInt8($0) }
    static let wav: [UInt8] = {
        let words = Array(secret.utf8)
        let form = riff("fmt ", [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0])
        return riffFile(
            "WAVE",
            riff("bext", words) + form + riff("LIST", Array("INFOIART".utf8) + words) + riff("data", sound)
                + riff("id3 ", words) + riff("iXML", words)) + words
    }()

    /// 128 kilobits a second at 44.1 kHz: 417 bytes.
    static let mp3Frame: [UInt8] = [0xFF, 0xFB, 0x90, 0x64] + (0..<413).map { UInt8($0 % 200) }
    static let mp3: [UInt8] = {
        let words = Array(secret.utf8)
        let front = Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, UInt8(words.count)] + words
        return front + mp3Frame + mp3Frame + mp3Frame + Array("APETAGEX".utf8) + words + Array("TAG".utf8) + words
            + [UInt8](repeating: 0, count: 125 - words.count)
    }()

    static func box(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        big(contents.count + 8, 4) + Array(name.utf8) + contents
    }
    static let times = big(0, 4) + big(0x1234_5678, 4) + big(0x1234_5679, 4)

    static let mp4: [UInt8] = {
        let words = Array(secret.utf8)
        let handler = box("hdlr", big(0, 8) + Array("soun".utf8) + big(0, 12) + words)
        let media = box(
            "mdia", box("mdhd", times + big(0, 12)) + handler + box("minf", box("stbl", box("stco", big(0, 8)))))
        let track = box("trak", box("tkhd", times + big(1, 72)) + media + box("udta", words))
        return box("ftyp", Array("M4A ".utf8) + big(0, 4)) + box("free", words)
            + box(
                "moov", box("mvhd", times + big(7, 88)) + track + box("udta", box("meta", words)) + box("meta", words))
            + box("uuid", words) + box("mdat", sound) + box("what", words)
    }()

    // MARK: Documents

    static let svg = Array(
        """
        \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
        <!-- \(secret) -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/\(secret)" [<!ELEMENT a (b)>]>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
          xmlns:ink='http://www.inkscape.org/\(secret)' ink:docname="\(secret)" width="2" height="1"><metadata><x>\(secret)</x></metadata>
        <ink:page n="\(secret)"><rect/></ink:page><?\(secret) ?><title>A &amp; B</title>
        <style><![CDATA[/* \(secret) */ a > b { fill: url(#g) }]]></style><g data-name="\(secret)" id='g'><rect
          style="fill: red /* \(secret) */" width="1" height="1"/></g><use xlink:href="#g" xlink:title="\(secret)"/>\
        <image href="data:image/png;base64,\(Base64.encoded(png()))" width="1" height="1"/></svg>
        <!-- \(secret) -->
        """.utf8)

    static let tidySVG = """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="2" height="1">
        <title>A &amp; B</title>
        <style>  a &gt; b { fill: url(#g) }</style><g id="g"><rect style="fill: red  " width="1" height="1"/></g><use xlink:href="#g"/>
        """

    /// Objects one after another, numbered from 1, the first of them the root.
    static func pdf(objects: [[UInt8]], trailer: String = "") -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        return bytes
            + Array("trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    static let pageContents = "q 8 0 0 8 0 0 cm /I Do Q"

    /// A page with a photo, a remark and a link.
    static func pdf(root: String = "", remark: String = "") -> [UInt8] {
        let photo = jpeg(orientation: 6)
        return pdf(
            objects: [
                Array("<</Type/Catalog/Pages 2 0 R/Lang(nb)/Metadata 5 0 R/PieceInfo<</X(\(secret))>>\(root)>>".utf8),
                Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
                Array(
                    """
                    <</Type/Page/Parent 2 0 R/MediaBox[0 0 8 8]/Contents 4 0 R/LastModified(\(secret))
                    /Resources<</XObject<</I 6 0 R>>>>/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/T(\(secret))
                    /Contents(Well done)\(remark)>><</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(https://a.org)>>>>]>>
                    """.utf8),
                Array("<</Length \(pageContents.utf8.count)>>stream\n\(pageContents)\nendstream".utf8),
                Array("<</Type/Metadata/Subtype/XML/Length \(secret.utf8.count)>>stream\n\(secret)\nendstream".utf8),
                Array(
                    """
                    <</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8
                    /Filter[/DCTDecode]/Length \(photo.count)>>stream

                    """.utf8) + photo + Array("\nendstream".utf8),
                Array("<</Author(\(secret))>>".utf8),
            ], trailer: "/Info 7 0 R/Note(\(secret))/ID[<00><01>]")
    }
}

extension [UInt8] {
    /// Whether these bytes stand in it.
    func holds(_ other: [UInt8]) -> Bool {
        guard other.count <= count else { return false }
        return (0...count - other.count).contains { self[$0...].starts(with: other) }
    }
    func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }
}
