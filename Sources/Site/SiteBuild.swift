import Diagnostics
import Effects
import Growth
import Markdown
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
    ///   command line is wrong.
    package static func run(
        _ options: BuildOptions, writes: Bool, progress: (String) -> Void = { _ in }
    ) async throws -> BuildOutcome {
        if writes { try OutputFolder.check(options) }
        var outcome = BuildOutcome()
        progress("scanning")
        let content = try SourceTree.scan(options.content, reporting: &outcome.report)
        guard Disk.kind(of: options.templates) == .folder else { throw FolderRefusal.noTemplates(options.templates) }
        let templates = try SourceTree.scan(options.templates, reporting: &outcome.report)
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
            let (written, blindSpots) = try await SiteWriter(output: options.output, isForced: options.isForced)
                .write(plan, without: audit?.index, jobs: options.jobs)
            outcome.written = written
            outcome.report.report(blindSpots, in: options.output)
        } catch let leaks as SiteLeaks {
            if let audit { outcome.report.report(leaks.findings, of: audit, in: options.output) }
            return outcome
        }
        if let ledger = compiled.ledger { try LedgerFile.write(ledger, in: options.content) }
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
        let records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        outcome.recordCount = records.all.count
        if records.settings?.isFictional != true {
            for path in options.trackedPrivateFiles ?? [] {
                let path = content.displayPath(path)
                report.report(PrivacyFault.privateInGit(path: path), path: path)
            }
        }
        outcome.times.end("read")

        progress("linking")
        let templates = try SiteTemplates(reading: templateTree, reporting: &report)
        let words = try Words(templates: templateTree, settings: records.settings, reporting: &report)
        var school = try await School(
            linking: records, words: words.ofBodies, on: options.day, jobs: options.jobs, reporting: &report)
        outcome.times.end("link")

        progress("planning")
        let day = options.day ?? records.newestDay ?? .epoch
        try school?.check(options.readership)
        if options.listsInflections { outcome.lexicon = school?.lexiconTable(on: day, drafts: true) }
        var ledger = try LedgerFile.read(in: content, reporting: &report)
        ledger?.checkCodes(of: records, reporting: &report)
        let newCodes = school?.completeCodes(on: day) ?? []
        outcome.newCodes = newCodes.count
        // It needs nothing of the plan, for which one core is enough: it is made beside it.
        let secretive = audits && options.readership != .staff && !report.hasErrors ? school : nil
        async let early = options.jobs > 1 ? SiteAudit(of: secretive, options, on: day, templates: templateTree) : nil
        school?.noteSharedWalls(on: day, drafts: options.includesDrafts, reporting: &report)
        let plan = school.map { school in
            AddressCheck.check(
                school.view(for: .staff, on: day, drafts: true, figures: false), of: content, assets: templates.assets,
                reporting: &report)
            let before = ledger ?? PublishedLedger()
            let (view, figures) = school.edition(
                for: options.readership, on: day, drafts: options.includesDrafts, beside: before)
            LedgerCheck(before).check(figures, for: options.readership, in: school, reporting: &report)
            ledger = ledger?.publishing(figures, of: school, with: options, on: day)
            let addresses = AddressStyle(isPortable: options.isPortable, baseURL: options.baseURL)
            return SitePlan(
                of: SiteContext(view: view, words: words, addresses: addresses), templates: templates,
                content: content, templateTree: templateTree, reporting: &report)
        }
        outcome.pageCount = plan?.pageCount ?? 0
        outcome.times.end("plan")
        var audit = try await early
        if audit == nil { audit = try await SiteAudit(of: secretive, options, on: day, templates: templateTree) }
        if audits { outcome.times.end("audit") }

        if options.isStrict { report.makeStrict() }
        outcome.report = report
        return Compiled(
            plan: plan, outcome: outcome, audit: audit, newCodes: newCodes, codes: records.codes,
            ledger: ledger)
    }
}

extension Words {
    /// The words that bodies need.
    var ofBodies: MarkdownOptions.Words {
        MarkdownOptions.Words(done: self["task-done"], toDo: self["task-to-do"], table: self["table"])
    }
}
