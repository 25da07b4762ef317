import Diagnostics
import Effects
import Growth
import Markdown
import Records
import School

/// A school, read and linked, and what its pages are made with: all that its editions have in common.
package struct LinkedSite: Sendable {
    package let records: Records
    /// Nil when it can't be put together at all. With the codes that were given just now.
    package private(set) var school: School?
    /// The day for which the site is made.
    let day: Day
    /// Lines for `private/codes.csv`, for students that had no code.
    package let newCodes: [String]
    /// What was published before; nil when that isn't known.
    let ledger: PublishedLedger?
    let content: SourceTree
    let templateTree: SourceTree
    private let templates: SiteTemplates
    private let words: Words

    /// Reads two folders and links what is in them. All faults are reported.
    /// - Parameter ended: told the name of each stage when it is done.
    /// - Throws: `DiskFault` when a file can't be read.
    package init(
        reading content: SourceTree, templates templateTree: SourceTree, _ options: BuildOptions,
        reporting report: inout DiagnosticReport, ended: (String) -> Void = { _ in }
    ) async throws {
        records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        if records.settings?.isFictional != true {
            for path in options.trackedPrivateFiles ?? [] {
                let path = content.displayPath(path)
                report.report(PrivacyFault.privateInGit(path: path), path: path)
            }
        }
        ended("read")
        (self.content, self.templateTree) = (content, templateTree)
        templates = try SiteTemplates(reading: templateTree, reporting: &report)
        words = try Words(templates: templateTree, settings: records.settings, reporting: &report)
        var school = try await School(
            linking: records, words: words.ofBodies, on: options.day, jobs: options.jobs, reporting: &report)
        day = options.day ?? records.newestDay ?? .epoch
        ledger = try LedgerFile.read(in: content, reporting: &report)
        ledger?.checkCodes(of: records, reporting: &report)
        newCodes = school?.completeCodes(on: day) ?? []
        self.school = school
        ended("link")
    }

    /// Everyone for whom there can be a site, and what they are called: the staff, the school, the public, each class, each
    /// family. Empty without a school.
    package var readerships: [(readership: Readership, title: String)] {
        guard let school else { return [] }
        let rooms = school.records.compactMap { $0 as? ClassRoom }.map { room in
            (Readership.classRoom(room.head.id), "the class \(room.head.title.value)")
        }
        let families = school.records.compactMap { $0 as? Student }.map { student in
            (Readership.family(student: student.head.id), "the family of \(student.fullName)")
        }
        return [(.staff, "the staff"), (.school, "the school"), (.public, "the public")] + rooms + families
    }

    /// - Throws: `UnknownChoice` when there are no such readers.
    package func check(_ readership: Readership) throws(UnknownChoice) { try school?.check(readership) }

    /// This site with another text for a record, as `School.revised`; nil when more than its words is other.
    package func revised(_ source: SourceText, at path: String) -> (site: LinkedSite, revision: BodyRevision)? {
        guard let revised = school?.revised(source, at: path) else { return nil }
        var site = self
        site.school = revised.school
        return (site, revised.revision)
    }

    /// Reports what is wrong with the school's pages for anybody: addresses that several pages want, walls for which too
    /// few agreed.
    package func checkPages(_ options: BuildOptions, reporting report: inout DiagnosticReport) {
        guard let school else { return }
        school.noteSharedWalls(on: day, drafts: options.includesDrafts, reporting: &report)
        AddressCheck.check(
            school.view(for: .staff, on: day, drafts: true, figures: false), of: content, assets: templates.assets,
            reporting: &report)
    }

    /// The site for the readers of the options, and what will be published once it is written. Faults of templates are
    /// reported, and figures that would tell one student's by difference. Nil without a school.
    package func edition(
        _ options: BuildOptions, reporting report: inout DiagnosticReport
    ) -> (plan: SitePlan, ledger: PublishedLedger?)? {
        guard let school else { return nil }
        let before = ledger ?? PublishedLedger()
        let (view, figures) = school.edition(
            for: options.readership, on: day, drafts: options.includesDrafts, beside: before)
        LedgerCheck(before).check(figures, for: options.readership, in: school, reporting: &report)
        let addresses = AddressStyle(isPortable: options.isPortable, baseURL: options.baseURL)
        let plan = SitePlan(
            of: SiteContext(view: view, words: words, addresses: addresses), templates: templates, content: content,
            templateTree: templateTree, reporting: &report)
        return (plan, ledger?.publishing(figures, of: school, with: options, on: day))
    }
}

extension Words {
    /// The words that bodies need.
    var ofBodies: MarkdownOptions.Words {
        MarkdownOptions.Words(done: self["task-done"], toDo: self["task-to-do"], table: self["table"])
    }
}
