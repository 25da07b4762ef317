import Records

/// `private/codes.csv` on the disk. Lines are only ever added: a code that is there stays, as
/// families know it and pages lie under it.
enum CodeFile {
    /// - Throws: as `PrivateFile.write`.
    static func add(_ lines: [String], to codes: CodeList, in content: String) throws {
        guard !lines.isEmpty else { return }
        var bytes = codes.source?.bytes ?? Array("student,code,term\n".utf8)
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        for line in lines { bytes.append(contentsOf: (line + "\n").utf8) }
        try PrivateFile.write(
            bytes, to: CodeList.path, in: content, insteadOf: codes.source?.bytes,
            consequence: "nothing was written; do it again")
    }
}
