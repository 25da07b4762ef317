import Diagnostics

extension SourceTree {
    /// The files below a folder on the disk.
    ///
    /// Hidden files and what editors leave behind are passed over (see `isPassedOver`). A
    /// symbolic link is followed only to a place inside the folder; one that leads out of it, or
    /// nowhere, is reported. O(files).
    package static func scan(
        _ root: String, reporting report: inout DiagnosticReport
    ) throws(DiskFault) -> SourceTree {
        guard Disk.kind(of: root) == .folder, let realRoot = Disk.realPath(root) else {
            throw DiskFault(action: .read, path: root, code: .noSuchFileOrDirectory)
        }
        var walk = Walk(root: root, realRoot: realRoot, report: report)
        try walk.enter(folder: "", depth: 0)
        report = walk.report
        return SourceTree(name: root, paths: walk.paths) { path throws(DiskFault) in
            try Disk.read(root + "/" + path)
        }
    }

    /// Whether a file or folder of this name is no content: hidden, or what an editor keeps beside the text that it
    /// works on (`.#x`, `x~`, `x.swp`, `#x#`).
    package static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".tmp")
            || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    /// Folders that lie deeper are not looked into.
    package static let deepest = 32
}

private struct Walk {
    let root: String
    let realRoot: String
    var report: DiagnosticReport
    var paths: [String] = []

    mutating func enter(folder: String, depth: Int) throws(DiskFault) {
        let full = folder.isEmpty ? root : root + "/" + folder
        guard depth < SourceTree.deepest else {
            report.report(TreeFault.tooDeep, path: full)
            return
        }
        for (name, kind) in try Disk.list(full) where !SourceTree.isPassedOver(name) {
            let path = folder.isEmpty ? name : folder + "/" + name
            switch kind ?? Disk.kind(of: root + "/" + path) {
            case .file: paths.append(path)
            case .folder: try enter(folder: path, depth: depth + 1)
            case .link: try follow(link: path, depth: depth)
            case .illegible: report.report(TreeFault.nameIsNoText, path: root + "/" + path)
            case .other, nil: break
            }
        }
    }

    private mutating func follow(link path: String, depth: Int) throws(DiskFault) {
        let full = root + "/" + path
        guard let real = Disk.realPath(full), real.utf8.starts(with: (realRoot + "/").utf8) else {
            report.report(TreeFault.linkLeavesFolder, path: full)
            return
        }
        let target = real.utf8.dropFirst(realRoot.utf8.count + 1)
        guard Self.isPrivate(path.utf8) || !Self.isPrivate(target) else {
            report.report(TreeFault.linkIntoPrivate, path: full)
            return
        }
        switch Disk.kind(of: full) {
        case .file: paths.append(path)
        case .folder: try enter(folder: path, depth: depth + 1)
        default: break
        }
    }

    /// Whether a path lies in `private/`, where nothing is ever published from.
    private static func isPrivate(_ path: some Sequence<UInt8>) -> Bool {
        path.starts(with: "private/".utf8) || path.elementsEqual("private".utf8)
    }
}

/// Faults of a folder as a whole.
package enum TreeFault: Fault {
    case linkLeavesFolder, linkIntoPrivate, tooDeep, nameIsNoText

    package var rule: Rule {
        switch self {
        case .linkLeavesFolder, .linkIntoPrivate: .linkLeavesFolder
        case .tooDeep: .foldersTooDeep
        case .nameIsNoText: .nameNotUTF8
        }
    }

    package var message: String {
        switch self {
        case .linkLeavesFolder: "this symbolic link leads out of the folder, or nowhere"
        case .linkIntoPrivate: "this symbolic link leads into `private/`, from which nothing is published"
        case .nameIsNoText: "the name of this file or folder is not in UTF-8, so no text can name it"
        case .tooDeep: "folders are nested more than 32 deep here"
        }
    }

    package var suggestion: String? {
        switch self {
        case .linkLeavesFolder: "copy the file to this place instead of linking to it"
        case .linkIntoPrivate: "remove the link"
        case .nameIsNoText: "rename it; it often comes from an old archive"
        case .tooDeep: "a symbolic link may lead back to a folder above it; remove it"
        }
    }
}

extension Rule {
    package static let linkLeavesFolder = Rule(
        "link-leaves-folder", .error,
        """
        A symbolic link in the content folder points to a file outside of it, or to nothing.
        What is published must lie in the content folder: a link could bring a file of the
        computer into a public site. Copy the file to the place of the link.

        A link from elsewhere in the content into `private/` is refused, too: codes and consents are
        never published, by whatever name.
        """)
    package static let nameNotUTF8 = Rule(
        "name-not-utf8", .error,
        """
        The name of a file or folder has bytes that are no UTF-8. It mostly comes from an old archive or
        an old disk, and shows as `caf?.md` or `caf\u{FFFD}.md`. Rename it in the file manager.
        """)
    package static let foldersTooDeep = Rule(
        "folders-too-deep", .error,
        """
        Folders are nested more than 32 deep, which is nearly always a symbolic link that leads
        back to a folder above itself. Remove the link.
        """)
    package static let treeRules = [linkLeavesFolder, foldersTooDeep, nameNotUTF8]
}
