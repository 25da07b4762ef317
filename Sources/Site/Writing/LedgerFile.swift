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
    /// - Throws: as `PrivateFile.write`: of two builds at once, what the other one published must not be forgotten.
    static func write(_ ledger: PublishedLedger, in content: String) throws {
        let bytes = ledger.bytes
        guard bytes != ledger.source else { return }
        try PrivateFile.write(
            bytes, to: PublishedLedger.path, in: content, insteadOf: ledger.source,
            consequence: "it was left as it is, and the site is written; build once more")
    }
}
