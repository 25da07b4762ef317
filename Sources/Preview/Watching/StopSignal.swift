import Effects
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Wakes a thread that sleeps in the kernel, to tell it that it is over. A pipe: what is sent stays readable.
final class StopSignal: Sendable {
    private let readEnd, writeEnd: Int32

    init() throws(DiskFault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw DiskFault(action: .create, path: "a pipe", code: Errno(rawValue: errno)) }
        (readEnd, writeEnd) = (ends[0], ends[1])
        // No program that we start keeps them open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func send() { _ = write(writeEnd, [1], 1) }

    enum Waking { case stopped, readable, timeOver }

    /// Sleeps until the signal is sent, there is something to read, or the time is over; a moment too long rather than
    /// too short.
    /// - Parameter descriptor: of a file to read; -1 for none.
    func wait(for time: Duration, on descriptor: Int32 = -1) -> Waking {
        var entries = [readEnd, descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = max(0, min(3_600_000, (time / .milliseconds(1)).rounded(.up)))
        guard poll(&entries, nfds_t(entries.count), Int32(milliseconds)) > 0 else { return .timeOver }
        return entries[0].revents != 0 ? .stopped : .readable
    }
}
