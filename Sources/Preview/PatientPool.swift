import FlyingSocks

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Waits for sockets as the pool within does, but not for ever: a browser that says nothing for so long, in the middle
/// of a request too, or that takes nothing of what is sent, is let go. So idle and slow ones don't use up what there is.
struct PatientPool<Pool: AsyncSocketPool>: AsyncSocketPool {
    private let pool: Pool
    private let patience: Duration

    init(_ pool: Pool, patience: Duration) { (self.pool, self.patience) = (pool, patience) }

    func prepare() async throws { try await pool.prepare() }

    func run() async throws { try await pool.run() }

    /// Lets the connections that a socket accepts send without waiting for the last piece to be confirmed: an answer is
    /// sent in two pieces, and the browser confirms the first only 40 ms later (J. Nagle, RFC 896; RFC 1122, 4.2.3.2).
    private static func sendAtOnce(_ listening: Socket) {
        var yes: Int32 = 1
        _ = setsockopt(
            listening.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// - Throws: `SocketError.disconnected` when the time is over, as if the browser had closed.
    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // Only the socket that listens has nobody at its other end, and that one may wait.
        guard (try? socket.remotePeer()) != nil else {
            Self.sendAtOnce(socket)
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
