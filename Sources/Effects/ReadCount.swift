import Synchronization

/// How many files were read of the trees that it is given to, from any thread.
package final class ReadCount: Sendable {
    private let sum = Mutex((files: 0, bytes: 0))

    package init() {}

    package var files: Int { sum.withLock { $0.files } }
    package var bytes: Int { sum.withLock { $0.bytes } }

    func add(bytes: Int) {
        sum.withLock { sum in
            sum.files += 1
            sum.bytes += bytes
        }
    }
}
