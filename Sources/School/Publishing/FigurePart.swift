import Growth
import Records

/// What one student adds to a figure, as the ledger keeps it: enough to tell whether it is still the same, and nothing
/// of what it is.
struct FigurePart: Hashable, Sendable {
    /// The sum of the digests of all that the student adds, so that what was added between two days is the difference of
    /// two sums.
    private(set) var digest: UInt32 = 0
    /// The widest circle in which all of it is known of this student anyway; `.family` for none.
    private(set) var known = Circle.public

    init() {}

    init(digest: UInt32, known: Circle) { (self.digest, self.known) = (digest, known) }

    mutating func add(_ more: UInt32, known: Circle) {
        digest &+= more
        self.known = min(self.known, known)
    }
}

/// Makes digests of what one student adds, which nobody can make who doesn't have the ledger.
struct FigureDigest {
    private let salt: UInt64

    /// - Parameter salt: that of the ledger. What two students add has two digests also when it is the same.
    init(salt: UInt64, student: String) {
        self.salt = student.utf8.reduce(salt) { Self.mixed($0, UInt64($1)) }
    }

    /// A digest of words of 64 bits, in their order. Two that differ have the same one once in four thousand million.
    ///
    /// Each word goes through the last steps of SplitMix64: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
    /// pseudorandom number generators", OOPSLA 2014. It is no cipher and needs not be: the file is private.
    private func of(_ words: UInt64...) -> UInt32 {
        UInt32(truncatingIfNeeded: words.reduce(salt, Self.mixed))
    }

    private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
        var state = (state ^ word) &+ 0x9E37_79B9_7F4A_7C15
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        return state ^ (state >> 31)
    }

    func of(_ scores: Score...) -> UInt32 {
        var digest: UInt32 = 1
        // 0 and −0 are one value.
        for score in scores { digest = of(UInt64(digest), word(score.day), (score.value + 0).bitPattern) }
        return digest
    }

    func of(_ state: String, _ day: Day, _ count: Int) -> UInt32 {
        var digest = of(word(day), UInt64(bitPattern: Int64(count)))
        for byte in state.utf8 { digest = of(UInt64(digest), UInt64(byte)) }
        return digest
    }

    private func word(_ day: Day) -> UInt64 { UInt64(bitPattern: Int64(day.days(since: .epoch))) }
}
