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
    /// - Throws: `DiskFault` when the machine failed, `FolderRefusal` and `UnknownReader` when the
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
        outcome.times.end("scan")

        let compiled = try await compile(content, templates: templates, options, outcome, progress: progress)
        guard writes, let plan = compiled.plan, !compiled.outcome.report.hasErrors else { return compiled.outcome }

        progress("writing")
        outcome = compiled.outcome
        try CodeFile.add(compiled.newCodes, to: compiled.codes, in: options.content)
        outcome.written = try await SiteWriter(output: options.output, isForced: options.isForced)
            .write(plan, jobs: options.jobs)
        outcome.times.end("write")
        return outcome
    }

    /// A site before it is written, and what was found on the way. The plan is nil when the school
    /// can't be put together at all.
    package struct Compiled: Sendable {
        package let plan: SitePlan?
        package let outcome: BuildOutcome
        /// Lines for `private/codes.csv`, for students that had no code.
        let newCodes: [String]
        let codes: CodeList
    }

    /// Everything but the disk: the site of these two trees.
    package static func compile(
        _ content: SourceTree, templates templateTree: SourceTree, _ options: BuildOptions,
        _ start: BuildOutcome = BuildOutcome(), progress: (String) -> Void = { _ in }
    ) async throws -> Compiled {
        var (outcome, report) = (start, start.report)
        progress("reading")
        let records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        outcome.recordCount = records.all.count
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
        let newCodes = school?.completeCodes(on: day) ?? []
        outcome.newCodes = newCodes.count
        let plan = school.map { school in
            AddressCheck.check(
                school.view(for: .staff, on: day, drafts: true, figures: false), of: content, assets: templates.assets,
                reporting: &report)
            let view = school.view(for: options.readership, on: day, drafts: options.includesDrafts)
            let addresses = AddressStyle(isPortable: options.isPortable, baseURL: options.baseURL)
            return SitePlan(
                of: SiteContext(view: view, words: words, addresses: addresses), templates: templates,
                content: content, templateTree: templateTree, reporting: &report)
        }
        outcome.pageCount = plan?.pageCount ?? 0
        outcome.times.end("plan")

        if options.isStrict { report.makeStrict() }
        outcome.report = report
        return Compiled(plan: plan, outcome: outcome, newCodes: newCodes, codes: records.codes)
    }
}

extension Words {
    /// The words that bodies need.
    var ofBodies: MarkdownOptions.Words {
        MarkdownOptions.Words(done: self["task-done"], toDo: self["task-to-do"], table: self["table"])
    }
}

/// `--audience` names a class or a student who is not there.
package struct UnknownReader: Error, Sendable, CustomStringConvertible {
    let kind: KindName
    let id: String
    let nearest: String?

    package var description: String {
        "there is no \(kind) `\(id)` to build a site for" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    }
}

extension School {
    /// Whether the readers that a site is for are there.
    fileprivate func check(_ readership: Readership) throws(UnknownReader) {
        let (kind, id): (KindName, String)
        switch readership {
        case .public, .school, .staff: return
        case .classRoom(let room): (kind, id) = (.classRoom, room)
        case .family(let student): (kind, id) = (.student, student)
        }
        let ids = records.lazy.map(\.head).filter { $0.kind == kind }.map(\.id)
        guard !ids.contains(id) else { return }
        throw UnknownReader(kind: kind, id: id, nearest: NearMiss.best(for: id, among: Array(ids)))
    }

    /// Gives a code to each student that has none, from the system's randomness. Returns the lines
    /// that `private/codes.csv` needs for it.
    fileprivate mutating func completeCodes(on day: Day) -> [String] {
        var names: [String: [String]] = [:]
        for case let student as Student in records {
            names[student.head.id] = [student.head.id, student.name.value, student.familyName?.value ?? ""]
        }
        let term = settings.terms.last { $0.start.value <= day } ?? settings.terms.first
        var generator = SystemRandomNumberGenerator()
        return codes.complete(for: names, term: term?.id.value ?? "", using: &generator)
    }
}
