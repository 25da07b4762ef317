/// One of several shares of a site, each made by a machine of its own: `3/16` is the third of sixteen.
///
/// The folder of a student or of a class belongs to the shard
///
///     FNV-1a-64("students/X" or "classes/X", in UTF-8) mod count + 1
///
/// with all that lies in it; everything else belongs to shard 1. So the owner of a file hangs on its path alone: all
/// machines agree on it without a word between them, and whoever else joins the school, a folder stays where it was.
package struct Shard: Hashable, Sendable {
    /// From 1 to `count`.
    package let number: Int
    package let count: Int

    /// More machines than any school has; a site of so many shares has hardly a folder in each.
    package static let most = 10_000

    /// - Parameter text: as `3/16`; nil for anything else, also for a shard that there is not.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let number = Int(parts[0]), let count = Int(parts[1]),
            (1...Self.most).contains(count), (1...count).contains(number)
        else { return nil }
        (self.number, self.count) = (number, count)
    }

    /// Whether this shard makes a file.
    /// - Parameter path: from the site's root.
    package func owns(_ path: String) -> Bool { Self.owner(of: path, among: count) == number }

    /// Whether this shard makes what there is once: pages of no student and no class, and the ledger.
    package var isFirst: Bool { number == 1 }

    /// `_site` as `_site-3-of-16`.
    package func folder(of output: String) -> String { "\(output)-\(number)-of-\(count)" }

    private static func owner(of path: String, among count: Int) -> Int {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        guard parts.count == 3, parts[0].elementsEqual("students".utf8) || parts[0].elementsEqual("classes".utf8)
        else { return 1 }
        return Int(hash(path.utf8[..<parts[1].endIndex]) % UInt64(count)) + 1
    }

    /// FNV-1a of 64 bits, by Fowler, Noll and Vo, with the constants that they published
    /// (http://www.isthe.com/chongo/tech/comp/fnv/). `Hasher` gives other numbers in each run, and `contentHash` is free
    /// to change; this must be the same on all machines.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}

extension Shard: CustomStringConvertible {
    package var description: String { "shard \(number) of \(count)" }
}

extension SitePlan {
    /// The files that a shard makes, all of them without one; in the order of their paths.
    func files(of shard: Shard?) -> [File] {
        guard let shard else { return files }
        return files.filter { shard.owns($0.path) }
    }

    /// How many pages a shard makes.
    func pageCount(of shard: Shard?) -> Int {
        shard == nil ? pageCount : files(of: shard).count { $0.template != nil }
    }
}
