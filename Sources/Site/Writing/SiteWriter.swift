import Audit
import Effects

/// What writing a site changed.
package struct WriteSummary: Sendable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    package var removed = 0
    /// Of the whole site.
    package var bytes = 0
    /// Of the files that are new or changed.
    package var bytesWritten = 0
    /// How long the files took to make; nil when nobody asked.
    package var times: FileTimes?

    static func + (a: Self, b: Self) -> Self {
        WriteSummary(
            added: a.added + b.added, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged,
            removed: a.removed + b.removed, bytes: a.bytes + b.bytes, bytesWritten: a.bytesWritten + b.bytesWritten,
            times: a.times.map { times in b.times.map { times + $0 } ?? times } ?? b.times)
    }
}

/// What must not be written. Nothing was.
struct SiteLeaks: Error, Sendable {
    let findings: Findings
}

/// Writes a plan into an output folder without ever showing a half-made site there.
///
/// All files that are new or different are first written beside the output. Only when the last of
/// them lies on the disk are they put in place, each in one step, and the files that are no longer
/// part of the site are removed. When the disk is full or may not be written, the old site stands as
/// it stood. Files that did not change are not touched, so that their dates stay. What the manifest
/// does not list is not ours and stays.
struct SiteWriter: Sendable {
    /// As it was named, for messages.
    private let name: String
    private let output: String
    private let isForced: Bool
    /// Whether only the owner may read the files, as those with names beside codes.
    private let isPrivate: Bool
    /// Whether it is measured how long each file takes to make.
    private let measures: Bool
    /// Which share of the plan is written; nil for all of it.
    private let shard: Shard?
    /// Beside the output, so on the same disk, and hidden; everything in it is ours.
    private let staging: String

    init(output: String, isForced: Bool, isPrivate: Bool = false, measures: Bool = false, shard: Shard? = nil) {
        self.isPrivate = isPrivate
        self.measures = measures
        self.shard = shard
        let real = OutputFolder.absolute(output)
        let slash = real.utf8.lastIndex(of: UInt8(ascii: "/")) ?? real.startIndex
        name = output
        self.output = real
        self.isForced = isForced
        staging = "\(real[..<slash])/.\(real[slash...].drop { $0 == "/" }).datawall-partial"
    }

    /// Refuses an output folder in which something of others would be in danger. Says what stands there that is ours.
    private func check(_ plan: SitePlan) throws -> (manifest: SiteManifest?, ours: [String]) {
        switch Disk.kind(of: output) {
        case nil: return (nil, [])
        case .folder: break
        default: throw FolderRefusal.notAFolder(name)
        }
        let manifest = SiteManifest(readingFrom: output)
        let planned = Set(plan.files.map(\.path))
        let plannedFolders = Set(planned.lazy.flatMap(\.foldersAbove))
        let standing = try Self.standing(below: output)
        var (ours, foreign): ([String], [String]) = ([], [])
        for path in standing.files {
            if manifest?.paths.contains(path) == true { ours.append(path) } else { foreign.append(path) }
        }
        // A folder in which something is ours makes room when that goes.
        let ourFolders = Set((manifest?.paths ?? []).lazy.flatMap(\.foldersAbove))
        let inTheWay =
            foreign.filter { planned.contains($0) || plannedFolders.contains($0) }
            + foreign.filter { !planned.isDisjoint(with: $0.foldersAbove) }
            + standing.folders.filter { planned.contains($0) && !ourFolders.contains($0) }
        if let path = inTheWay.min() { throw FolderRefusal.wouldOverwrite(output: name, path: path) }
        if !foreign.isEmpty, !isForced {
            throw FolderRefusal.foreignFiles(
                output: name, examples: Array(foreign.sorted().prefix(3)), count: foreign.count)
        }
        return (manifest, ours)
    }

    /// Everything below a folder; a link counts as a file, wherever it leads. Hidden files at the top, as
    /// `.git` or `.nojekyll`, are nobody's business here: a site never has a file of such a name.
    private static func standing(below root: String) throws -> (files: [String], folders: [String]) {
        var files: [String] = []
        var folders: [String] = []
        var open = [""]
        while let folder = open.popLast() {
            for (name, kind) in try Disk.list(folder.isEmpty ? root : root + "/" + folder) {
                if folder.isEmpty, name.hasPrefix(".") { continue }
                let path = folder.isEmpty ? name : folder + "/" + name
                if kind == .folder {
                    folders.append(path)
                    open.append(path)
                } else {
                    files.append(path)
                }
            }
        }
        return (files, folders)
    }

