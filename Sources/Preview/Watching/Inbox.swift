import Synchronization

/// Changes on their way from the thread that finds them to the task that reads them.
struct Inbox {
    let stream: AsyncStream<Watcher.Changes>
    let put: @Sendable (Watcher.Changes) -> Void

    /// - Parameter onEnd: called once, when the reader is cancelled or gone.
    init(onEnd: @escaping @Sendable () -> Void) {
        // The stream says no more than that something lies in the tray, so that a slow reader finds all of it at once.
        let tray = Tray()
        let (arrivals, doorbell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        doorbell.onTermination = { _ in onEnd() }
        put = { changes in
            tray.put(changes)
            doorbell.yield()
        }
        stream = AsyncStream {
            for await _ in arrivals {
                if let changes = tray.take() { return changes }
            }
            return nil
        }
    }
}

private final class Tray: Sendable {
    private let changes = Mutex<Watcher.Changes?>(nil)

    func put(_ new: Watcher.Changes) {
        changes.withLock { if $0 == nil { $0 = new } else { $0?.add(new) } }
    }

    func take() -> Watcher.Changes? {
        changes.withLock { changes in
            defer { changes = nil }
            return changes
        }
    }
}
