import Growth

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The clock of the machine. Only the command line asks it, and only when told to.
package enum Clock {
    /// Today where the machine is.
    package static func today() -> Day {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .epoch
    }
}

/// How many processors may be used.
package enum Processors {
    package static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
