import Diagnostics

extension SourceTree {
    /// The files below a folder on the disk.
    ///
    /// Hidden files and what editors leave behind (`.#x`, `x~`, `x.swp`) are passed over. A
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
}

private struct Walk {
    let root: String
    let realRoot: String
    var report: DiagnosticReport
    var paths: [String] = []

    mutating func enter(folder: String, depth: Int) throws(DiskFault) {
        let full = folder.isEmpty ? root : root + "/" + folder
        guard depth < 32 else {
            report.report(TreeFault.tooDeep, path: full)
            return
        }
        for (name, kind) in try Disk.list(full) where !Self.isPassedOver(name) {
            let path = folder.isEmpty ? name : folder + "/" + name
            switch kind ?? Disk.kind(of: root + "/" + path) {
            case .file: paths.append(path)
            case .folder: try enter(folder: path, depth: depth + 1)
            case .link: try follow(link: path, depth: depth)
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
        switch Disk.kind(of: full) {
        case .file: paths.append(path)
        case .folder: try enter(folder: path, depth: depth + 1)
        default: break
        }
    }

    private static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".tmp")
            || (name.hasPrefix("#") && name.hasSuffix("#"))
    }
}

/// Faults of a folder as a whole.
package enum TreeFault: Fault {
    case linkLeavesFolder, tooDeep

    package var rule: Rule {
        switch self {
        case .linkLeavesFolder: .linkLeavesFolder
        case .tooDeep: .foldersTooDeep
        }
    }

    package var message: String {
        switch self {
        case .linkLeavesFolder: "this symbolic link leads out of the folder, or nowhere"
        case .tooDeep: "folders are nested more than 32 deep here"
        }
    }

    package var suggestion: String? {
        switch self {
        case .linkLeavesFolder: "copy the file to this place instead of linking to it"
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
        """)
    package static let foldersTooDeep = Rule(
        "folders-too-deep", .error,
        """
        Folders are nested more than 32 deep, which is nearly always a symbolic link that leads
        back to a folder above itself. Remove the link.
        """)
    package static let treeRules = [linkLeavesFolder, foldersTooDeep]
}
