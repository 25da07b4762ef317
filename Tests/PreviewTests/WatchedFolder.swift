import Foundation

@testable import Preview

/// A new folder with `content` and `templates` in it, that goes when the test ends.
final class WatchedFolder {
    let path: String

    init(_ files: [String] = []) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "datawall-test-\(UUID().uuidString)")
        path = folder.path
        try makeFolder("content")
        try makeFolder("templates")
        for file in files { try write("old", to: file) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func full(_ file: String) -> String { path + "/" + file }

    func makeFolder(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: full(folder), withIntermediateDirectories: true)
    }

    func write(_ text: String, to file: String) throws {
        try makeFolder(file.split(separator: "/").dropLast().joined(separator: "/"))
        try Data(text.utf8).write(to: URL(filePath: full(file)))
    }

    func move(_ file: String, to other: String) throws {
        guard rename(full(file), full(other)) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: full(file)) }

    /// A watcher of `content` and `templates`, and what it tells.
    func watched(
        isPolling: Bool = false, quiet: Duration = .milliseconds(8), longest: Duration = .milliseconds(150),
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> Told {
        let watcher = try Watcher(
            folders: [full("content"), full("templates")], quiet: quiet, longest: longest, pace: .milliseconds(20),
            isPolling: isPolling, note: note)
        return Told(watcher, in: path)
    }
}

/// What a watcher tells, read by a test.
final class Told {
    private var iterator: AsyncStream<Watcher.Changes>.Iterator
    private let prefix: String
    /// What was waited for.
    private var known: Set<String> = []

    init(_ watcher: Watcher, in folder: String) {
        (iterator, prefix) = (watcher.changes.makeAsyncIterator(), folder + "/")
    }

    /// The next burst, paths from the test's folder; nil when anything may have changed.
    func next() async throws -> Set<String>? {
        guard let changes = await iterator.next() else { throw Ended() }
        return changes.paths.map { paths in Set(paths.map { String($0.dropFirst(prefix.count)) }) }
    }

    /// Waits until all of these are told, in one burst or several.
    /// - Returns: what else is told until then, without files that were waited for earlier: one that is looked at while
    ///   it is written is told twice. `*` stands for anything.
    func others(until wanted: Set<String>) async throws -> Set<String> {
        var missing = wanted
        var others: Set<String> = []
        while !missing.isEmpty {
            let paths = try await next() ?? ["*"]
            missing.subtract(paths)
            others.formUnion(paths)
        }
        known.formUnion(wanted)
        return others.subtracting(known)
    }

    struct Ended: Error {}
}
