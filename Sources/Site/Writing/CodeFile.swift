import Effects
import Records

/// `private/codes.csv` on the disk. Lines are only ever added: a code that is there stays, as
/// families know it and pages lie under it.
enum CodeFile {
    static func add(_ lines: [String], to codes: CodeList, in content: String) throws {
        guard !lines.isEmpty else { return }
        var bytes = codes.source?.bytes ?? Array("student,code,term\n".utf8)
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        for line in lines { bytes.append(contentsOf: (line + "\n").utf8) }
        let path = content + "/" + CodeList.path
        // Two commands at once, or somebody at an editor: none of their codes may be lost.
        let standing = Disk.kind(of: path) == nil ? nil : try Disk.read(path)
        guard standing == codes.source?.bytes else { throw CodesChanged(path: path) }
        try Disk.createFolders(content + "/private")
        // Beside it first: a full disk must not cost the codes that are there. One that an earlier build
        // left may be readable to others.
        let new = path + ".new"
        try Disk.removeFile(new)
        do {
            try Disk.write(bytes, to: new, permissions: .ownerReadWrite)
            try Disk.rename(new, to: path)
        } catch {
            try? Disk.removeFile(new)
            throw error
        }
    }
}

/// `private/codes.csv` is no longer what it was when datawall read it.
package struct CodesChanged: Error, CustomStringConvertible {
    let path: String

    package var description: String {
        "\(path) was changed while datawall worked with it, so nothing was written; do it again"
    }
}
