#if os(Linux)
    import Effects

    /// Lets the kernel tell what happens in each folder.
    struct KernelWatch: FolderWatch {
        private let watched: Watched
        private var queue: InotifyQueue
        /// The folder of each watch. It is several where watched folders lie in each other.
        private var places: [Int32: [Place]] = [:]
        private var roots: [FolderIdentity?] = []
        private var hasLinks = false
        private var burst: Burst
        private var nextCheck = ContinuousClock.now
        /// Watches must be set anew: they may be in the wrong places.
        private var isLost = false

        private struct Place {
            let path: String
            /// Below the folder that was asked for.
            let depth: Int
        }

        init(_ watched: Watched) throws(WatchFault) {
            self.watched = watched
            queue = try InotifyQueue()
            burst = Burst(quiet: watched.quiet, longest: watched.longest)
            try enterAll()
        }

        mutating func next() throws(WatchFault) -> Watcher.Changes? {
            while true {
                var now = ContinuousClock.now
                if now >= nextCheck {
                    // The kernel doesn't tell when a folder above ours is moved, nor when ours is there again.
                    isLost = isLost || watched.folders.map(FolderIdentity.init) != roots
                    nextCheck = now + watched.pace
                }
                if isLost { try beginAnew() }
                now = ContinuousClock.now
                if let changes = burst.take(at: now) { return withLinks(changes) }
                let until = min(nextCheck, burst.due ?? nextCheck)
                switch watched.stop.wait(for: until - now, on: queue.descriptor) {
                case .stopped: return nil
                case .timeOver: continue
                case .readable:
                    now = ContinuousClock.now
                    for event in queue.read() { try take(event, at: now) }
                }
            }
        }

        /// A change of one file is a change of each link that leads to it.
        private mutating func withLinks(_ changes: Watcher.Changes) -> Watcher.Changes {
            hasLinks = hasLinks || changes.paths?.contains(where: FileStamp.isLink) ?? false
            return hasLinks ? Watcher.Changes(paths: nil) : changes
        }

        // MARK: - Watches

        /// All watches anew. A folder that moves takes its watches along, and they say nothing of where it is: rather
        /// than to follow them, which is easily got wrong, we begin again. O(folders).
        private mutating func beginAnew() throws(WatchFault) {
            queue = try InotifyQueue()
            isLost = false
            try enterAll()
            burst.anything(at: .now)
        }

        private mutating func enterAll() throws(WatchFault) {
            (places, hasLinks) = ([:], false)
            roots = watched.folders.map(FolderIdentity.init)
            for folder in watched.folders { try enter(Place(path: folder, depth: 0)) }
        }

        /// Watches a folder and those below it.
        /// - Parameter now: given when the folder is new, so that all files in it are changes.
        private mutating func enter(_ place: Place, at now: Burst.Instant? = nil) throws(WatchFault) {
            // First the watch, then the list: what comes in between is told twice rather than never.
            guard place.depth < SourceTree.deepest, let watch = try queue.watch(place.path, isRoot: place.depth == 0),
                let entries = try? Disk.list(place.path)
            else { return }
            if places[watch]?.contains(where: { $0.path == place.path }) != true {
                places[watch, default: []].append(place)
            }
            for (name, kind) in entries where !SourceTree.isPassedOver(name) {
                let path = place.path + "/" + name
                if kind == .link { hasLinks = true }
                if kind == .folder || kind == nil && FileStamp.isFolder(path) {
                    try enter(Place(path: path, depth: place.depth + 1), at: now)
                } else if let now {
                    burst.written(path, at: now)
                }
            }
        }

        // MARK: - Events

        private mutating func take(_ event: InotifyQueue.Event, at now: Burst.Instant) throws(WatchFault) {
            if event.is(.overflow) {
                isLost = true
                return
            }
            guard let here = places[event.watch] else { return }
            if event.is(.ignored) {
                places[event.watch] = nil
                return
            }
            let isRoot = here.contains { $0.depth == 0 }
            switch event.name {
            case .none where event.is(.selfGone): isLost = isLost || isRoot
            case .none where isRoot, .illegible: burst.anything(at: now)
            case .none: break
            case .text(let name) where SourceTree.isPassedOver(name): break
            case .text(let name):
                for place in here {
                    let path = place.path + "/" + name
                    if event.is(.folder) {
                        try folder(Place(path: path, depth: place.depth + 1), event, at: now)
                    } else {
                        file(path, event, at: now)
                    }
                }
            }
        }

        private mutating func folder(
            _ place: Place, _ event: InotifyQueue.Event, at now: Burst.Instant
        ) throws(WatchFault) {
            if event.is(.movedFrom) { isLost = true }
            if event.is(.created) || event.is(.movedTo) { try enter(place, at: now) }
            // It may be one that we may enter now, or can't any more.
            if event.is(.touched) {
                try enter(place)
                burst.anything(at: now)
            }
            // When it is gone its files were told of, one by one.
        }

        private mutating func file(_ path: String, _ event: InotifyQueue.Event, at now: Burst.Instant) {
            if event.is(.created) { burst.created(path, at: now) }
            if event.is(.closed) || event.is(.movedTo) { burst.written(path, at: now) }
            if event.is(.touched) { burst.touched(path, at: now) }
            if event.is(.deleted) || event.is(.movedFrom) { burst.gone(path, at: now) }
        }
    }
#endif
