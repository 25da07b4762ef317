import Diagnostics
import Effects
import Records
import School

/// From a folder of records to a site: scan, read, link, plan, write.
///
/// Every stage is a function of what the stage before it made. It reports all that it finds and goes
/// on; with an error nothing is written.
package enum SiteBuild {
    /// - Parameter writes: false only checks.
    /// - Parameter progress: told the name of each stage as it begins.
    /// - Throws: `DiskFault` when the machine failed, `FolderRefusal` and `UnknownChoice` when the
    ///   command line is wrong, `CodesMissing` when a shard would have to give codes.
    package static func run(
        _ options: BuildOptions, writes: Bool, progress: (String) -> Void = { _ in }
    ) async throws -> BuildOutcome {
        if writes { try OutputFolder.check(options) }
        var outcome = BuildOutcome()
        progress("scanning")
        var content = try SourceTree.scan(options.content, reporting: &outcome.report)
        guard Disk.kind(of: options.templates) == .folder else { throw FolderRefusal.noTemplates(options.templates) }
        var templates = try SourceTree.scan(options.templates, reporting: &outcome.report)
        if options.measures {
            let read = ReadCount()
            (content, templates) = (content.counted(by: read), templates.counted(by: read))
            outcome.read = read
        }
        var options = options
        if options.trackedPrivateFiles == nil {
            options.trackedPrivateFiles = GitIndex.privateFiles(in: options.content)
        }
        outcome.times.end("scan")

        let compiled = try await compile(
            content, templates: templates, options, outcome, audits: writes, progress: progress)
        guard writes, let plan = compiled.plan, !compiled.outcome.report.hasErrors else { return compiled.outcome }

        progress("writing")
        outcome = compiled.outcome
        try CodeFile.add(compiled.newCodes, to: compiled.codes, in: options.content)
        let audit = compiled.audit
        do {
            let writer = SiteWriter(
                output: options.output, isForced: options.isForced, measures: options.measures, shard: options.shard)
            let (written, blindSpots) = try await writer.write(plan, without: audit?.index, jobs: options.jobs)
            outcome.written = written
            outcome.report.report(blindSpots, in: options.output)
        } catch let leaks as SiteLeaks {
            if let audit { outcome.report.report(leaks.findings, of: audit, in: options.output) }
            return outcome
        }
        // Of shards one is enough: all of them publish the same figures.
        if let ledger = compiled.ledger, options.shard?.isFirst != false {
            try LedgerFile.write(ledger, in: options.content)
        }
        outcome.times.end("write")
        return outcome
    }

    /// A site before it is written, and what was found on the way. The plan is nil when the school
    /// can't be put together at all.
    package struct Compiled: Sendable {
        package let plan: SitePlan?
        package let outcome: BuildOutcome
        /// What the site is to be looked through for; nil for readers who may know everything.
        let audit: SiteAudit?
        /// Lines for `private/codes.csv`, for students that had no code.
        let newCodes: [String]
        let codes: CodeList
        /// What is published once this site is written; nil when it isn't known what was before.
        let ledger: PublishedLedger?
    }

    /// Everything but the disk: the site of these two trees.
    /// - Parameter audits: whether to make ready what the site is looked through for.
    package static func compile(
        _ content: SourceTree, templates templateTree: SourceTree, _ options: BuildOptions,
        _ start: BuildOutcome = BuildOutcome(), audits: Bool = false, progress: (String) -> Void = { _ in }
    ) async throws -> Compiled {
        var (outcome, report) = (start, start.report)
        progress("reading")
        let linked = try await LinkedSite(reading: content, templates: templateTree, options, reporting: &report) {
            outcome.times.end($0)
            progress("linking")
        }

        progress("planning")
        outcome.recordCount = linked.records.all.count
        outcome.newCodes = linked.newCodes.count
        try linked.school?.check(options.readership)
        if options.shard != nil, !report.hasErrors { try linked.checkThatCodesStand() }
        if options.listsInflections { outcome.lexicon = linked.school?.lexiconTable(on: linked.day, drafts: true) }
        // It needs nothing of the plan, for which one core is enough: it is made beside it.
        let secretive = audits && options.readership != .staff && !report.hasErrors ? linked : nil
        async let early = options.jobs > 1 ? SiteAudit(of: secretive, options) : nil
        linked.checkPages(options, reporting: &report)
        let edition = linked.edition(options, reporting: &report)
        outcome.sitePageCount = edition?.plan.pageCount ?? 0
        outcome.pageCount = edition?.plan.pageCount(of: options.shard) ?? 0
        outcome.times.end("plan")
        var audit = try await early
        if audit == nil { audit = try await SiteAudit(of: secretive, options) }
        if audits { outcome.times.end("audit") }

        if options.isStrict { report.makeStrict() }
        outcome.report = report
        return Compiled(
            plan: edition?.plan, outcome: outcome, audit: audit, newCodes: linked.newCodes, codes: linked.records.codes,
            ledger: edition?.ledger)
    }
}
