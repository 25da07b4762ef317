import Seeded
import Testing

@testable import Audit

/// What was read before is passed over, and nothing is found more or less for it.
@Suite("Blocks that are known")
struct KnownBlockTests {
    /// Names that are words, so that only both together tell; a title that makes a name a teacher's; a sentence.
    static let index = LeakIndex(
        names: [
            .init(.name, "May", isAlsoAWord: true, at: origin), .init(.name, "Bell", isAlsoAWord: true, at: origin),
            .init(.name, "May Bell", at: origin), .init(.name, "Novak", isFamilyName: true, at: origin),
            .init(.name, "Ana María de la Cruz", at: origin), .init(.id, "maja-novak-2", at: origin),
        ], allowed: ["Ana Castillo", "Ms. Cruz"], titles: ["Ms", "Mr"],
        sentences: sentences("I was so sad that I could not read aloud. We wrote nine words and then we went home."))
    static let origin = Leak.Origin(path: "content/a.md", line: 1)

    static func sentences(_ text: String) -> SentenceList {
        var list = SentenceList()
        list.add(Passage(Array(text.utf8), isMarkup: false, path: "content/b.md", file: Array(text.utf8), line: 1))
        return list
    }

    /// Few lines, so that most come again.
    static let lines = [
        "<p>May</p>", "<td>May</td>", "<td>Bell</td>", "<td>", "</td>", "Bell", "May", "<b>May</b>", "<b>Bell</b>",
        "<li>Ms</li>", "<li>Novak</li>", "<li>Mr <b>Novak</b></li>", "Novak", "<p>Ana</p>", "<p>María</p>",
        "<p>de la</p>", "<p>Cruz</p>", "<td>Castillo</td>", "<p>I was so sad</p>", "<p>that I could not</p>",
        "<p>I was so sad that I could not read aloud</p>", "<p>I was so sad that I could", "not read aloud.</p>",
        "<em>I was so sad that I</em>", "<em>could not read aloud</em>", "<img alt=\"May\">", "<img alt=\"Bell\">",
        "<img alt=\"May > Bell\">", "<img alt='I was so sad that I could not read aloud'>", "<img alt=\"I was so sad",
        "that I could not read aloud\">", "<!-- May", "Bell -->", "<!-- maja -->", "<a href=\"maja-novak-2/\">x</a>",
        "<p>TWF5IEJlbGwgd2FzIGhlcmUsIE1heSBCZWxsIQ==</p>", "<p>Ma\u{00AD}y B&#101;ll</p>",
        "<p class=\"quiet\">Well</p>",
        "<p class=\"quiet\">done</p>", "<hr>", "<p>", "</p>", "",
    ]

    @Test("a scanner that has read much finds what a new one finds", arguments: 0..<60)
    func memory(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var scanner = LeakScanner(Self.index)
        // A few lines of all, so that the pages of one scanner are much alike.
        let lines = (0..<10).map { _ in Self.lines.randomElement(using: &generator) ?? "" }
        for number in 0..<60 {
            var page = "<!doctype html>\n"
            for _ in 0..<Int.random(in: 1...9, using: &generator) {
                page += (lines.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? "\n" : "")
            }
            let bytes = number % 20 == 19 ? Array(page.utf8) + [0xE9] : Array(page.utf8)
            let found = scanner.findings(in: bytes, at: "index.html")
            let expected = Self.index.findings(in: bytes, at: "index.html")
            #expect(found.leaks == expected.leaks, "\(page)")
            #expect(found.blindSpots == expected.blindSpots)
        }
    }

    @Test("what comes again is passed over")
    func passed() {
        let page = Array(
            "<!doctype html>\n<p>A page</p>\n<p class=\"a\">of words</p>\n<p class=\"b\">of words</p>\n".utf8)
        var reader = WordReader()
        func words(_ bytes: [UInt8]) -> Int {
            bytes.withUnsafeBufferPointer { reader.read($0, isMarkup: true, passesKnown: true) }
            return reader.text.count
        }
        #expect(words(page) == 6)
        #expect(words(page) == 6)
        reader.trustUnproven()
        #expect(words(page) == 0)
        #expect(words(page + Array("<p>more</p>\n".utf8)) == 1)
    }

    @Test("a block with a leak is told on every page")
    func again() {
        var scanner = LeakScanner(Self.index)
        let page = Array("<!doctype html>\n<p>A page</p>\n<p>about May Bell</p>\n".utf8)
        for _ in 0..<3 { #expect(scanner.findings(in: page, at: "a.html").leaks.map(\.text) == ["May Bell"]) }
    }

    @Test("a block ends where a tag begins a line that isn't part of a line of text")
    func blocks() {
        let text = "<p>a\n<b>b</b>\n<i>c</i>\n</p>\n<ul>\n<li>d\n<x\n"
        let ends = Array(text.utf8).withUnsafeBufferPointer { bytes in
            sequence(first: bytes.endOfBlock(from: 0)) { $0 < bytes.count ? bytes.endOfBlock(from: $0) : nil }.map(
                \.self)
        }
        #expect(
            ends.map { String(text.prefix($0)) } == [
                "<p>a\n<b>b</b>\n<i>c</i>\n", "<p>a\n<b>b</b>\n<i>c</i>\n</p>\n",
                "<p>a\n<b>b</b>\n<i>c</i>\n</p>\n<ul>\n", text,
            ])
    }

    @Test("a word has the same number in all ways to read it, and another than its neighbours")
    func numbers() {
        var seen: [UInt64: String] = [:]
        for word in [
            "a", "b", "ab", "ba", "abcdefgh", "abcdefghi", "abcdefgha", "1", "12", "p", "pq", "internationally", "é",
            "éa",
        ] {
            for text in [
                word, word + " ", "\(word), and so on and on", word.uppercased() + "-and so on", "\u{00AD}\(word)",
            ] {
                var reader = WordReader()
                Array(text.utf8).withUnsafeBufferPointer { reader.read($0, isMarkup: false) }
                let hash = reader.text[0].hash
                let same = word == "é" ? "e" : word == "éa" ? "ea" : word
                #expect(seen.updateValue(same, forKey: hash) ?? same == same, "\(text)")
            }
        }
        #expect(seen.count == 14)
    }
}
