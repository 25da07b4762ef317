import Seeded
import Testing

@testable import Metadata

@Suite("Files without metadata")
struct CleanFileTests {
    static func clean(_ bytes: [UInt8], named name: String) throws -> CleanFile { try CleanFile.of(bytes, named: name) }

    @Test("of what was planted nothing is left", arguments: Samples.all.map(\.name))
    func nothingLeft(name: String) throws {
        let bytes = try #require(Samples.all.first { $0.name == name }).bytes
        #expect(bytes.holds(Samples.secret))
        let clean = try Self.clean(bytes, named: name)
        for part in ["SECRET", "Adalind", "59.9139"] { #expect(!clean.bytes.holds(part), "\(part)") }
        #expect(!clean.removed.isEmpty && Set(clean.removed).count == clean.removed.count)
    }

    @Test("cleaning twice is cleaning once", arguments: Samples.all.map(\.name))
    func twice(name: String) throws {
        let bytes = try #require(Samples.all.first { $0.name == name }).bytes
        let once = try Self.clean(bytes, named: name)
        let twice = try Self.clean(once.bytes, named: name)
        #expect(twice.bytes == once.bytes)
        #expect(twice.removed == [])
    }

    @Test("contents decide, not the ending", arguments: ["a.png", "a.jpg", "a", "a.docx", "a.pdf"])
    func misnamed(name: String) throws {
        #expect(try Self.clean(Samples.jpeg(), named: name).bytes == Self.clean(Samples.jpeg(), named: "a.jpg").bytes)
    }

    @Test(
        "a file cut off anywhere is refused, or loses nothing but what goes anyway", arguments: Samples.all.map(\.name))
    func cutOff(name: String) throws {
        let bytes = try #require(Samples.all.first { $0.name == name }).bytes
        let whole = try Self.clean(bytes, named: name).bytes
        for length in 0..<bytes.count {
            guard let clean = try? Self.clean(Array(bytes[..<length]), named: name) else { continue }
            #expect(!clean.bytes.holds("SECRET"))
            // Sound can end at any frame, and text in a box of film at its own end.
            if name != "a.mp3", name != "a.mp4" { #expect(clean.bytes == whole, "\(length)") }
        }
    }

    @Test(
        "damage anywhere neither stops the program nor makes what can't be read again",
        arguments: Samples.all.map(\.name))
    func damaged(name: String) throws {
        let bytes = try #require(Samples.all.first { $0.name == name }).bytes
        var dice = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var changed = bytes
            for _ in 0...Int.random(in: 0..<6, using: &dice) {
                let place = Int.random(in: 0..<changed.count, using: &dice)
                changed[place] = [0, 0xFF, UInt8.random(in: 0...255, using: &dice)].randomElement(using: &dice) ?? 0
            }
            if Bool.random(using: &dice) { changed.removeLast(Int.random(in: 0..<changed.count, using: &dice)) }
            do throws(CleaningRefusal) {
                let once = try CleanFile.of(changed, named: name)
                let twice = try CleanFile.of(once.bytes, named: name)
                #expect(twice.bytes == once.bytes)
            } catch {
                #expect(!"\(error)".isEmpty)
            }
        }
    }

    @Test(
        "noise is refused",
        arguments: ["a.jpg", "a.png", "a.gif", "a.webp", "a.svg", "a.pdf", "a.mp3", "a.mp4", "a.wav"])
    func noise(name: String) {
        var dice = SeededGenerator(seed: 9)
        for count in [0, 1, 2, 3, 7, 12, 100] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0x80...0xFE, using: &dice) }
            #expect { try Self.clean(bytes, named: name) } throws: { error in
                if case .damaged? = error as? CleaningRefusal { true } else { false }
            }
        }
    }

    @Test("plain text stays as it is; what is no UTF-8 is refused")
    func text() throws {
        let text = Array("id,reads\nKRTM,\u{E9}t\u{E9} 🐝\n".utf8)
        for name in ["a.txt", "A.CSV", "b.md"] { #expect(try Self.clean(text, named: name).bytes == text) }
        #expect(try Self.clean([], named: "empty.txt").bytes == [])
        for bad in [[0xE9, 0x74], [0xFF, 0xFE, 0x41, 0]] as [[UInt8]] {
            #expect(throws: CleaningRefusal.self) { try Self.clean(bad, named: "a.txt") }
        }
    }

    @Test(
        "other formats are refused with what to save them as",
        arguments: [
            ("a.docx", "PDF"), ("a.HEIC", "JPEG"), ("a.avif", "JPEG"), ("a.tiff", "JPEG"), ("a.odt", "PDF"),
            ("a.xlsx", "PDF"), ("a.zip", "one by one"), ("a.ogg", "MP3"), ("a.webm", "MP4"), ("a.html", "PDF"),
            ("a", "ending"), ("a.xyz", "plain text"),
        ])
    func advice(name: String, word: String) {
        #expect {
            try Self.clean(Array("PK\u{3}\u{4} something".utf8), named: name)
        } throws: { error in
            guard case .unknownFormat(name, let advice)? = error as? CleaningRefusal else { return false }
            return advice.contains(word)
        }
    }

    @Test("pictures in boxes that are no film are refused", arguments: ["heic", "avif", "mif1"])
    func boxes(brand: String) {
        let bytes = Samples.box("ftyp", Array(brand.utf8) + [0, 0, 0, 0]) + Samples.box("mdat", [1])
        #expect(throws: CleaningRefusal.unknownFormat(name: "a.heic", advice: "open it and save it as JPEG or PNG")) {
            try Self.clean(bytes, named: "a.heic")
        }
    }
}
