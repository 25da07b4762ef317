import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few things that datawall does to a disk, each one system call or two, with faults that
/// name the path.
package enum Disk {
    /// A whole file. Reads until the end, so a file that grows meanwhile is read whole or not at all.
    package static func read(_ path: String) throws(DiskFault) -> [UInt8] {
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
            return try file.closeAfter {
                var status = stat()
                guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
                guard status.st_mode & S_IFMT == S_IFREG else { throw Errno.isDirectory }
                // One byte more than its size, so that the end shows in the first read.
                var bytes = try readOnce(file, capacity: Int(status.st_size) + 1)
                while bytes.count > Int(status.st_size) {
                    let more = try readOnce(file, capacity: 1 << 16)
                    if more.isEmpty { break }
                    bytes.append(contentsOf: more)
                }
                return bytes
            }
        } catch {
            throw DiskFault(action: .read, path: path, code: code(of: error))
        }
    }

    private static func readOnce(_ file: FileDescriptor, capacity: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = try file.read(into: rest)
                if read == 0 { break }
                count += read
            }
        }
    }

    /// Writes a new file or overwrites one, whole.
    package static func write(
        _ bytes: [UInt8], to path: String, permissions: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
    ) throws(DiskFault) {
        do {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: permissions)
            _ = try file.closeAfter { try file.writeAll(bytes) }
        } catch {
            throw DiskFault(action: .write, path: path, code: code(of: error))
        }
    }

    /// Makes a folder and those above it that are missing.
    package static func createFolders(_ path: String) throws(DiskFault) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw DiskFault(action: .create, path: path, code: Errno(rawValue: errno))
        }
        try createFolders(String(path[..<slash]))
        if mkdir(path, 0o777) != 0, errno != EEXIST {
            throw DiskFault(action: .create, path: path, code: Errno(rawValue: errno))
        }
    }

    /// Puts a file or folder in another's place in one step.
    package static func rename(_ path: String, to other: String) throws(DiskFault) {
        if renamePath(path, other) != 0 {
            throw DiskFault(action: .rename, path: other, code: Errno(rawValue: errno))
        }
    }

    /// Removes a file. One that is not there is no fault.
    package static func removeFile(_ path: String) throws(DiskFault) {
        if unlink(path) != 0, errno != ENOENT {
            throw DiskFault(action: .remove, path: path, code: Errno(rawValue: errno))
        }
    }

    /// Removes a folder if it is empty; says whether it did.
    @discardableResult
    package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    /// What stands at a path, links followed.
    package static func kind(of path: String) -> FileKind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// The path with every link in it followed, or nil when it leads nowhere.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The names in a folder, unordered, without `.` and `..`.
    package static func list(_ folder: String) throws(DiskFault) -> [(name: String, kind: FileKind?)] {
        guard let handle = opendir(folder) else {
            throw DiskFault(action: .list, path: folder, code: Errno(rawValue: errno))
        }
        defer { closedir(handle) }
        var entries: [(String, FileKind?)] = []
        while let entry = readdir(handle) {
            let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { bytes in
                    String(validatingCString: bytes).map { ($0, true) } ?? (String(cString: bytes), false)
                }
            }
            if name == "." || name == ".." { continue }
            guard isText else {
                entries.append((name, .illegible))
                continue
            }
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_REG): entries.append((name, .file))
            case Int32(DT_DIR): entries.append((name, .folder))
            case Int32(DT_LNK): entries.append((name, .link))
            default: entries.append((name, nil))
            }
        }
        return entries
    }

    private static func code(of error: any Error) -> Errno {
        (error as? Errno) ?? .ioError
    }
}

/// What a path names.
package enum FileKind: Sendable {
    case file, folder, link, other
    /// Its name is no UTF-8, so no text can name it; the name given for it is a likeness.
    case illegible
}

private func renamePath(_ from: String, _ to: String) -> Int32 { rename(from, to) }
