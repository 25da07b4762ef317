import Diagnostics
import Effects
import Records
import School

/// `private/published.json` on the disk.
enum LedgerFile {
    /// What was published before; nil when it can't be read, which is reported.
    static func read(in content: SourceTree, reporting report: inout DiagnosticReport) throws(DiskFault)
        -> PublishedLedger?
    {
        guard content.contains(PublishedLedger.path) else { return PublishedLedger() }
        return PublishedLedger(try content.read(PublishedLedger.path), reporting: &report)
    }

    /// Writes what is published now, when that is something else than before.
    static func write(_ ledger: PublishedLedger, in content: String) throws {
        let bytes = ledger.bytes
        guard bytes != ledger.source else { return }
        let path = content + "/" + PublishedLedger.path
        // Two builds at once: what the other one published must not be forgotten.
        let standing = Disk.kind(of: path) == nil ? nil : try Disk.read(path)
        guard standing == ledger.source else { throw LedgerChanged(path: path) }
        try Disk.createFolders(content + "/private")
        // Beside it first, as a full disk must not cost what is there; one that was left there may be readable to
        // others.
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

/// `private/published.json` is no longer what it was when datawall read it.
package struct LedgerChanged: Error, CustomStringConvertible {
    let path: String

    package var description: String {
        "the site is written, and \(path) is not: another build changed it meanwhile; build once more"
    }
}
