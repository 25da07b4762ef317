import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that only their owner may read, and the rights of those that are there.
extension Disk {
    /// Makes an empty file that only its owner may read and write. A file that is there is a fault.
    package static func createPrivate(_ path: String) throws(DiskFault) {
        do {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
            try file.close()
        } catch {
            throw DiskFault(action: .create, path: path, code: (error as? Errno) ?? .ioError)
        }
    }

    /// Whether anything has that name, a link that leads nowhere included.
    package static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Gives a file the rights of another. Where it can't, the file keeps its own.
    package static func copyPermissions(of path: String, to other: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        _ = chmod(other, status.st_mode & 0o7777)
    }
}
