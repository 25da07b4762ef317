#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many files, and so connections, this program may have open at once.
enum OpenFiles {
    /// What a preview asks for. Many systems give 1,024 unasked and much more to who asks.
    private static let many: rlim_t = 16_384

    /// Raises the limit as far as the system lets it be raised without an administrator. When it doesn't, all stays as
    /// it was: the server then closes what is open and begins again when there are too many.
    static func allowMany() {
        var limit = rlimit()
        guard getrlimit(openFiles, &limit) == 0, limit.rlim_cur < many else { return }
        limit.rlim_cur = min(many, limit.rlim_max)
        _ = setrlimit(openFiles, &limit)
    }

    #if canImport(Glibc)
        private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let openFiles = RLIMIT_NOFILE
    #endif
}
