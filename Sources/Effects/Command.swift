import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Another program, run without a shell, so that no file's name is ever taken for a command.
package enum Command {
    /// How it ended.
    package struct Result: Sendable {
        /// Its exit code; -1 when a signal ended it.
        package let status: Int32
        package let output: [UInt8]
    }

    /// The variables that the program gets. No more, so that those of a hook (as git's `GIT_DIR`) mislead nobody.
    private static let variables = ["PATH", "HOME", "XDG_CONFIG_HOME"]

    /// Runs a program that `PATH` leads to and waits for its end. Its input is empty, and what it says of errors is
    /// not kept.
    ///
    /// - Returns: nil when there is no such program, or it can't be started.
    package static func run(_ words: [String]) -> Result? {
        guard let program = words.first, let ends = try? FileDescriptor.pipe() else { return nil }
        // The program must not inherit them by the way: its output would never end.
        _ = fcntl(ends.readEnd.rawValue, F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends.writeEnd.rawValue, F_SETFD, FD_CLOEXEC)
        let process = start(program, words, output: ends.writeEnd.rawValue)
        try? ends.writeEnd.close()
        defer { try? ends.readEnd.close() }
        guard let process else { return nil }
        let output = readAll(ends.readEnd)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
        // As WIFEXITED and WEXITSTATUS have it.
        return Result(status: status & 0x7f == 0 ? (status >> 8) & 0xff : -1, output: output)
    }

    /// What a program with windows needs besides.
    private static let variablesOfDesktops = [
        "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "XDG_DATA_DIRS",
        "DBUS_SESSION_BUS_ADDRESS", "BROWSER", "LANG", "USER",
    ]

    /// Starts a program of the desktop and doesn't wait for it.
    /// - Returns: false when there is no such program, or it can't be started.
    package static func startOnDesktop(_ words: [String]) -> Bool {
        guard let program = words.first, let nowhere = try? FileDescriptor.open("/dev/null", .writeOnly) else {
            return false
        }
        defer { try? nowhere.close() }
        return start(program, words, output: nowhere.rawValue, variables + variablesOfDesktops) != nil
    }

    private static func start(
        _ program: String, _ words: [String], output: Int32, _ variables: [String] = variables
    ) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let environment = variables.compactMap { name in getenv(name).map { name + "=" + String(cString: $0) } }
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        return posix_spawnp(&process, program, &actions, nil, &arguments, &variables) == 0 ? process : nil
    }

    private static func readAll(_ file: FileDescriptor) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let part = try? [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
                count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            guard let part, !part.isEmpty else { return bytes }
            bytes += part
        }
    }
}
