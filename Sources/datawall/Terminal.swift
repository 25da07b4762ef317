#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What people see while datawall works: results on the standard output, faults on the error output.
enum Terminal {
    static func complain(_ text: String) { writeError("datawall: \(text)\n") }

    static func writeError(_ text: String) { write(text, to: 2) }

    static func say(_ text: String) { write(text + "\n", to: 1) }

    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }

    /// Whether a person is looking: a pipe or a file gets no progress.
    static var showsProgress: Bool { isatty(2) == 1 }
}

/// One line that says what is going on, once a build takes longer than half a second.
final class ProgressLine {
    private let start = ContinuousClock.now
    private var isShown = false

    func show(_ stage: String) {
        guard Terminal.showsProgress, ContinuousClock.now - start > .milliseconds(500) else { return }
        isShown = true
        Terminal.writeError("\r\u{1B}[K\(stage)…")
    }

    func clear() {
        if isShown { Terminal.writeError("\r\u{1B}[K") }
    }
}
