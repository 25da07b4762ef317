import Effects
import Site

/// A preview from its beginning to its end: reads the school, serves it, and follows what somebody writes.
package enum PreviewSession {
    /// Runs until the task is cancelled or the server can't go on.
    /// - Parameter options: of a build; nothing is written.
    /// - Parameter port: 0 takes any that is free.
    /// - Parameter begun: told the address when browsers can come, and how many faults there are at first.
    /// - Parameter changed: told the faults after each change.
    /// - Parameter note: gets a sentence when changes are seen later than they could be.
    /// - Throws: `ServerFault`, `DiskFault`, `UnknownChoice`, `FolderRefusal`.
    package static func run(
        _ options: BuildOptions, port: UInt16, begun: @escaping @Sendable (String, PreviewState) throws -> Void,
        changed: @escaping @Sendable (PreviewState) -> Void, note: @escaping @Sendable (String) -> Void
    ) async throws {
        guard Disk.kind(of: options.templates) == .folder else { throw FolderRefusal.noTemplates(options.templates) }
        guard Disk.kind(of: options.content) == .folder else {
            throw DiskFault(action: .read, path: options.content, code: .noSuchFileOrDirectory)
        }
        // What changes while the school is read for the first time is read again.
        let watcher = try Watcher(folders: [options.content, options.templates], note: note)
        let workshop = Workshop(options)
        try await workshop.refresh()
        let server = PreviewServer(source: workshop, port: port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                let port = try await server.listening()
                let state = await workshop.state
                try begun("http://127.0.0.1:\(port)/\(state.editions.first.map { $0.id + "/" } ?? "")", state)
            }
            group.addTask {
                for await changes in watcher.changes {
                    try await workshop.refresh(changes.paths)
                    changed(await workshop.state)
                }
            }
            defer { group.cancelAll() }
            while try await group.next() != nil {}
        }
    }
}
