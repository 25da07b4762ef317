import Effects

/// What `--time` says of a build: how long each stage took, the slowest templates and files, and what it all came to.
package struct BuildTimes: Sendable {
    let phases: PhaseTimes
    /// Nil when no file was made, as by `check`.
    let files: FileTimes?
    let records: Int
    let pages: Int
    /// Files of the content and the templates that were read; nil when nobody counted.
    let read: ReadCount?
    /// Nil when nothing was written.
    let written: WriteSummary?
    let machine: MachineUse

    package init(_ outcome: BuildOutcome, using machine: MachineUse) {
        phases = outcome.times
        files = outcome.written?.times
        records = outcome.recordCount
        pages = outcome.pageCount
        read = outcome.read
        written = outcome.written
        self.machine = machine
    }

    /// A stage's part of the whole, from 0 to 1.
    func share(_ duration: Duration) -> Double {
        phases.total > .zero ? duration / phases.total : 0
    }

    /// So much of anything in each second of the whole build.
    func perSecond(_ count: Int) -> Double {
        phases.total > .zero ? Double(count) / (phases.total / .seconds(1)) : 0
    }

    /// Megabytes of site that were made in each second, whether they had to be written or stood there already.
    var megabytesPerSecond: Double? { written.map { perSecond($0.bytes) / 1e6 } }
}
