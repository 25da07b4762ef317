import ArgumentParser

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

    /// Where nobody can be told, nothing is left to do.
    static func writeError(_ text: String) { _ = write(text, to: 2) }

    static func say(_ text: String) throws(ExitCode) { try writeOutput(text + "\n") }

    /// What a person or a program asked for. When it can't reach them, the machine failed: a report that
    /// was cut off must not look like one without faults.
    static func writeOutput(_ text: String) throws(ExitCode) {
        guard let code = write(text, to: 1) else { return }
        complain("can't write to the standard output: \(String(cString: strerror(code)))")
        throw ExitStatus.machineFailed
    }

    /// Nil, or the code of what went wrong.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return errno }
            bytes = bytes.dropFirst(count)
        }
        return nil
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
