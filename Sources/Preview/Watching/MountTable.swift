#if os(Linux)
    import Effects

    /// Which disks stand where.
    struct MountTable {
        private let mounts: [(folder: String, type: Substring)]

        /// The kernel's own list; empty where there is none.
        init() { self.init((try? Disk.read("/proc/self/mounts")).map { String(decoding: $0, as: UTF8.self) } ?? "") }

        /// - Parameter text: lines such as `server:/share /home/school nfs rw 0 0`, a space in a path as `\040`.
        init(_ text: String) {
            mounts = text.split(separator: "\n").compactMap { line in
                let fields = line.split(separator: " ")
                guard fields.count > 2 else { return nil }
                return (
                    fields[1].split(separator: "\\040", omittingEmptySubsequences: false).joined(separator: " "),
                    fields[2]
                )
            }
        }

        /// File systems on which others write without our kernel's knowledge: network drives, and those that a virtual
        /// machine, a container or WSL shares with the computer around it.
        private static let remote: Set<Substring> = [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "vboxsf", "afs", "ceph", "fuse.sshfs",
            "fuse.rclone", "fuse.davfs", "fuse.grpcfuse", "fakeowner",
        ]

        /// Whether a folder lies on such a file system. False when it isn't there.
        func isRemote(_ folder: String) -> Bool {
            guard let path = Disk.realPath(folder) else { return false }
            let above = mounts.filter { $0.folder == "/" || path == $0.folder || path.hasPrefix($0.folder + "/") }
            // The last one of the longest: what was mounted later lies over what was there.
            let longest = above.map(\.folder.utf8.count).max()
            return above.last { $0.folder.utf8.count == longest }.map { Self.remote.contains($0.type) } ?? false
        }
    }
#endif