    /// - Parameter index: what must not stand in any file; nil for readers who may know everything.
    /// - Throws: `SiteLeaks` when it does; then nothing has changed.
    func write(
        _ plan: SitePlan, without index: LeakIndex? = nil, jobs: Int
    ) async throws -> (summary: WriteSummary, blindSpots: [BlindSpot]) {
        let (old, ours) = try check(plan)
        let files = plan.files(of: shard)
        let isFresh = Disk.kind(of: output) == nil
        // What a build that was killed may have left.
        Self.removeTree(staging)
        do {
            try Disk.createFolders(staging)
            let shares = try await Parallel.map(count: files.count, jobs: jobs) { range in
                try stage(files[range], of: plan, without: index, isFresh: isFresh)
            }
            let findings = shares.map(\.findings).reduce(into: Findings(), +=)
            guard findings.leaks.isEmpty else { throw SiteLeaks(findings: findings) }
            var summary = shares.map(\.summary).reduce(WriteSummary(), +)
            // Each shard lists the whole site, so that all of them laid over each other are as if made at once.
            let manifest = SiteManifest(paths: plan.files.map(\.path))
            try Disk.write(manifest.bytes, to: staging + "/" + SiteManifest.file)
            if isFresh {
                try Disk.rename(staging, to: output)
            } else {
                let staged = shares.flatMap(\.staged)
                // Also what other shards make now: laid over theirs, it would cover what is newer.
                let own = shard == nil ? manifest.paths : Set(files.map(\.path))
                let obsolete = Set(ours.filter { !own.contains($0) })
                let inTheWay = obsolete.inTheWay(of: staged)
                summary.removed = try remove(inTheWay)
                try putInPlace(staged)
                summary.removed += try remove(obsolete.subtracting(inTheWay))
                if old?.paths != manifest.paths {
                    try Disk.rename(staging + "/" + SiteManifest.file, to: output + "/" + SiteManifest.file)
                }
                Self.removeTree(staging)
            }
            return (summary, findings.blindSpots)
        } catch {
            Self.removeTree(staging)
            throw error
        }
    }

    private struct Share: Sendable {
        var staged: [String] = []
        var summary = WriteSummary()
        var findings = Findings()
    }

    /// Makes files, looks through them and writes those that differ from what stands in the output.
    private func stage(
        _ files: ArraySlice<SitePlan.File>, of plan: SitePlan, without index: LeakIndex?, isFresh: Bool
    ) throws(DiskFault) -> Share {
        var share = Share()
        if measures { share.summary.times = FileTimes() }
        var scanner = index.map(LeakScanner.init)
        var buffer: [UInt8] = []
        var folder = ""
        for file in files {
            buffer.removeAll(keepingCapacity: true)
            let start = measures ? ContinuousClock.now : nil
            try plan.make(file, into: &buffer)
            if let start {
                let duration = ContinuousClock.now - start
                share.summary.times?.add(file.path, of: file.template, took: duration, bytes: buffer.count)
            }
            share.summary.bytes += buffer.count
            if let found = scanner?.findings(in: buffer, at: file.path) { share.findings += found }
            let standing = isFresh ? nil : try? Disk.read(output + "/" + file.path)
            if standing == buffer {
                share.summary.unchanged += 1
                continue
            }
            let path = staging + "/" + file.path
            let parent = String(path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)])
            if parent != folder {
                try Disk.createFolders(parent)
                folder = parent
            }
            if isPrivate {
                try Disk.write(buffer, to: path, permissions: .ownerReadWrite)
            } else {
                try Disk.write(buffer, to: path)
            }
            share.staged.append(file.path)
            share.summary.bytesWritten += buffer.count
            if standing == nil { share.summary.added += 1 } else { share.summary.changed += 1 }
        }
        return share
    }

    private func putInPlace(_ paths: [String]) throws(DiskFault) {
        for path in paths {
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                try Disk.createFolders(output + "/" + path[..<slash])
            }
            try Disk.rename(staging + "/" + path, to: output + "/" + path)
        }
    }

    /// Removes files that the last build wrote and this one does not make, and the folders that are
    /// empty then. Says how many.
    private func remove(_ paths: Set<String>) throws(DiskFault) -> Int {
        var removed = 0
        for path in paths.sorted() {
            guard Disk.kind(of: output + "/" + path) == .file else { continue }
            try Disk.removeFile(output + "/" + path)
            removed += 1
            var folder = path
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = String(folder[..<slash])
                guard Disk.removeEmptyFolder(output + "/" + folder) else { break }
            }
        }
        return removed
    }

    /// Removes the staging folder, in which everything is ours.
    private static func removeTree(_ root: String) {
        guard let entries = try? Disk.list(root) else { return }
        for (name, kind) in entries {
            let path = root + "/" + name
            if kind == .folder { removeTree(path) } else { try? Disk.removeFile(path) }
        }
        Disk.removeEmptyFolder(root)
    }
}

extension Set<String> {
    /// Those of these paths that must go before `paths` can be put in place: a file where there will be a
    /// folder, and what lies in a folder where there will be a file.
    fileprivate func inTheWay(of paths: [String]) -> Set<String> {
        guard !isEmpty else { return [] }
        let files = Set(paths)
        let folders = Set(paths.flatMap(\.foldersAbove))
        return filter { path in folders.contains(path) || path.foldersAbove.contains { files.contains($0) } }
    }
}

extension String {
    /// `a/b/c` lies below `a` and `a/b`.
    var foldersAbove: [String] {
        utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
    }
}
