#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What this program has had of the machine since it began.
package struct MachineUse: Sendable {
    /// The most memory that it held at once, in bytes; 0 when the system doesn't say.
    package let peakMemory: Int
    /// On all processors together, in the program and in the system on its behalf.
    package let processorTime: Duration

    package init(peakMemory: Int, processorTime: Duration) {
        self.peakMemory = peakMemory
        self.processorTime = processorTime
    }

    /// Until now.
    package static var soFar: MachineUse {
        var usage = rusage()
        #if canImport(Glibc)
            let isKnown = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0
        #else
            let isKnown = getrusage(Int32(RUSAGE_SELF), &usage) == 0
        #endif
        guard isKnown else { return MachineUse(peakMemory: 0, processorTime: .zero) }
        #if canImport(Darwin)
            let unit = 1
        #else
            // Linux counts in KiB.
            let unit = 1024
        #endif
        return MachineUse(
            peakMemory: Int(usage.ru_maxrss) * unit,
            processorTime: duration(usage.ru_utime) + duration(usage.ru_stime))
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(Int(time.tv_sec)) + .microseconds(Int(time.tv_usec))
    }
}
