import Testing

@testable import Metadata

@Suite("What stays of documents, sound and film")
struct DocumentFormatTests {
    @Test("of an SVG its shapes, texts and styles; a picture in it is cleaned, too")
    func svg() throws {
        let clean = String(decoding: try CleanFile.of(Samples.svg, named: "a.svg").bytes, as: UTF8.self)
        let words = clean.split(whereSeparator: \.isWhitespace)
        #expect(words.prefix(15).elementsEqual(Samples.tidySVG.split(whereSeparator: \.isWhitespace).prefix(15)))
        let inner = Base64.encoded(try CleanFile.of(Samples.png(), named: "").bytes)
        #expect(clean.contains("<image href=\"data:image/png;base64,\(inner)\" width=\"1\" height=\"1\"/></svg>\n"))
    }

    @Test(
        "an SVG that does something, or fetches something, is refused",
        arguments: [
            "<script>x</script>", "<script href='#a'/>", "<rect onclick='x'/>", "<rect ONLOAD='x'/>",
            "<foreignObject><p/></foreignObject>", "<image href='https://a.org/b.png'/>", "<use href='b.svg#c'/>",
            "<use x:href='//a.org'/>", "<a href='javascript:x'><rect/></a>", "<a href='java&#10;script:x'/>",
            "<a href='data:text/html,x'/>", "<style>@import 'a.css';</style>", "<rect fill='url(http://a.org)'/>",
            "<rect style='fill: url( &quot;b.svg#c&quot;)'/>", "<style>a { fill: \\75rl(http://a) }</style>",
            "<style><![CDATA[a { background: URL('x') }]]></style>", "<set attributeName='onclick' to='x'/>",
            "<animate attributeName='x:href' values='javascript:x'/>", "<image href='data:image/svg+xml;base64,AAAA'/>",
            "<image href='data:image/png;base64,AAAA'/>", "<iframe/>",
        ])
    func unsafeSVG(inner: String) {
        let text =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>\(inner)</svg>"
        #expect { try CleanFile.of(Array(text.utf8), named: "a.svg") } throws: { error in
            if case .unsafe("SVG", _)? = error as? CleaningRefusal { true } else { false }
        }
    }

    @Test(
        "an SVG that is no XML, or none of its namespace, is refused",
        arguments: [
            "<svg/>", "<svg xmlns='http://example.org'/>", "<svg xmlns='http://www.w3.org/2000/svg'>",
            "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", "<svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
            "<svg xmlns='http://www.w3.org/2000/svg' a=b/>", "<svg xmlns='http://www.w3.org/2000/svg'/><svg/>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>text", "<svg xmlns='http://www.w3.org/2000/svg' a='1' a='2'/>",
            "<?xml version='1.0' encoding='latin1'?><svg xmlns='http://www.w3.org/2000/svg'/>", "<!-- a",
            "<svg xmlns='http://www.w3.org/2000/svg'><!</svg>", "<!DOCTYPE svg [<svg",
        ])
    func damagedSVG(text: String) {
        #expect { try CleanFile.of(Array(text.utf8), named: "a.svg") } throws: { error in
            if case .damaged("SVG", _)? = error as? CleaningRefusal { true } else { false }
        }
    }

    @Test("of a PDF its pages, links and language, and its photos without what they say")
    func pdf() throws {
        let clean = try CleanFile.of(Samples.pdf(), named: "a.pdf")
        for kept in [Samples.pageContents, "/Lang (nb)", "https://a.org", "(Well done)", "/DCTDecode"] {
            #expect(clean.bytes.holds(kept), "\(kept)")
        }
        #expect(clean.bytes.holds(Samples.quantization + Samples.frame + Samples.huffman + Samples.scan))
        #expect(
            Set(clean.removed).isSuperset(of: [
                "document information", "XMP", "notes of an editor", "writers of remarks", "EXIF",
            ]))
        #expect(try CleanFile.of(Samples.pdf(), named: "a.pdf").bytes == clean.bytes)
    }

    @Test("what an earlier state of a PDF said is gone")
    func revisions() throws {
        let first = Samples.pdf()
        // The root again, written behind the end as editors do.
        let place = first.count
        let root = Array("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".utf8)
        let digits = String(place)
        let padded = String(repeating: "0", count: 10 - digits.count) + digits
        let start = try #require((0..<place).last { first[$0...].starts(with: "xref\n0".utf8) })
        let trailer = "trailer\n<</Size 8/Root 1 0 R/Prev \(start)>>\nstartxref\n\(place + root.count)\n%%EOF\n"
        let second = first + root + Array("xref\n1 1\n\(padded) 00000 n \n\(trailer)".utf8)
        let clean = try CleanFile.of(second, named: "a.pdf").bytes
        #expect(!clean.holds("SECRET") && !clean.holds("/Lang"))
        #expect(clean.holds(Samples.pageContents))
    }

    @Test(
        "a PDF that acts, is signed, or carries files is refused",
        arguments: [
            ("/OpenAction<</S/JavaScript/JS(x)>>", ""), ("/Names<</JavaScript<</Names[]>>>>", ""),
            ("/Names<</EmbeddedFiles<</Names[]>>>>", ""), ("/OpenAction<</S/Launch/F(x)>>", ""),
            ("/AcroForm<</XFA(x)>>", ""), ("", "/A<</S/SubmitForm/F(x)>>"), ("", "/FS<</EF<</F 4 0 R>>>>"),
            ("/AcroForm<</Fields[<</FT/Sig/V<</Type/Sig/ByteRange[0 1 2 3]>>>>]>>", ""),
        ])
    func unsafePDF(root: String, remark: String) {
        #expect { try CleanFile.of(Samples.pdf(root: root, remark: remark), named: "a.pdf") } throws: { error in
            if case .unsafe("PDF", _)? = error as? CleaningRefusal { true } else { false }
        }
    }

    @Test("a PDF may say where it opens")
    func opening() throws {
        #expect(try CleanFile.of(Samples.pdf(root: "/OpenAction[3 0 R/Fit]"), named: "").bytes.holds("/OpenAction"))
    }

    @Test("of a recording its form and its sound")
    func sound() throws {
        let form = Samples.riff("fmt ", [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0])
        #expect(
            try CleanFile.of(Samples.wav, named: "").bytes
                == Samples.riffFile("WAVE", form + Samples.riff("data", Samples.sound)))
        #expect(
            try CleanFile.of(Samples.mp3, named: "").bytes == Samples.mp3Frame + Samples.mp3Frame + Samples.mp3Frame)
    }

    @Test("in a film nothing moves: what goes becomes free room")
    func film() throws {
        let clean = try CleanFile.of(Samples.mp4, named: "a.m4a").bytes
        #expect(clean.count == Samples.mp4.count)
        #expect(!clean.holds("udta") && !clean.holds("meta") && !clean.holds("uuid"))
        #expect(!clean.holds([0x12, 0x34, 0x56, 0x78]))
        let place = try #require(
            (0..<clean.count).first { clean[$0...].starts(with: Samples.box("mdat", Samples.sound)) })
        #expect(Samples.mp4[place...].starts(with: Samples.box("mdat", Samples.sound)))
    }

    @Test("a film with a track of places is refused")
    func places() {
        var bytes = Samples.mp4
        if let place = (0..<bytes.count).first(where: { bytes[$0...].starts(with: "soun".utf8) }) {
            bytes.replaceSubrange(place..<place + 4, with: "meta".utf8)
        }
        #expect { try CleanFile.of(bytes, named: "a.mp4") } throws: { error in
            if case .unsafe("MP4", _)? = error as? CleaningRefusal { true } else { false }
        }
    }
}
