import Diagnostics
import Effects
import Growth
import Markdown
import Records
import School

/// From a folder of records to a site: scan, read, link, plan, write.
///
/// Every stage reports all that it finds and goes on; with an error nothing is written.
package enum SiteBuild {
    /// - Parameter writes: false only checks.
    /// - Parameter progress: told the name of each stage as it begins.
    /// - Throws: `DiskFault` when the machine failed, `OutputRefusal` and `UnknownReader` when the
    ///   command line is wrong.
    package static func run(
        _ options: BuildOptions, writes: Bool, progress: (String) -> Void = { _ in }
    ) async throws -> BuildOutcome {
        var outcome = BuildOutcome()
        if writes { try OutputFolder.check(options) }

        progress("reading")
        let tree = try SourceTree.scan(options.content, reporting: &outcome.report)
        let templateTree = try SourceTree.scan(options.templates, reporting: &outcome.report)
        outcome.times.end("scan")
        var report = outcome.report
        let records = try await Records(reading: tree, jobs: options.jobs, reporting: &report)
        outcome.recordCount = records.all.count
        outcome.times.end("read")

        progress("linking")
        let templates = try SiteTemplates(reading: templateTree, reporting: &report)
        let words = try records.settings.flatMap { settings throws(DiskFault) in
            try Words(templates: templateTree, settings: settings, reporting: &report)
        }
        let school = try await School(
            linking: records, words: words?.ofBodies ?? .init(), jobs: options.jobs, reporting: &report)
        outcome.times.end("link")
        guard let words, var school else {
            outcome.report = report
            return outcome
        }

        progress("planning")
        let day = options.day ?? records.newestDay ?? .epoch
        try school.check(options.readership)
        let newCodes = school.completeCodes(on: day)
        outcome.newCodes = newCodes.count
        AddressCheck.check(
            school.view(for: .staff, on: day, drafts: true), assets: templates.assets, reporting: &report)
        let site = SiteContext(
            view: school.view(for: options.readership, on: day, drafts: options.includesDrafts), words: words,
            addresses: AddressStyle(isPortable: options.isPortable, baseURL: options.baseURL))
        let plan = SitePlan(
            of: site, templates: templates, content: tree, templateTree: templateTree, reporting: &report)
        outcome.pageCount = plan.pageCount
        outcome.times.end("plan")

        if options.isStrict { report.makeStrict() }
        outcome.report = report
        guard writes, !report.hasErrors else { return outcome }

        progress("writing")
        try CodeFile.add(newCodes, to: records.codes, in: options.content)
        let writer = SiteWriter(output: options.output, isForced: options.isForced)
        outcome.written = try await writer.write(plan, jobs: options.jobs)
        outcome.times.end("write")
        return outcome
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
