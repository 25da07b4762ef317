import Dispatch
import Effects

/// Says when something below a few folders has changed: the kernel tells where it can (inotify, on Linux), else the
/// folders are looked through twice a second.
///
/// All that happens after `init` is told. What editors leave behind (see `SourceTree.isPassedOver`) is not; a file
/// that is being saved is told of when it is closed, and again each time it is. It watches until the task that reads
/// `changes` is cancelled, or `changes` is let go; then nothing of it stays open.
package struct Watcher: Sendable {
    /// What may be other than before. Changes that come while nobody asks add up to one. For one reader.
    package let changes: AsyncStream<Changes>

    /// Files that are new, other or gone.
    package struct Changes: Sendable, Equatable {
        /// Each as one of the watched folders, a slash and the path in it; nil when anything may have changed: a folder
        /// was moved, more happened than the kernel could note, or links in the folders lead from one file to another.
        package internal(set) var paths: Set<String>?

        mutating func add(_ later: Changes) { paths = paths.flatMap { paths in later.paths.map(paths.union) } }
    }

    /// - Parameters:
    ///   - folders: as the paths are to begin. One that isn't there is watched from when it is.
    ///   - quiet: changes are told when nothing else has changed for so long,
    ///   - longest: or when so long has passed since the first.
    ///   - pace: how often folders are looked through where the kernel doesn't tell, and how often it is asked
    ///     whether the folders themselves are still the same.
    ///   - isPolling: asks nothing of the kernel.
    ///   - note: gets a sentence for the user when changes are told later than they could be.
    /// - Throws: when the process has too many files open.
    package init(
        folders: [String], quiet: Duration = .milliseconds(8), longest: Duration = .milliseconds(150),
        pace: Duration = .milliseconds(500), isPolling: Bool = false,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(DiskFault) {
        let watched = Watched(folders: folders, quiet: quiet, longest: longest, pace: pace, stop: try StopSignal())
        self.init(
            watched, by: { watched throws(WatchFault) in try isPolling ? PollingWatch(watched) : watched.best() },
            note: note)
    }

    /// - Parameter best: what is tried first. When it can't go on the folders are looked through.
    init(
        _ watched: Watched, by best: (Watched) throws(WatchFault) -> any FolderWatch,
        note: @escaping @Sendable (String) -> Void
    ) {
        let inbox = Inbox(onEnd: watched.stop.send)
        changes = inbox.stream
        let first: any FolderWatch
        do throws(WatchFault) {
            first = try best(watched)
        } catch {
            note(error.description)
            first = PollingWatch(watched)
        }
        // A thread of its own: it sleeps in the kernel for most of its life.
        DispatchQueue(label: "datawall.watcher").async { [put = inbox.put] in
            var watch = first
            while true {
                do throws(WatchFault) {
                    guard let changes = try watch.next() else { return }
                    put(changes)
                } catch {
                    note(error.description)
                    watch = PollingWatch(watched)
                    put(Changes(paths: nil))
                }
            }
        }
    }
}

/// What is watched, and how.
struct Watched: Sendable {
    let folders: [String]
    let quiet, longest, pace: Duration
    let stop: StopSignal

    /// The watch that tells soonest.
    func best() throws(WatchFault) -> any FolderWatch {
        #if os(Linux)
            if let folder = folders.first(where: MountTable().isRemote) { throw .remote(folder) }
            return try KernelWatch(self)
        #else
            return PollingWatch(self)
        #endif
    }
}

/// One way to learn of changes. It knows of those after it was made.
protocol FolderWatch: Sendable {
    /// Sleeps until something has changed; nil when it was told to stop.
    mutating func next() throws(WatchFault) -> Watcher.Changes?
}

/// Why the kernel can't tell of changes. The folders are looked through instead.
enum WatchFault: Error, CustomStringConvertible {
    case tooManyFolders, tooManyWatchers, refused
    /// The folder lies on another computer, whose kernel tells ours nothing.
    case remote(String)

    var description: String {
        switch self {
        case .tooManyFolders:
            """
            there are more folders than this computer lets a program watch, so changes are looked for twice a second; \
            to see them sooner, raise the limit: sudo sysctl fs.inotify.max_user_watches=1000000
            """
        case .tooManyWatchers:
            """
            too many programs watch folders on this computer, so changes are looked for twice a second; to see them \
            sooner, close some, or raise the limit: sudo sysctl fs.inotify.max_user_instances=1024
            """
        case .refused: "this computer lets no program watch folders, so changes are looked for twice a second"
        case .remote(let folder):
            """
            \(folder) is on a network or shared drive, which doesn't tell of changes, so they are looked for twice a \
            second; to see them sooner, work on a copy on this computer's own disk
            """
        }
    }
}
