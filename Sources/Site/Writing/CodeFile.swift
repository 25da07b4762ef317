import Effects
import Records

/// `private/codes.csv` on the disk. Lines are only ever added: a code that is there stays, as
/// families know it and pages lie under it.
enum CodeFile {
    static func add(_ lines: [String], to codes: CodeList, in content: String) throws(DiskFault) {
        guard !lines.isEmpty else { return }
        var bytes = codes.source?.bytes ?? Array("student,code,term\n".utf8)
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        for line in lines { bytes.append(contentsOf: (line + "\n").utf8) }
        let path = content + "/" + CodeList.path
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
