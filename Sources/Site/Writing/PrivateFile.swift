import Effects

/// A file of the content's `private/` folder: only its owner may read it, and nothing that is there is lost.
enum PrivateFile {
    /// Puts new bytes in the place of those that were read. Nothing is written when the file was changed meanwhile: by
    /// another command, or by somebody at an editor.
    /// - Parameters:
    ///   - path: from the content folder.
    ///   - old: the file as it was read; nil when there was none.
    ///   - consequence: what follows for the user from a change, behind "so".
    /// - Throws: `PrivateFileChanged`, and `DiskFault` when the machine failed.
    static func write(
        _ bytes: [UInt8], to path: String, in content: String, insteadOf old: [UInt8]?, consequence: String
    ) throws {
        let target = content + "/" + path
        let standing = Disk.kind(of: target) == nil ? nil : try Disk.read(target)
        guard standing == old else { throw PrivateFileChanged(path: target, consequence: consequence) }
        try Disk.createFolders(content + "/private")
        // Beside it first: a full disk must not cost what is there. One that an earlier build left may be readable to
        // others.
        let new = target + ".new"
        try Disk.removeFile(new)
        do {
            try Disk.write(bytes, to: new, permissions: .ownerReadWrite)
            try Disk.rename(new, to: target)
        } catch {
            try? Disk.removeFile(new)
            throw error
        }
    }
}

/// A private file is no longer what it was when datawall read it.
package struct PrivateFileChanged: Error, CustomStringConvertible {
    let path: String
    let consequence: String

    package var description: String { "\(path) was changed while datawall worked with it, so \(consequence)" }
}
