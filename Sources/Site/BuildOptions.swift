import Diagnostics
import Effects
import Growth
import Records
import School

/// What the command line asks for.
package struct BuildOptions: Sendable {
    package var content = "content"
    package var templates = "site-templates"
    package var output = "_site"
    package var readership = Readership.public
    /// With a `/` at the end.
    package var baseURL: String?
    package var isPortable = false
    package var includesDrafts = false
    /// Nil for the newest date in the content, so that the same content gives the same site on any day.
    package var day: Day?
    package var jobs = 1
    /// Which share of the site is made; nil for all of it.
    package var shard: Shard?
    /// Whether files of others may lie in the output folder. They stay.
    package var isForced = false
    package var isStrict = false
    /// Whether the inflections that were found are listed.
    package var listsInflections = false
    /// Whether it is measured what each file cost, and counted what is read. Without, no file asks for the time.
    package var measures = false
    /// Files of `private/` that git tracks, from the content folder; nil lets a run from the disk ask git.
    package var trackedPrivateFiles: [String]?

    package init() {}
}

/// How long each stage took.
package struct PhaseTimes: Sendable {
    package private(set) var phases: [(name: String, duration: Duration)] = []
    private var start = ContinuousClock.now

    /// The stage that just ended.
    mutating func end(_ name: String) {
        let now = ContinuousClock.now
        phases.append((name, now - start))
        start = now
    }

    package var total: Duration { phases.reduce(.zero) { $0 + $1.duration } }
}

/// What a build found and did.
package struct BuildOutcome: Sendable {
    package var report = DiagnosticReport()
    package var times = PhaseTimes()
    package var recordCount = 0
    /// Of the shard, if only one is made.
    package var pageCount = 0
    /// Of the whole site.
    package var sitePageCount = 0
    /// Nil when nothing was to be written, or there was an error.
    package var written: WriteSummary?
    /// What was read of content and templates; nil unless `measures`.
    package var read: ReadCount?
    /// Codes that this build gave to students who had none.
    package var newCodes = 0
    /// Who uses which term; nil unless `listsInflections`.
    package var lexicon: LexiconTable?
}
