import Testing

@testable import Site

@Suite("Shares of a site")
struct ShardTests {
    @Test(
        "what stands for a share is read", arguments: [("1/1", 1, 1), ("3/16", 3, 16), ("10000/10000", 10_000, 10_000)])
    func read(text: String, number: Int, count: Int) throws {
        let shard = try #require(Shard(text))
        #expect(shard.number == number && shard.count == count)
    }

    @Test(
        "what stands for none is refused",
        arguments: [
            "", "/", "3", "3/", "/4", "0/4", "5/4", "1/0", "0/0", "a/b", "-1/4", "+1/4", "1/-4", "1/4/2", " 1/4",
            "1/4 ",
            "1.0/4", "1/10001", "٣/٤", "1/99999999999999999999",
        ])
    func refused(text: String) {
        #expect(Shard(text) == nil)
    }

    // The first three are of the authors' own list of vectors (http://www.isthe.com/chongo/src/fnv/test_fnv.c).
    @Test(
        "the number of a folder is the same on all machines and in all versions",
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func stable(text: String, hash: UInt64) {
        #expect(Shard.hash(text.utf8) == hash)
    }

    @Test("each file has one owner, for any count", arguments: [1, 2, 3, 16, 999])
    func oneOwner(count: Int) {
        let shards = (1...count).compactMap { Shard("\($0)/\(count)") }
        #expect(shards.count == count)
        for path in [
            "index.html", "students/index.html", "students/krtm/index.html", "classes/room-1/index.html",
            "walls/a/wall.csv",
            "assets/style.css", "students/krtm/evidence/a/b.png", "students/é/index.html", "",
        ] {
            #expect(shards.count { $0.owns(path) } == 1, "\(path)")
        }
    }

    @Test("a folder goes as a whole, and what is no student's and no class's goes to the first")
    func folders() throws {
        let shards = (1...16).compactMap { Shard("\($0)/16") }
        func owner(_ path: String) -> Int? { shards.first { $0.owns(path) }?.number }
        for folder in ["students/krtm", "students/fndx", "classes/room-1", "classes/é"] {
            let number = Int(Shard.hash(folder.utf8) % 16) + 1
            for file in ["index.html", "goals/a/index.html", "evidence/a.png"] {
                #expect(owner(folder + "/" + file) == number)
            }
        }
        for path in [
            "index.html", "students/index.html", "classes/index.html", "studentships/a/index.html", "a/students/b",
        ] {
            #expect(owner(path) == 1)
        }
    }

    @Test("many folders are spread evenly: no share of sixteen has a fifth more or less than its due")
    func even() throws {
        let shards = (1...16).compactMap { Shard("\($0)/16") }
        var sizes = [Int](repeating: 0, count: 16)
        for number in 0..<16_000 {
            let path = "students/" + String(number + 50_000, radix: 36) + "/index.html"
            for (place, shard) in shards.enumerated() where shard.owns(path) { sizes[place] += 1 }
        }
        #expect(sizes.reduce(0, +) == 16_000)
        #expect(sizes.allSatisfy { (800...1200).contains($0) }, "\(sizes)")
    }
}
