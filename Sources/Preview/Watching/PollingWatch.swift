import Effects

/// Looks the folders through again and again. Slower than the kernel's word, and right everywhere.
struct PollingWatch: FolderWatch {
    private let watched: Watched
    private var sight: Sight

    init(_ watched: Watched) {
        self.watched = watched
        sight = Sight(watched.folders)
    }

    mutating func next() -> Watcher.Changes? {
        var pause = watched.pace
        while true {
            guard watched.stop.wait(for: pause) == .timeOver else { return nil }
            let start = ContinuousClock.now
            let before = sight
            sight = Sight(watched.folders)
            if sight != before {
                guard waitForTheRest(since: start) else { return nil }
                // What came and went meanwhile is nobody's business.
                if let changes = sight.changes(since: before) { return changes }
            }
            // On a slow drive at most a tenth of the time goes into looking.
            pause = max(watched.pace, (ContinuousClock.now - start) * 9)
        }
    }

    /// Looks until nothing changes any more, for no longer than the longest time. False when we are to stop.
    private mutating func waitForTheRest(since start: ContinuousClock.Instant) -> Bool {
        while ContinuousClock.now < start + watched.longest {
            guard watched.stop.wait(for: watched.quiet) == .timeOver else { return false }
            let before = sight
            sight = Sight(watched.folders)
            if sight == before { break }
        }
        return true
    }
}

/// All files as they were at one moment.
private struct Sight: Sendable, Equatable {
    private(set) var files: [String: FileStamp] = [:]
    let roots: [FolderIdentity?]
    /// Where links lead from one file to another a change of one is a change of both.
    private(set) var hasLinks = false

    init(_ folders: [String]) {
        roots = folders.map(FolderIdentity.init)
        for folder in folders { enter(folder, depth: 0) }
    }

    /// Nil when there are none.
    func changes(since before: Sight) -> Watcher.Changes? {
        guard roots == before.roots else { return Watcher.Changes(paths: nil) }
        let paths = Set(files.keys).union(before.files.keys).filter { files[$0] != before.files[$0] }
        return paths.isEmpty ? nil : Watcher.Changes(paths: hasLinks || before.hasLinks ? nil : paths)
    }

    private mutating func enter(_ folder: String, depth: Int) {
        // What can't be listed, or not any more, is for the reader to say.
        guard depth < SourceTree.deepest, let entries = try? Disk.list(folder) else { return }
        for (name, kind) in entries where !SourceTree.isPassedOver(name) {
            let path = folder + "/" + name
            if kind == .link { hasLinks = true }
            if let stamp = kind == .folder ? nil : FileStamp(file: path) {
                files[path] = stamp
            } else if kind == .folder || FileStamp.isFolder(path) {
                enter(path, depth: depth + 1)
            }
        }
    }
}
