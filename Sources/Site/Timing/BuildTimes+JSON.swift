import Diagnostics

extension BuildTimes {
    /// What `--format json` prints together with `--time`: an object of two, the faults as they are printed without it, and
    /// the times.
    package func printedAsJSON(with report: DiagnosticReport) -> String {
        TimedReport(faults: report.records, times: TimesRecord(self)).printedAsJSON
    }
}

private struct TimedReport<Faults: Encodable>: Encodable {
    let faults: Faults
    let times: TimesRecord
}

/// The JSON form of the times: what `--format json` promises to programs. Nothing is there that wasn't measured.
private struct TimesRecord: Encodable {
    let stages: [StageRecord]
    let templates: [TemplateRecord]?
    let files: [FileRecord]?
    let totals: TotalsRecord

    init(_ times: BuildTimes) {
        stages = times.phases.phases.map {
            StageRecord(
                name: $0.name, seconds: $0.duration.inSeconds, share: times.share($0.duration).rounded(toPlaces: 4))
        }
        templates = times.files?.slowestTemplates.map {
            TemplateRecord(
                name: $0.name, pages: $0.pages, seconds: $0.duration.inSeconds,
                microsecondsPerPage: ($0.mean / .microseconds(1)).rounded(toPlaces: 3))
        }
        files = times.files?.slowestFiles.map {
            FileRecord(
                path: $0.path, milliseconds: ($0.duration / .milliseconds(1)).rounded(toPlaces: 3), bytes: $0.bytes)
        }
        totals = TotalsRecord(times)
    }

    struct StageRecord: Encodable {
        let name: String
        let seconds, share: Double
    }

    struct TemplateRecord: Encodable {
        let name: String
        let pages: Int
        let seconds, microsecondsPerPage: Double
    }

    struct FileRecord: Encodable {
        let path: String
        let milliseconds: Double
        let bytes: Int
    }

    struct TotalsRecord: Encodable {
        let seconds: Double
        let records, pages: Int
        let filesRead, bytesRead, filesWritten, filesUnchanged, filesRemoved, bytesWritten, bytes: Int?
        let secondsMaking, megabytesPerSecond: Double?
        let processorSeconds: Double
        let peakMemoryBytes: Int

        init(_ times: BuildTimes) {
            seconds = times.phases.total.inSeconds
            (records, pages) = (times.records, times.pages)
            (filesRead, bytesRead) = (times.read?.files, times.read?.bytes)
            filesWritten = times.written.map { $0.added + $0.changed }
            filesUnchanged = times.written?.unchanged
            filesRemoved = times.written?.removed
            bytesWritten = times.written?.bytesWritten
            bytes = times.written?.bytes
            secondsMaking = times.files?.total.inSeconds
            megabytesPerSecond = times.megabytesPerSecond?.rounded(toPlaces: 3)
            processorSeconds = times.machine.processorTime.inSeconds
            peakMemoryBytes = times.machine.peakMemory
        }
    }
}
