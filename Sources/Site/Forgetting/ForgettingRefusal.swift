import Diagnostics
import Effects

/// Why nobody was forgotten. Nothing was touched, but for the last case.
package enum ForgettingRefusal: Error, Sendable, CustomStringConvertible {
    case contentHasErrors(DiagnosticReport)
    /// The content would have these errors afterwards.
    case wouldBreak(DiagnosticReport)
    case changedMeanwhile(String)
    case noBackup(archive: String, problem: String)
    /// All was done, but what stands on the disk now has these errors: somebody else worked on it, too.
    case notProven(DiagnosticReport, backup: String?)

    /// The faults to print before it is said.
    package var report: DiagnosticReport? {
        switch self {
        case .contentHasErrors(let report), .wouldBreak(let report), .notProven(let report, _): report
        case .changedMeanwhile, .noBackup: nil
        }
    }

    package var description: String {
        switch self {
        case .contentHasErrors:
            "the content has errors; mend them first, as nobody can tell otherwise that all is gone; nothing was touched"
        case .wouldBreak:
            "without the student the content would have these errors; mend what they say by hand, then do it again; nothing was touched"
        case .changedMeanwhile(let path):
            "\(path) was changed while datawall worked with it, so nothing was touched; do it again"
        case .noBackup(let archive, let problem):
            "can't make the backup \(archive): \(problem); nothing was touched (--no-backup does without)"
        case .notProven(_, let backup):
            "the student was removed, but the content has errors now: somebody worked on it at the same time"
                + (backup.map { "; the backup \($0) has everything" } ?? "")
        }
    }
}

/// The disk failed midway.
package struct ForgettingStopped: Error, Sendable, CustomStringConvertible {
    let fault: DiskFault
    /// Steps that were done, of all.
    let done: Int
    let steps: Int
    let backup: String?

    package var description: String {
        let kept = backup.map { "; the backup \($0) has everything" } ?? ""
        return done == 0
            ? "\(fault); nothing was touched\(kept)"
            : "\(fault); \(done) of \(steps) files were done\(kept); do it again to do the rest"
    }
}
