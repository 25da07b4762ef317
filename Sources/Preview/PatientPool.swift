import FlyingSocks

/// Waits for sockets as the pool within does, but not for ever: a browser that says nothing for so long, in the middle
/// of a request too, or that takes nothing of what is sent, is let go. So idle and slow ones don't use up what there is.
struct PatientPool<Pool: AsyncSocketPool>: AsyncSocketPool {
    private let pool: Pool
    private let patience: Duration

    init(_ pool: Pool, patience: Duration) { (self.pool, self.patience) = (pool, patience) }

    func prepare() async throws { try await pool.prepare() }

    func run() async throws { try await pool.run() }

    /// - Throws: `SocketError.disconnected` when the time is over, as if the browser had closed.
    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // Only the socket that listens has nobody at its other end, and that one may wait.
        guard (try? socket.remotePeer()) != nil else {
            return try await pool.suspendSocket(socket, untilReadyFor: events)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw SocketError.disconnected
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
