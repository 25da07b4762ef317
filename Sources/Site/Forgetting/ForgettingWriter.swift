import Effects

/// Carries out a plan on the disk: first all that changes, beside and then into place, then what goes.
struct ForgettingWriter {
    let plan: Forgetting
    let content: String
    let backup: String?

    private func path(_ file: String) -> String { content + "/" + file }

    /// Whether the files that will change are still as the plan knows them.
    func checkUnchanged() throws {
        for change in plan.changes where try Disk.read(path(change.path)) != change.before {
            throw ForgettingRefusal.changedMeanwhile(path(change.path))
        }
    }

    /// - Throws: `ForgettingStopped` when the disk fails.
    func write() throws {
        // What the compiler passes over, such as an editor's copies, goes with the folder. The student's own file
        // goes last: after a failure the student is still known, and all this can be done again.
        let folder = "students/" + plan.student.folder
        let removals = plan.removals.map(\.path)
        let known = Set(removals)
        let others = Disk.kind(of: path(folder)) == .folder ? files(below: folder).filter { !known.contains($0) } : []
        let own = folder + "/student.md"
        let gone = (removals + others).filter { $0 != own } + (known.contains(own) ? [own] : [])
        var done = 0
        let steps = plan.changes.count + gone.count
        do {
            let new = try writeBeside()
            for (beside, target) in new {
                try Disk.rename(beside, to: target)
                done += 1
            }
            for file in gone {
                try Disk.removeFile(path(file))
                done += 1
            }
            removeFolders(folder)
        } catch {
            throw ForgettingStopped(fault: error, done: done, steps: steps, backup: backup)
        }
    }

    /// Every new file beside the old one, or none: a full disk must not cost what is there.
    private func writeBeside() throws(DiskFault) -> [(beside: String, target: String)] {
        var new: [(beside: String, target: String)] = []
        do {
            for change in plan.changes {
                // A link stays a link.
                let target = Disk.realPath(path(change.path)) ?? path(change.path)
                var beside = target + ".new"
                while Disk.isTaken(beside) { beside += "~" }
                try Disk.createPrivate(beside)
                new.append((beside, target))
                try Disk.write(change.after, to: beside)
                Disk.copyPermissions(of: target, to: beside)
            }
        } catch {
            for (beside, _) in new { try? Disk.removeFile(beside) }
            throw error
        }
        return new
    }

    // MARK: - The folder

    /// Everything below a folder that is no folder, hidden files and links too.
    private func files(below folder: String) -> [String] {
        ((try? Disk.list(path(folder))) ?? []).flatMap { name, kind in
            switch kind {
            case .folder: files(below: folder + "/" + name)
            case .illegible: [String]()
            default: [folder + "/" + name]
            }
        }
    }

    /// The folders that are empty now, from the inside out.
    private func removeFolders(_ folder: String) {
        for (name, kind) in (try? Disk.list(path(folder))) ?? [] where kind == .folder {
            removeFolders(folder + "/" + name)
        }
        // When it is a link to a folder, the link goes.
        if !Disk.removeEmptyFolder(path(folder)), Disk.kind(of: path(folder)) != nil {
            try? Disk.removeFile(path(folder))
        }
    }
}
