import Diagnostics

/// A folder of files as the compiler sees it: the paths that are there, in one fixed order, and a
/// way to read each. On a disk it is made by `SourceTree.scan`; a test makes one from strings.
package struct SourceTree: Sendable {
    /// Every path below the root, with `/` between folders, in the order of its bytes.
    package let paths: [String]
    /// What people call the root, such as `content`: diagnostics begin with it.
    package let name: String
    private let reader: @Sendable (String) throws(DiskFault) -> [UInt8]

    package init(
        name: String, paths: some Sequence<String>,
        reader: @escaping @Sendable (String) throws(DiskFault) -> [UInt8]
    ) {
        self.name = name
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.reader = reader
    }

    /// A tree that never touches a disk.
    package init(name: String, files: [String: [UInt8]]) {
        self.init(name: name, paths: files.keys) { path throws(DiskFault) in
            guard let bytes = files[path] else {
                throw DiskFault(action: .read, path: path, code: .noSuchFileOrDirectory)
            }
            return bytes
        }
    }

    package init(name: String, texts: [String: String]) {
        self.init(name: name, files: texts.mapValues { Array($0.utf8) })
    }

    /// The same tree, of which each file that is read is counted.
    package func counted(by count: ReadCount) -> SourceTree {
        SourceTree(name: name, paths: paths) { [reader] path throws(DiskFault) in
            let bytes = try reader(path)
            count.add(bytes: bytes.count)
            return bytes
        }
    }

    /// The whole file.
    package func read(_ path: String) throws(DiskFault) -> SourceText {
        SourceText(path: displayPath(path), bytes: try reader(path))
    }

    package func displayPath(_ path: String) -> String {
        name.isEmpty ? path : name + "/" + path
    }

    /// Whether a path is there. O(log n).
    package func contains(_ path: String) -> Bool {
        var low = 0
        var high = paths.count
        while low < high {
            let middle = (low + high) / 2
            if paths[middle].utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < paths.count && paths[low] == path
    }
}
