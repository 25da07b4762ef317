/// Finds the word that somebody probably meant. One function for keys, ids, enum values,
/// template fields and commands, so that "did you mean" behaves alike everywhere.
package enum NearMiss {
    /// The candidate nearest to `word`, or nil when none is near enough to be worth saying.
    ///
    /// Near is an optimal string alignment distance (insert, delete, replace, swap neighbours) of
    /// at most a third of the longer word, at most three; differences of case, hyphens, underscores
    /// and spaces cost nothing. Ties go to the candidate that comes first in `candidates`.
    /// O(candidates × length²), so call it only once something is wrong.
    package static func best(
        for word: String, among candidates: some Sequence<String>
    ) -> String? {
        let folded = fold(word)
        guard !folded.isEmpty else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in candidates where candidate != word {
            let other = fold(candidate)
            let longest = max(folded.count, other.count)
            let limit = min(longest / 3, 3)
            guard abs(folded.count - other.count) <= limit else { continue }
            let distance = distance(folded, other)
            if distance <= limit, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    private static func fold(_ word: String) -> [Unicode.Scalar] {
        // Ids are short; a pasted page is no near miss of anything.
        word.lowercased().unicodeScalars.prefix(120).filter { $0 != "-" && $0 != "_" && $0 != " " }
    }

    /// The optimal string alignment distance of two words.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }

    /// "Did you mean `x`?", or nil when nothing is near.
    package static func question(
        for word: String, among candidates: some Sequence<String>
    ) -> String? {
        best(for: word, among: candidates).map { "did you mean `\($0)`?" }
    }
}
