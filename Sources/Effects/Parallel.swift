/// Work on many like things at once, the results in the order of the things.
package enum Parallel {
    /// Calls `work` for consecutive chunks of `0..<count` on up to `jobs` tasks and returns the
    /// results in order, so that nothing downstream can tell how many tasks there were.
    ///
    /// With one job everything runs where it was called, in order.
    package static func map<Result: Sendable>(
        count: Int, jobs: Int, work: @escaping @Sendable (Range<Int>) throws -> Result
    ) async throws -> [Result] {
        guard count > 0 else { return [] }
        // Several chunks a task even out what is quick and what is slow.
        let chunks = jobs <= 1 ? 1 : min(count, jobs * 8)
        let bounds = (0...chunks).map { count * $0 / chunks }
        if chunks == 1 { return [try work(0..<count)] }
        return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var next = 0
            func startNext() {
                guard next < chunks else { return }
                let index = next
                next += 1
                group.addTask { (index, try work(bounds[index]..<bounds[index + 1])) }
            }
            for _ in 0..<jobs { startNext() }
            var results = [Result?](repeating: nil, count: chunks)
            while let (index, result) = try await group.next() {
                results[index] = result
                startNext()
            }
            return results.compactMap(\.self)
        }
    }
}
