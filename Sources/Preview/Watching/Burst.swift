/// Changes that come close together, to be told at once.
struct Burst {
    let quiet, longest: Duration
    /// How long a new file may stay open. Most are closed at once, then they are whole; links never are.
    static let patience = Duration.milliseconds(500)

    typealias Instant = ContinuousClock.Instant

    /// The changed paths; whether the file wasn't there before the burst.
    private var isNew: [String: Bool] = [:]
    private var isAnything = false
    private var first: Instant?
    private var last: Instant?
    /// Files that were made and not closed yet.
    private var open: [String: (until: Instant, isNew: Bool)] = [:]

    init(quiet: Duration, longest: Duration) { (self.quiet, self.longest) = (quiet, longest) }

    /// The name is there; what will stand in the file may not be.
    mutating func created(_ path: String, at now: Instant) {
        open[path] = (now + Self.patience, isNew.removeValue(forKey: path) ?? true)
    }

    /// The file is whole.
    mutating func written(_ path: String, at now: Instant) {
        isNew[path] = open.removeValue(forKey: path)?.isNew ?? isNew[path] ?? false
        note(now)
    }

    /// Rights or times of a file are other.
    mutating func touched(_ path: String, at now: Instant) {
        if open[path] == nil { written(path, at: now) }
    }

    /// The file isn't there any more. What came and went in one burst is nobody's business: `4913`, by which Vim tries
    /// whether it may write, and the many names of files that are renamed as soon as they are whole.
    mutating func gone(_ path: String, at now: Instant) {
        if open.removeValue(forKey: path)?.isNew ?? isNew[path] ?? false {
            isNew[path] = nil
        } else {
            isNew[path] = false
            note(now)
        }
    }

    /// More than paths can tell.
    mutating func anything(at now: Instant) {
        (isAnything, isNew, open) = (true, [:], [:])
        note(now)
    }

    private mutating func note(_ now: Instant) {
        first = first ?? now
        last = last.map { max($0, now) } ?? now
    }

    private var isEmpty: Bool { isNew.isEmpty && !isAnything }

    /// When to ask again; nil when there is nothing to wait for.
    var due: Instant? {
        var all = open.values.map(\.until)
        if !isEmpty, let first, let last { all.append(min(first + longest, last + quiet)) }
        return all.min()
    }

    /// What is ready to be told; nil when it is nothing yet.
    mutating func take(at now: Instant) -> Watcher.Changes? {
        for (path, file) in open where file.until <= now { written(path, at: now - quiet) }
        guard !isEmpty, let first, let last, now >= min(first + longest, last + quiet) else { return nil }
        defer { (isAnything, isNew, self.first, self.last) = (false, [:], nil, nil) }
        return Watcher.Changes(paths: isAnything ? nil : Set(isNew.keys))
    }
}
