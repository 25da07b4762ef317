import Audit
import Seeded
import Testing

@Suite("What is packed or encoded")
struct PackedLeakTests {
    static let secret = "Yesterday Łucja Nowakowska read to me. I was so sad that I could not read aloud."
    static let index = LeakIndex(
        names: ["Łucja", "Nowakowska"], hidden: "I was so sad that I could not read aloud.")

    @Test("a name and a sentence are found in each way of packing", arguments: Packing.allCases)
    func each(packing: Packing) {
        let text = packing == .escapes || packing == .percent ? Self.secret : Self.secret
        let found = Set(Self.index.findings(in: packing.pack(Array(text.utf8)), at: "a").leaks.map(\.text))
        #expect(found == ["Łucja", "Nowakowska", "I was so sad that I could not read aloud"])
    }

    @Test("any three ways within each other are looked through", arguments: 0..<40)
    func nested(round: Int) {
        var generator = SeededGenerator(seed: UInt64(round))
        var bytes = Array(Self.secret.utf8)
        var ways: [Packing] = []
        for step in 0..<3 {
            // UTF-16, references and escapes are of text; what is binary by now can only be packed further.
            let choice: [Packing] =
                step == 0
                ? Packing.allCases : [.gzip, .zlib, .zip, .storedZip, .base64, .base64URL, .base64Lines, .dataURL]
            let way = choice.randomElement(using: &generator) ?? .plain
            ways.append(way)
            bytes = way.pack(bytes)
        }
        let found = Set(Self.index.findings(in: bytes, at: "a").leaks.map(\.text))
        #expect(found.isSuperset(of: ["Łucja", "Nowakowska", "I was so sad that I could not read aloud"]), "\(ways)")
    }

    @Test("what is made to harm is told and ends")
    func bombs() {
        let bomb = Packing.gzip.pack(Packing.gzip.pack([UInt8](repeating: 0, count: 80 << 20)))
        #expect(Self.index.findings(in: bomb, at: "a.gz").blindSpots.map(\.inside) == ["gzip in gzip"])
        var deep = Array(Self.secret.utf8)
        for _ in 0..<12 { deep = Packing.gzip.pack(deep) }
        #expect(!Self.index.findings(in: deep, at: "a.gz").blindSpots.isEmpty)
    }

    @Test("what is closed is told")
    func closed() {
        var zip = Packing.zip.pack(Array(Self.secret.utf8))
        zip[6] |= 1
        #expect(Self.index.findings(in: zip, at: "a.zip").blindSpots.map(\.reason) == ["is encrypted"])
        let xz: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4]
        #expect(Self.index.findings(in: xz, at: "a.xz").blindSpots.count == 1)
    }

    @Test("damaged and cut off files are looked at as far as they go, without an end or a crash")
    func damaged() {
        var generator = SeededGenerator(seed: 7)
        for packing in Packing.allCases {
            let whole = packing.pack(Array((Self.secret + " " + Self.secret).utf8))
            for _ in 0..<30 {
                var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &generator)))
                for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
                    bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
                _ = Self.index.findings(in: bytes, at: "a")
            }
        }
    }

    @Test("bytes at random name nobody")
    func random() {
        let index = LeakIndex(
            names: ["Maja", "Novak", "Bo", "Ada", "Ezra", "Haru"], ids: ["ada-l"], hidden: Self.secret)
        var generator = SeededGenerator(seed: 11)
        let marks: [[UInt8]] = [
            [], [0x1F, 0x8B, 8], [0x50, 0x4B, 3, 4], [0xFF, 0xD8, 0xFF], [0x78, 0x9C], Array("%PDF stream".utf8),
            Array("GIF89a".utf8), Array("RIFF".utf8), [0x89, 0x50, 0x4E, 0x47],
        ]
        for round in 0..<200 {
            let noise = (0..<Int.random(in: 0...3000, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let found = index.findings(in: marks[round % marks.count] + noise, at: "a.bin")
            #expect(found.leaks.isEmpty, "\(round): \(found.leaks)")
        }
    }
}
