import Foundation
import Testing

/// What a test must take away again when it ends, however it ends: `@Suite("…", .cleansUp)`.
final class Cleanup: @unchecked Sendable {
    @TaskLocal static var current: Cleanup?

    // Only read and written while the lock is held.
    private var steps: [() -> Void] = []
    private let lock = NSLock()

    func add(_ step: @escaping () -> Void) { lock.withLock { steps.append(step) } }

    /// The last step first: a disk is unmounted before its folder goes.
    fileprivate func run() {
        for step in lock.withLock({ steps }).reversed() { step() }
    }
}

struct CleanupTrait: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let cleanup = Cleanup()
        defer { cleanup.run() }
        try await Cleanup.$current.withValue(cleanup) { try await function() }
    }
}

extension Trait where Self == CleanupTrait {
    /// Folders that a test makes go when it ends.
    static var cleansUp: Self { Self() }
}
